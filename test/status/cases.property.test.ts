import { describe, expect, test } from "vitest";
import { prepare } from "../../src/entries/runtime.ts";
import {
  type CaseName,
  highest,
  type Polarity,
  STATUS_CASES,
  type StatusCase,
} from "../../src/status/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import {
  CASES,
  chosenOf,
  DELIVERY,
  type Delivery,
  ENGAGEMENT,
  type Engagement,
  isCase,
  MESSAGES,
  STATES,
  type TestMessage,
} from "./states.ts";

/** Properties of the status cases (spec 5.1 to 5.4), over every state. */

const POLARITIES = ["has", "has_not"] as const;

function storedCase({ property, operators, argument }: StatusCase, polarity: Polarity) {
  return {
    variable: `refs.step.${property}`,
    operator: operators[polarity],
    argument: `$message.${argument}`,
  };
}

type Outcome = "skipped" | "expired" | readonly TestMessage[];
type Ask = (outcome: Outcome) => boolean;

const contextOf = (outcome: Outcome) => ({ refs: { step: outcome } });
const outcomeOf = (state: "skipped" | TestMessage): Outcome => (state === "skipped" ? state : [state]);

function asked(evaluator: "prepared" | "reference", row: StatusCase, polarity: Polarity): Ask {
  const stored = { all: [storedCase(row, polarity)] };
  if (evaluator === "reference") return (outcome) => evaluate(stored, contextOf(outcome));
  const prepared = prepare(stored);
  return (outcome) => prepared(contextOf(outcome));
}

const prepared = STATUS_CASES.map((row) => ({
  name: row.name,
  has: asked("prepared", row, "has"),
  hasNot: asked("prepared", row, "has_not"),
}));

/** All pairs of messages that differ in their statuses or are equal, each once. */
function* pairs(): Generator<readonly [TestMessage, TestMessage]> {
  for (const [index, a] of MESSAGES.entries()) for (const b of MESSAGES.slice(index)) yield [a, b];
}

describe.each(["prepared", "reference"] as const)("over all 225 states, %s", (evaluator) => {
  test.each(
    STATUS_CASES.map((row) => [row.name, row] as const),
  )("`%s` follows spec 2.3, and its negation is the opposite", (name, row) => {
    const has = asked(evaluator, row, "has");
    const hasNot = asked(evaluator, row, "has_not");
    for (const state of STATES) {
      const outcome = outcomeOf(state);
      expect([has(outcome), hasNot(outcome)], JSON.stringify(state)).toEqual([
        isCase(name, state),
        !isCase(name, state),
      ]);
    }
  });

  test.each(
    STATUS_CASES.map((row) => [row.name, row] as const),
  )("`%s` and its negation are both false for an expired step", (_, row) => {
    for (const polarity of POLARITIES) expect(asked(evaluator, row, polarity)("expired")).toBe(false);
  });

  test("a step with an empty list of messages is skipped", () => {
    for (const row of STATUS_CASES) {
      for (const polarity of POLARITIES) {
        const ask = asked(evaluator, row, polarity);
        expect(ask([])).toBe(ask("skipped"));
      }
    }
  });
});

describe("over every pair of states of two messages", () => {
  test("each case depends on the chosen message, and its negation is the opposite: prepared", () => {
    for (const [a, b] of pairs()) {
      const chosen = chosenOf(a, b) ?? a;
      for (const { name, has, hasNot } of prepared) {
        const expected = isCase(name, chosen);
        for (const outcome of [
          [a, b],
          [b, a],
        ]) {
          if (has(outcome) !== expected || hasNot(outcome) === expected) {
            expect.fail(`${name} of ${JSON.stringify(outcome)} is not ${expected}`);
          }
        }
      }
    }
  });

  test("the chosen message is that of spec 1.4: reference", () => {
    for (const [a, b] of pairs()) {
      const chosen = chosenOf(a, b);
      if (chosen === undefined) continue;
      const question = { all: [distinguishing(chosen, chosen === a ? b : a)] };
      if (!evaluate(question, contextOf([a, b]))) expect.fail(JSON.stringify([a, b]));
    }
  });

  test("an added message of lower highest status changes no verdict", () => {
    for (const [a, b] of pairs()) {
      const chosen = highest([a, b]) as TestMessage;
      for (const { name, has } of prepared) {
        if (has([a, b]) !== has([chosen])) expect.fail(`${name} of ${JSON.stringify([a, b])}`);
      }
    }
  });

  test("a higher delivery status keeps `sent` and `delivered` true", () => {
    const kept = prepared.filter(({ name }) => name === "sent" || name === "delivered");
    expect(kept.length).toBe(2);
    for (const a of MESSAGES) {
      for (const raised of higherThan(a)) {
        for (const { name, has } of kept) {
          if (has([a]) && !has([raised])) expect.fail(`${name} of ${JSON.stringify(a)}`);
          for (const b of MESSAGES) {
            if (has([a, b]) && !has([raised, b])) expect.fail(`${name} of ${JSON.stringify([a, b])}`);
          }
        }
      }
    }
  });
});

