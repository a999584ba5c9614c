import { describe, expect, test } from "vitest";
import { parse } from "../../../src/language/index.ts";
import {
  ACTIVE_PHRASES,
  PASSIVE_PHRASES,
  type PhraseWord,
} from "../../../src/language/parser/case-phrases.ts";
import { STATUS_CASES } from "../../../src/status/index.ts";

/** Every phrase of some tries, with the case that it ends in. */
function phrasesOf(words: readonly PhraseWord[], before: readonly string[]): (readonly [string, string])[] {
  return words.flatMap(({ word, row, next }) => {
    const through = [...before, word];
    return [
      ...(row === undefined ? [] : [[row.name, through.join(" ")] as const]),
      ...phrasesOf(next, through),
    ];
  });
}

test("the tries hold every phrase of the table once, under its case", () => {
  const found = [
    ...phrasesOf(PASSIVE_PHRASES, ["has", "been"]),
    ...phrasesOf(ACTIVE_PHRASES, ["has"]),
  ].toSorted();
  expect(found).toEqual(STATUS_CASES.map(({ name, phrases }) => [name, phrases.has]).toSorted());
});

test("each word within the phrases of one first word has a number of its own", () => {
  const numbersOf = ({ index, next }: PhraseWord): number[] => [index, ...next.flatMap(numbersOf)];
  for (const first of [...PASSIVE_PHRASES, ...ACTIVE_PHRASES]) {
    const numbers = numbersOf(first);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

describe("mistakes in phrases", () => {
  test.each([
    ["email has been had a link clicked", "unknown-phrase", "had a link clicked"],
    ["email has been failed delivery", "unknown-phrase", "failed delivery"],
    ["email has been bounced", "unknown-phrase", "bounced"],
    ["email has been seen but read", "unknown-phrase", "seen but not read"],
    ["email not had a link clicked", "missing-verb", "has not"],
  ])("%s", (text, code, write) => {
    const { problems } = parse(text);
    expect(
      problems.map((problem) => [problem.code, (problem.parameters as { write?: string }).write]),
    ).toEqual([[code, write]]);
  });

  test("`had` as a verb of data is an unknown verb", () => {
    expect(parse("order had items").problems.map(({ code }) => code)).toEqual(["unknown-verb"]);
  });
});
