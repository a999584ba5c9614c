import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { print } from "../../../src/language/index.ts";
import { conditionAt, conditionSlots } from "../../../src/workflow/index.ts";

/** The condition of the one place of a file, in words; undefined where it has none that can be read. */
function wordsOf(file: string): string | undefined {
  const [place] = conditionSlots(readDocument(file, "yaml"));
  if (place === undefined) throw new Error("no condition stands in the file");
  const condition = conditionAt(place);
  return condition && print(condition);
}

describe("the condition of a place", () => {
  const stored = "{all: [{variable: data.a, operator: exists}]}";
  const read: readonly (readonly [string, string, string])[] = [
    ["a text", "when: data.a exists", "data.a exists"],
    ["texts that must all hold", "when: [data.a exists, data.b exists]", "data.a exists and data.b exists"],
    ["stored", `conditions: ${stored}`, "data.a exists"],
    ["stored, of nothing", "conditions: null", "always"],
    ["a file of its own", stored, "data.a exists"],
  ];
  test.each(read)("%s", (_, file, words) => {
    expect(wordsOf(file)).toBe(words);
  });

  const unread: readonly (readonly [string, string])[] = [
    ["a mistake", "when: data.a exist"],
    ["a mistake in one of its texts", "when: [data.a exists, data.b exist]"],
    ["no text", "when: 1"],
    ["no text among its texts", "when: [data.a exists, 1]"],
    ["no texts at all", "when: []"],
    ["stored conditions with a mistake", "conditions: {all: [{variable: data.a, operator: exist}]}"],
    ["both forms", `{when: data.a exists, conditions: ${stored}}`],
  ];
  test.each(unread)("is not there where there is %s", (_, file) => {
    expect(wordsOf(file)).toBeUndefined();
  });
});
