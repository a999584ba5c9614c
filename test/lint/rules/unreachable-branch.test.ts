import { expect, test } from "vitest";
import { brief, type FoundFinding, found } from "../found.ts";

const DELAY = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const STEPS = [{ type: "channel" }];

function inBranch(arms: readonly object[], before: readonly object[] = []): FoundFinding[] {
  const steps = [...before, { ref: "branch_1", type: "branch", branches: arms }];
  return found(JSON.stringify({ steps }), "json");
}

const arm = (when: string | undefined, steps: readonly object[] = STEPS) => ({
  ...(when && { when }),
  steps,
});
const messages = (arms: readonly object[], before?: readonly object[]) =>
  inBranch(arms, before).map(({ code, message }) => `${code}: ${message}`);

test("a branch with the conditions of an earlier one", () => {
  expect(inBranch([arm("data.n > 3"), arm("data.n > 5"), arm(undefined)])).toEqual([
    {
      code: "unreachable-branch",
      severity: "warning",
      message: "this branch is never taken: the branch on line 1 takes all of its cases",
      help: "Move it before the branches that take its cases, or narrow their conditions.",
      pointer: "/steps/0/branches/1/when",
      at: "data.n > 5",
    },
  ]);
});

test("a default whose cases the others take", () => {
  const text =
    "steps:\n  - type: branch\n    branches:\n      - when: data.n == 3\n      - when: data.n != 3\n";
  expect(found(`${text}      - steps: [{ type: channel }]\n`)).toMatchObject([
    {
      message: "this branch is never taken: the branches on lines 4 and 5 take all of its cases",
      at: "steps: [{ type: channel }]",
    },
  ]);
  // An empty default is there because the platform requires one.
  expect(found(`${text}      - steps: []\n`)).toEqual([]);
});

test("the first branch after one without conditions", () => {
  expect(messages([arm(undefined), arm("data.n == 1"), arm("data.n == 2")])).toEqual([
    "unreachable-branch: this branch is never taken: the branch on line 1 comes first and always holds",
  ]);
  expect(inBranch([arm("always"), arm("data.n == 1"), arm(undefined, [])])).toMatchObject([
    { code: "unreachable-branch", pointer: "/steps/0/branches/1", at: expect.stringMatching(/^\{.*data\.n/) },
  ]);
});

test("a branch that contradicts the branch around it", () => {
  const inner = { ref: "branch_2", type: "branch", branches: [arm("data.x == 2"), arm(undefined)] };
  expect(inBranch([arm("data.x == 1", [inner]), arm(undefined)])).toMatchObject([
    {
      message:
        "this branch is never taken, as `data.x == 2` never holds here: the branch around it requires `data.x == 1`",
      help: "Correct its conditions, or remove the branch.",
      pointer: "/steps/0/branches/0/steps/0/branches/0/when",
    },
  ]);
});

test("a branch for a status that messages never reach", () => {
  expect(
    messages([arm("push_1 has been delivered"), arm(undefined)], [{ ref: "push_1", type: "channel" }, DELAY]),
  ).toEqual([
    "unreachable-branch: this branch is never taken, as `push_1 has been delivered` never holds here: messages of `push_1`, of type `push`, never get past sent",
  ]);
});

test("the arms of one branch step are evaluated at one moment", () => {
  const email = [{ ref: "email_1", type: "channel" }, DELAY];
  expect(
    brief(inBranch([arm("email_1 has been sent"), arm("email_1 has been delivered"), arm(undefined)], email)),
  ).toEqual(["unreachable-branch: email_1 has been delivered"]);
  expect(
    brief(inBranch([arm("data.at is before now"), arm("data.at is before 3 days ago"), arm(undefined)])),
  ).toEqual(["unreachable-branch: data.at is before 3 days ago"]);
  // For an expired message, both `has been sent` and `has not been sent` are false.
  expect(
    inBranch([arm("email_1 has been sent"), arm("email_1 has not been sent"), arm(undefined)], email),
  ).toEqual([]);
});

test.each([
  [[arm("data.n > 5"), arm("data.n > 3"), arm(undefined)]],
  [[arm("data.a == 1"), arm("data.b == 1"), arm(undefined)]],
  [[arm("data.a == 1"), arm("data.a == 2"), arm(undefined, [])]],
  [[arm("never"), arm("data.a == 1"), arm(undefined)]],
  [[arm("data.n > 3"), arm("data.n <= 3"), arm(undefined)]],
])("not: %j", (arms) => {
  expect(inBranch(arms)).toEqual([]);
});

test("not in a random cohort", () => {
  const steps = [
    {
      type: "random_cohort",
      cohort_branches: [50, 50].map((percentage) => ({ ...arm(undefined), percentage })),
    },
  ];
  expect(found(JSON.stringify({ steps }), "json")).toEqual([]);
});

test("not if the fault is in an earlier branch", () => {
  expect(brief(inBranch([arm("data.a == 1 or data.a != 1"), arm("data.a == 5"), arm(undefined)]))).toEqual([
    "constant-condition: data.a == 1 or data.a != 1",
  ]);
  const inner = { type: "branch", branches: [arm("data.a == 3"), arm(undefined)] };
  expect(brief(inBranch([arm("data.a == 1 and data.a == 2", [inner]), arm(undefined)]))).toEqual([
    "constant-condition: data.a == 1 and data.a == 2",
  ]);
  expect(
    inBranch([arm("data.a == 1 and data.b =="), arm("data.a == 1"), arm(undefined)]).map(({ code }) => code),
  ).toEqual(["missing-operand"]);
});
