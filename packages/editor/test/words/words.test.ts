import { CASE_NAMES } from "heed/status";
import { expect, test } from "vitest";
import { ACTING } from "../../src/words/acting.ts";
import {
  addEnglish,
  knownWords,
  LANGUAGES,
  languageFor,
  loadWords,
  withLabels,
} from "../../src/words/index.ts";

addEnglish(ACTING);
const [english, ...others] = await Promise.all(LANGUAGES.map(loadWords));
if (english === undefined) throw new Error("no English");

/** The paths of all words of a table. */
function pathsIn(table: object, at = ""): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" ? pathsIn(value as object, `${at}${key}.`) : [`${at}${key}:${typeof value}`],
  );
}

test("Every language has the same words, and none is empty.", () => {
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(pathsIn(other).toSorted()).toEqual(pathsIn(english).toSorted());
  for (const table of [english, ...others]) {
    const texts = JSON.stringify(table);
    expect(texts).not.toContain('""');
  }
});

test("German has a label and a description of its own for every case and polarity.", async () => {
  const german = await loadWords(languageFor("de-AT"));
  expect(knownWords("de")).toBe(german);
  for (const name of CASE_NAMES)
    for (const polarity of ["has", "has_not"] as const) {
      const { label, description } = german.label(name, polarity);
      expect(label).not.toBe(english.label(name, polarity).label);
      expect(description).not.toBe(english.label(name, polarity).description);
    }
});

test("A host's own words stand over those of the language, word by word.", () => {
  const words = withLabels(english, { addOr: "or else", kinds: { data: "Event" } });
  expect(words.addOr).toBe("or else");
  expect(words.kinds.data).toBe("Event");
  expect(words.kinds.recipient).toBe(english.kinds.recipient);
  expect([languageFor("xx"), languageFor(""), languageFor("DE")]).toEqual(["en", "en", "de"]);
});
