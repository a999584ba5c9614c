import { CASE_NAMES, caseNamed, DELIVERY_STATUSES, ENGAGEMENT_STATUSES, labelOf } from "heed/status";
import { ladder, outcomes } from "heed/status.json";
import { beforeAll, describe, expect, test } from "vitest";
import "../../src/parts/words/add-more.ts";
import { ACTING } from "../../src/parts/words/acting.ts";
import { addEnglish, LANGUAGES, loadWords, type Words, wordsIn } from "../../src/parts/words/index.ts";

addEnglish(ACTING);

const NAMES = [...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES, "skipped", "expired"] as const;

/** The keys of a table, and of the tables within. */
function keysOf(table: object, path = ""): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) => [
    `${path}${key}`,
    ...(typeof value === "object" ? keysOf(value, `${path}${key}.`) : []),
  ]);
}

describe.each(LANGUAGES)("The words in %s", (language) => {
  let words: Words;
  beforeAll(async () => {
    await loadWords(language);
    words = wordsIn(language);
  });

  test("Every word is there, and no table has more.", () => {
    expect(keysOf(words).toSorted()).toEqual(keysOf(wordsIn("en")).toSorted());
    for (const text of Object.values(words)) if (typeof text === "string") expect(text.trim()).not.toBe("");
  });

  test("Every status and every outcome has a meaning, and every case two readings.", () => {
    expect(new Set(NAMES.map((name) => words.meaning(name))).size).toBe(NAMES.length);
    for (const name of NAMES) expect(words.meaning(name)).toMatch(/\.$/);
    const labels = CASE_NAMES.flatMap((name) => [words.label(name, "has"), words.label(name, "has_not")]);
    expect(new Set(labels.map(({ label }) => label)).size).toBe(2 * CASE_NAMES.length);
    for (const { label, description } of labels) expect([label, description]).not.toContain("");
  });

  test("A host's words stand over the part's own, word by word within tables.", () => {
    const changed = wordsIn(language, { highest: "top", statuses: { seen: "SEEN" }, label: labelOf });
    expect([changed.highest, changed.statuses.seen, changed.statuses.read]).toEqual([
      "top",
      "SEEN",
      words.statuses.read,
    ]);
    for (const name of CASE_NAMES) expect(changed.label(name, "has")).toEqual(labelOf(name, "has"));
    expect(caseNamed("seen").argument).toBe("seen");
  });
});

test("The meanings in English are those of the specification.", () => {
  const { meaning } = wordsIn("en");
  for (const row of ladder) expect(meaning(row.status as (typeof NAMES)[number])).toBe(row.meaning);
  const worded = outcomes.filter(({ outcome }) => outcome === "skipped" || outcome === "expired");
  expect(worded.length).toBe(2);
  for (const row of worded) expect(meaning(row.outcome as "skipped" | "expired")).toBe(row.meaning);
});
