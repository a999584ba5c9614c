import { expect, test } from "vitest";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const PRO = { variable: "recipient.plan", operator: "equal_to", argument: "pro" };
const FREE = { ...PRO, variable: "recipient.trial", argument: "free" };

test("a trio twice in a group of stored conditions", () => {
  expect(foundInStored({ all: [PRO, FREE, PRO] })).toEqual([
    {
      code: "duplicate-condition",
      severity: "warning",
      message: "this group already has the same condition, on line 1",
      help: "Remove one of the two, or correct the one that was meant to ask something else.",
      pointer: "/steps/0/conditions/all/2",
      at: JSON.stringify(PRO),
    },
  ]);
});

test("whatever their spelling, key order and position", () => {
  const text =
    "when:\n  - data.a == 1 and data.b exists\n  - (data.a is 1) and (data.b == 2 or data.c == 1)\n";
  expect(found(text)).toMatchObject([
    { message: expect.stringMatching(/on line 2$/), at: "data.a is 1", pointer: "/when/1" },
  ]);
  expect(
    brief(
      foundInStored({ any: [PRO, { argument: "pro", operator: "equal_to", variable: "recipient.plan" }] }),
    ),
  ).toHaveLength(1);
});

test("under `or`, under `not`, and in a preference", () => {
  expect(brief(foundInWhen("data.a == 1 or data.b == 1 or data.a == 1"))).toEqual([
    "duplicate-condition: data.a == 1",
  ]);
  expect(brief(foundInWhen("not (data.a == 1 or data.b == 1) and data.a != 1"))).toEqual([
    "duplicate-condition: data.a != 1",
  ]);
  const preference = JSON.stringify({ workflows: { a: { conditions: [PRO, PRO] } } });
  expect(brief(found(preference, "json"))).toEqual([`duplicate-condition: ${JSON.stringify(PRO)}`]);
});

test.each([
  "data.a contains 1 and data.a contains 2",
  "(data.a == 1 and data.b == 1) or (data.a == 1 and data.b == 2)",
  "data.a contains 1 and data.b contains 1",
  'data.a contains 1 and data.a contains "1"',
])("not if groups or conditions differ: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test("not if steps or groups repeat each other", () => {
  const step = { conditions: { all: [PRO] } };
  expect(found(JSON.stringify({ conditions: { all: [PRO] }, steps: [step, step] }), "json")).toEqual([]);
  expect(foundInStored({ any: [{ all: [PRO, FREE] }, { all: [PRO, { ...FREE, argument: "x" }] }] })).toEqual(
    [],
  );
});
