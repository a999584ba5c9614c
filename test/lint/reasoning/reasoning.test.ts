/** Conclusions of the solver, compared with evaluation in random contexts and with every run of small workflows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare } from "../../../src/evaluate/index.ts";
import { parse } from "../../../src/language/index.ts";
import { applyFixes, lintFile } from "../../../src/lint/index.ts";

type Test = (data: object, refs?: object) => boolean;

function testOf(when: string): Test {
  const { condition } = parse(when);
  if (condition === undefined) throw new Error(`no condition: ${when}`);
  const test = prepare(condition);
  return (data, refs = {}) => test({ data, refs, recipient: {} } as never);
}

const ATOMS = [
  "data.a == 1",
  "data.a != 1",
  "data.a == 2",
  "data.a > 1",
  "data.a is between 1 and 2",
  "data.a exists",
  "data.b == 1",
  "data.b != 2",
  "data.b contains 1",
  "data.b is empty",
  "email_1 has been sent",
  "email_1 has not been sent",
  "email_1 has been delivered",
  "email_1 has been skipped",
  "email_1 has been seen but not read",
  "email_1 has been seen",
];
const VALUES = [1, 1.5, 2, 3, "", "1", "21", null, [], [1], [1, 2], undefined];
const OUTCOMES = [
  "skipped",
  "expired",
  ...["undelivered", "queued", "sent", "delivered"].flatMap((status) =>
    [[], ["seen"], ["seen", "read"], ["read"]].map((engagement_statuses) => [
      { status, engagement_statuses },
    ]),
  ),
];

const atom = fc.constantFrom(...ATOMS);
const { whole } = fc.letrec<{ whole: string; group: string }>((tie) => ({
  group: fc.oneof({ maxDepth: 2, withCrossShrink: true }, atom, tie("whole")),
  whole: fc
    .tuple(fc.constantFrom(" and ", " or "), fc.array(tie("group"), { minLength: 2, maxLength: 3 }))
    .map(([joined, parts]) => `(${parts.join(joined)})`),
}));
const contexts = VALUES.flatMap((a) =>
  VALUES.flatMap((b) => OUTCOMES.map((email) => ({ data: { a, b }, refs: { email_1: email } }))),
).filter((_, index) => index % 11 === 0);

test("conditions that are reported as constant are constant, and a fix changes no verdict", () => {
  let reportedCount = 0;
  let fixedCount = 0;
  fc.assert(
    fc.property(whole, (when) => {
      fc.pre(parse(when).condition !== undefined);
      const text = JSON.stringify({ when });
      const lint = (one: string) => lintFile(one, "json");
      const before = testOf(when);
      const verdicts = contexts.map(({ data, refs }) => before(data, refs));
      for (const { code, message } of lint(text)) {
        if (code !== "constant-condition") continue;
        reportedCount++;
        const isNever = message.includes("never");
        const wrong = contexts.filter(
          ({ refs }, index) => verdicts[index] === isNever && (isNever || refs.email_1 !== "expired"),
        );
        expect(wrong, message).toEqual([]);
      }
      const fixed = JSON.parse(applyFixes(text, lint).text).when;
      if (fixed === when) return;
      fixedCount++;
      const after = testOf(fixed);
      expect(
        contexts.map(({ data, refs }) => after(data, refs)),
        `${when}\n${fixed}`,
      ).toEqual(verdicts);
    }),
    { numRuns: 80 },
  );
  expect(Math.min(reportedCount, fixedCount)).toBeGreaterThan(0);
});

const tests = new Map<string, Test>();

function holds(when: string, data: object): boolean {
  const test = tests.get(when) ?? testOf(when);
  tests.set(when, test);
  return test(data);
}

interface Run {
  readonly pointers: Set<string>;
  ended: boolean;
}

interface Node {
  readonly type: string;
  readonly when?: string;
  readonly branches?: readonly Arm[];
}

interface Arm {
  readonly when?: string;
  readonly terminates?: boolean;
  readonly steps: readonly Node[];
}

function run(steps: readonly Node[], pointer: string, data: object, state: Run): void {
  for (const [index, { when, branches }] of steps.entries()) {
    if (state.ended) return;
    const at = `${pointer}/steps/${index}`;
    if (when !== undefined && !holds(when, data)) continue;
    state.pointers.add(at);
    const taken = branches?.findIndex((arm) => arm.when === undefined || holds(arm.when, data)) ?? -1;
    const arm = branches?.[taken];
    if (arm === undefined) continue;
    state.pointers.add(`${at}/branches/${taken}`);
    run(arm.steps, `${at}/branches/${taken}`, data, state);
    if (arm.terminates) state.ended = true;
  }
}

const when = fc.constantFrom(...ATOMS.filter((one) => one.startsWith("data")));
const { steps } = fc.letrec<{ steps: readonly Node[]; step: Node }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ type: fc.constantFrom("channel", "throttle"), when }, { requiredKeys: ["type"] }),
    fc.record({
      type: fc.constant("branch"),
      branches: fc.array(
        fc.record({ when, terminates: fc.boolean(), steps: tie("steps") }, { requiredKeys: ["steps"] }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ) as fc.Arbitrary<Node>,
  steps: fc.array(tie("step"), { maxLength: 3 }) as fc.Arbitrary<readonly Node[]>,
}));

test("steps and branches that are reported as unreachable never run", () => {
  let reportedCount = 0;
  fc.assert(
    fc.property(fc.option(when, { nil: undefined }), steps, (trigger, list) => {
      const workflow = { ...(trigger && { when: trigger }), steps: list };
      const unreachable = lintFile(JSON.stringify(workflow), "json")
        .filter(({ code }) => code.startsWith("unreachable") || code.startsWith("escalation"))
        .map(({ pointer = "" }) => pointer.replace(/\/when$/, ""));
      if (unreachable.length === 0) return;
      reportedCount++;
      for (const a of VALUES) {
        for (const b of VALUES) {
          const state: Run = { pointers: new Set(), ended: false };
          if (trigger === undefined || holds(trigger, { a, b })) run(list, "", { a, b }, state);
          for (const pointer of unreachable)
            expect(state.pointers, JSON.stringify({ a, b })).not.toContain(pointer);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(reportedCount).toBeGreaterThan(0);
});
