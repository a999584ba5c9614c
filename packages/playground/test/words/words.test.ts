import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LANGUAGES, languageFor } from "../../src/words/index.ts";

/** The paths of all words of a table. */
function pathsIn(table: object, at = ""): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" ? pathsIn(value as object, `${at}${key}.`) : [`${at}${key}:${typeof value}`],
  );
}

test("Both languages have the same words, and none is empty", () => {
  expect(pathsIn(LANGUAGES.de).toSorted()).toEqual(pathsIn(LANGUAGES.en).toSorted());
  for (const table of Object.values(LANGUAGES)) expect(JSON.stringify(table)).not.toContain('""');
});

test("Every word is used", () => {
  const source = join(import.meta.dirname, "../../src");
  const texts = ["page", "app", "entries"].flatMap((room) =>
    readdirSync(join(source, room))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(source, room, name), "utf8")),
  );
  const unused = Object.keys(LANGUAGES.en).filter(
    (key) => !texts.some((text) => new RegExp(`(?:words|\\]|view\\.words)\\.${key}\\b`).test(text)),
  );
  expect(unused).toEqual([]);
});

test("A browser's language is German or English", () => {
  expect(["de", "de-AT", "DE", "en-GB", "fr", ""].map(languageFor)).toEqual([
    "de",
    "de",
    "de",
    "en",
    "en",
    "en",
  ]);
});
