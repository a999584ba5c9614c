import { expect, test } from "vitest";
import { brief, foundInStored, foundInWhen } from "../found.ts";

const A = { variable: "data.plan", operator: "equal_to", argument: "pro" };
const B = { ...A, argument: "free" };
const C = { variable: "data.x", operator: "exists" };

test("an alternative that never holds", () => {
  expect(foundInStored({ any: [{ all: [A, C, B] }, C] })).toEqual([
    {
      code: "contradictory-conditions",
      severity: "warning",
      message:
        'this alternative never holds: `data.plan == "pro"` and `data.plan == "free"` cannot both hold',
      help: "Correct the one that is wrong; if one of them is enough, join them with `or`.",
      pointer: "/steps/0/conditions/any/0/all/2",
      at: JSON.stringify(B),
    },
  ]);
});

test("in texts, of three conditions, and with a nested group", () => {
  expect(brief(foundInWhen("(data.n >= 1 and data.n != 1 and data.n <= 1) or data.x == 1"))).toEqual([
    "contradictory-conditions: data.n <= 1",
  ]);
  expect(foundInWhen("(data.n == 1 and (data.n == 2 or data.n == 3)) or data.x == 1")).toMatchObject([
    {
      message:
        "this alternative never holds: `data.n == 1` and `data.n == 2 or data.n == 3` cannot both hold",
      at: "data.n == 2 or data.n == 3",
    },
  ]);
});

test.each([
  ["data.a == 1 and data.a == 2", "constant-condition"],
  ["data.a == 1 and (data.a == 2 or data.b == 1)", "redundant-condition"],
  ["(data.a > true and data.c == 1) or data.b == 1", "argument-type"],
])("not if another rule reports it: %s", (when, code) => {
  expect(foundInWhen(when).map((one) => one.code)).toEqual([code]);
});

test.each([
  "(data.a == 1 and data.b == 2) or data.a == 2",
  // When alternatives are combined, some combinations are always impossible.
  "(data.a == 1 or data.b == 1) and (data.a == 2 or data.b == 2)",
  "(data.a contains 1 and data.a contains 2) or data.b == 1",
])("not: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});
