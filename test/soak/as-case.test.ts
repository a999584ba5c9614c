import { expect, test } from "vitest";
import { caseOfPair } from "./as-case.ts";

const stored = { all: [{ variable: "data.x", operator: "equal_to", argument: "1" }] };

test("a pair is a case of what the reference evaluator says", () => {
  expect(caseOfPair({ stored, context: { data: { x: 1 } }, onUnknownRef: "error" })).toEqual({
    name: "found by npm run soak",
    stored,
    runs: [{ context: { data: { x: 1 } }, verdict: true }],
  });
});

test("so is one that cannot be evaluated, with the option that it needs", () => {
  expect(caseOfPair({ stored, context: {}, onUnknownRef: "skipped" })).toEqual({
    name: "found by npm run soak",
    stored,
    onUnknownRef: "skipped",
    runs: [{ context: {}, error: { code: "missing-context", places: ["data"] } }],
  });
});
