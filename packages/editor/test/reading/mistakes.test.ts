import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Json, Mode } from "../../src/model/index.ts";
import { conditionOfRow, mayBeTooLong } from "../../src/reading/index.ts";
import { refusedFor } from "../../src/reading/mistakes.ts";

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");

/** The objects of the suite that have a variable or an operator. */
function triosIn(value: unknown): readonly Json[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.values(value).flatMap(triosIn);
  return "variable" in value || "operator" in value ? [value as unknown as Json, ...within] : within;
}

const trios = readdirSync(suite, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => triosIn(JSON.parse(readFileSync(join(suite, file), "utf8"))));

const ODD: readonly Json[] = [null, 1, "x", [], {}, { all: [] }, { any: [] }, [{ all: [] }]];

test.each<Mode>([
  "step",
  "preference",
  "match",
])("A row of a %s has a mistake exactly if it is not read as a condition.", (mode) => {
  const counts = { read: 0, refused: 0 };
  for (const row of [...trios, ...ODD]) {
    const isRead = conditionOfRow(row, { mode }) !== undefined;
    counts[isRead ? "read" : "refused"]++;
    expect(refusedFor(row, { mode }) === undefined, JSON.stringify(row)).toBe(isRead);
  }
  expect(counts.read).toBeGreaterThan(400);
  expect(counts.refused).toBeGreaterThan(50);
});

test("The first mistake is told as data and in words.", () => {
  const refused = refusedFor({ variable: "data.a", operator: "==", argument: "1" }, { mode: "step" });
  expect(refused?.problem.code).toBe("operator-symbol");
  expect(refused?.diagnostic.message).toContain("==");
});

test("A row that is read, and whose operand is longer than heed takes, is known to be in doubt.", () => {
  const row = (argument: string) => ({ variable: "data.a", operator: "equal_to", argument });
  const long = row("a".repeat(2 ** 20 + 1));
  expect(conditionOfRow(long, { mode: "step" })).toBeDefined();
  expect(refusedFor(long, { mode: "step" })?.problem.code).toBe("too-long");
  // An escape in canonical form has six characters.
  const grown = row(` ${"\u0001".repeat(2 ** 20 / 6 + 1)}`);
  expect(refusedFor(grown, { mode: "step" })?.problem.code).toBe("too-long");
  for (const each of [long, grown]) expect(mayBeTooLong(JSON.stringify(each))).toBe(true);
  expect(mayBeTooLong(JSON.stringify(row("a".repeat(1000))))).toBe(false);
});
