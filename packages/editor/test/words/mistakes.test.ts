import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decode, diagnose } from "heed/stored";
import { expect, test } from "vitest";
import { type Json, readDraft } from "../../src/model/index.ts";
import { alone, heedOptions, type ReadingOptions } from "../../src/reading/index.ts";
import { loadMistakes } from "../../src/words/index.ts";

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");
const german = await loadMistakes("de");

function problemsIn(row: Json, options: ReadingOptions) {
  return decode(alone(row, options), heedOptions(options)).problems;
}

function storedIn(value: unknown): readonly Json[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "stored" ? [each as Json, ...storedIn(each)] : storedIn(each),
  );
}

const conformance = readdirSync(suite, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => storedIn(JSON.parse(readFileSync(join(suite, file), "utf8"))));

/** Rows with mistakes that the suite has none of. */
const MORE: readonly Json[] = [
  { variable: "data.a", operator: "==", argument: "1" },
  { variable: "data.a", operator: "equal_to", value: "1" },
  { variable: "data.a", operator: "is_between", argument: '["x", 2]' },
  { variable: "data.a", operator: "is_timestamp_between", argument: '["1 day ago", "2025-01-01"]' },
  { variable: "data.a", operator: "is_timestamp_before", argument: "2025-02-31" },
  { variable: "data.a", operator: "is_timestamp_before", argument: "{{ data.a | upcase }}" },
  { variable: "refs.a.status_of", operator: "equal_to", argument: "$message.sent" },
  { variable: "refs.a", operator: "equal_to", argument: "$message.sent" },
  { variable: "refs.a.delivery_status", operator: "equal_to" },
  { operator: "and", conditions: [] },
];

test("Every mistake that a row can have is in German, in sentences, and none is English.", () => {
  const seen = new Set<string>();
  const wrong = new Set<string>();
  for (const mode of ["step", "preference", "match"] as const)
    for (const stored of [...conformance, { all: MORE } as Json])
      for (const row of readDraft(stored, mode).groups.flatMap(({ rows }) => rows))
        for (const problem of problemsIn(row.stored, { mode })) {
          const { severity, code, message } = diagnose(problem);
          if (severity !== "error") continue;
          const words = german?.(problem);
          seen.add(code);
          if (words === undefined || !words.endsWith(".") || words.includes(message)) wrong.add(code);
        }
  expect([...wrong]).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
});

test("Signs that cannot be seen are shown, and long texts are cut.", () => {
  const problems = problemsIn(
    { variable: "data.a", operator: `x\u202e${"y".repeat(200)}`, argument: "1" },
    { mode: "step" },
  );
  const [words] = problems.map((problem) => german?.(problem));
  expect(words).toContain("xU+202Eyyy");
  expect(words?.length).toBeLessThan(120);
});

test("English has no words of its own for mistakes: they are heed's.", async () => {
  expect(await loadMistakes("en")).toBeUndefined();
});