/** A trio that holds for one message and not for another. */
function distinguishing(message: TestMessage, other: TestMessage) {
  const has = (each: TestMessage, status: Engagement) => each.engagement_statuses.includes(status);
  const engagement = ENGAGEMENT.find((status) => has(message, status) !== has(other, status));
  const [property, operator] =
    engagement === undefined
      ? ["delivery_status", "equal_to"]
      : ["engagement_status", has(message, engagement) ? "contains" : "not_contains"];
  return {
    variable: `refs.step.${property}`,
    operator,
    argument: `$message.${engagement ?? message.status}`,
  };
}

/** A message raised by one step of the ladder; steps accumulate. */
function higherThan(message: TestMessage): TestMessage[] {
  const next: Delivery | undefined = DELIVERY[DELIVERY.indexOf(message.status) + 1];
  return next === undefined ? [] : [{ ...message, status: next }];
}

/** A case or its negation. */
type Statement = CaseName | `not ${CaseName}`;

describe("the implications between cases", () => {
  const names = Object.keys(CASES) as CaseName[];
  const statements: readonly Statement[] = names.flatMap((name) => [name, `not ${name}`] as const);

  // Each statement on the left implies every statement on the right; there is no other implication.
  const IMPLICATIONS: { readonly [name in CaseName]: readonly Statement[] } & {
    readonly [negation in `not ${CaseName}`]?: readonly Statement[];
  } = {
    skipped: names.filter((name) => name !== "skipped").map((name) => `not ${name}` as const),
    failed_delivery: ["not skipped", "not bounced", "not sent", "not delivered"],
    bounced: ["not skipped", "not failed_delivery", "not sent", "not delivered"],
    sent: ["not skipped", "not failed_delivery", "not bounced"],
    delivered: ["sent", "not skipped", "not failed_delivery", "not bounced"],
    seen: ["not skipped"],
    seen_not_read: ["seen", "not skipped", "not read", "not read_not_link_clicked"],
    read: ["not skipped", "not seen_not_read"],
    read_not_link_clicked: ["read", "not skipped", "not seen_not_read", "not link_clicked"],
    interacted: ["not skipped"],
    link_clicked: ["not skipped", "not read_not_link_clicked"],
    archived: ["not skipped"],
    "not sent": ["not delivered"],
    "not seen": ["not seen_not_read"],
    "not read": ["not read_not_link_clicked"],
  };

  test("are exactly this list, over every state, expired included", () => {
    const outcomes: readonly Outcome[] = ["expired", ...STATES.map(outcomeOf)];
    const holds = new Map<string, readonly boolean[]>();
    for (const { name, has, hasNot } of prepared) {
      holds.set(name, outcomes.map(has));
      holds.set(`not ${name}`, outcomes.map(hasNot));
    }
    const found: { [statement: string]: string[] } = {};
    for (const a of statements) {
      for (const b of statements) {
        if (a === b) continue;
        const [left, right] = [holds.get(a) as boolean[], holds.get(b) as boolean[]];
        if (left.every((value, index) => !value || right[index])) {
          found[a] ??= [];
          found[a].push(b);
        }
      }
    }
    const sorted = (lists: { readonly [statement: string]: readonly string[] | undefined }) =>
      Object.fromEntries(
        Object.entries(lists).map(([statement, list]) => [statement, [...(list ?? [])].sort()]),
      );
    expect(sorted(found)).toEqual(sorted(IMPLICATIONS));
  });

  test("no statement is true for all states or false for all states", () => {
    for (const { has, hasNot } of prepared) {
      for (const ask of [has, hasNot]) {
        expect(new Set(STATES.map((state) => ask(outcomeOf(state))))).toEqual(new Set([true, false]));
      }
    }
  });

  test("engagement is not hierarchical: a message read and never seen has not been seen (spec 2.3)", () => {
    const outcome: Outcome = [{ status: "delivered", engagement_statuses: ["read"] }];
    const verdicts = Object.fromEntries(prepared.map(({ name, has }) => [name, has(outcome)]));
    expect(verdicts).toMatchObject({ read: true, seen: false, seen_not_read: false });
  });
});
