import { expect, test } from "vitest";
import { caseOfPair } from "./as-case.ts";

const stored = { all: [{ variable: "data.x", operator: "equal_to", argument: "1" }] };

test("a pair becomes a case that expects the reference evaluator's answer", () => {
  expect(caseOfPair({ stored, context: { data: { x: 1 } }, onUnknownRef: "error" })).toEqual({
    name: "found by npm run soak",
    stored,
    runs: [{ context: { data: { x: 1 } }, verdict: true }],
  });
});

test("so does a pair that cannot be evaluated, with its option", () => {
  expect(caseOfPair({ stored, context: {}, onUnknownRef: "skipped" })).toEqual({
    name: "found by npm run soak",
    stored,
    onUnknownRef: "skipped",
    runs: [{ context: {}, error: { code: "missing-context", places: ["data"] } }],
  });
});
