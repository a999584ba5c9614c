import { describe, expect, test } from "vitest";
import { type Context, prepare, type StoredInput } from "../../src/entries/runtime.ts";
import { DELIVERY, ENGAGEMENT, RANK, STATES } from "../status/states.ts";

type Outcome = (typeof STATES)[number] | "expired";

const trio = (property: string, operator: string, name: string, ref = "a") => ({
  variable: `refs.${ref}.${property}`,
  operator,
  argument: `$message.${name}`,
});

const contextOf = (outcome: Outcome): Context =>
  ({ refs: { a: typeof outcome === "string" ? outcome : [outcome] } }) as Context;

/** Compares a trio with its meaning, over every outcome of one step. */
function meaning(
  stored: ReturnType<typeof trio>,
  expected: (outcome: (typeof STATES)[number]) => boolean,
): void {
  const decide = prepare({ all: [stored] });
  for (const outcome of STATES) {
    if (decide(contextOf(outcome)) !== expected(outcome)) {
      expect.fail(`${JSON.stringify(stored)} of ${JSON.stringify(outcome)}`);
    }
  }
  expect(decide(contextOf("expired")), `${JSON.stringify(stored)} of an expired step`).toBe(false);
}

const ORDERS: { readonly [operator: string]: (rank: number, argument: number) => boolean } = {
  equal_to: (rank, argument) => rank === argument,
  not_equal_to: (rank, argument) => rank !== argument,
  greater_than: (rank, argument) => rank > argument,
  greater_than_or_equal_to: (rank, argument) => rank >= argument,
  less_than: (rank, argument) => rank < argument,
  less_than_or_equal_to: (rank, argument) => rank <= argument,
};

describe("a status condition means, over all outcomes of a step,", () => {
  test.each(Object.keys(ORDERS))("%s of a delivery status: its rank only (spec 2.3)", (operator) => {
    for (const name of ["skipped", ...DELIVERY] as const) {
      meaning(
        trio("delivery_status", operator, name),
        (outcome) =>
          ORDERS[operator]?.(RANK[outcome === "skipped" ? outcome : outcome.status], RANK[name]) === true,
      );
    }
  });

  test.each(Object.keys(ORDERS))("%s of the older status: the highest rank (spec 2.3)", (operator) => {
    for (const name of ["skipped", ...DELIVERY, ...ENGAGEMENT] as const) {
      meaning(trio("status", operator, name), (outcome) => {
        const statuses = outcome === "skipped" ? [outcome] : [outcome.status, ...outcome.engagement_statuses];
        const highest = Math.max(...statuses.map((status) => RANK[status]));
        return ORDERS[operator]?.(highest, RANK[name]) === true;
      });
    }
  });

  test.each([
    ["contains", true],
    ["not_contains", false],
  ])("%s of an engagement status: membership in the set (spec 2.3)", (operator, asserted) => {
    const has = (outcome: (typeof STATES)[number], name: (typeof ENGAGEMENT)[number]) =>
      outcome !== "skipped" && outcome.engagement_statuses.includes(name);
    for (const name of ENGAGEMENT) {
      meaning(trio("engagement_status", operator, name), (outcome) => has(outcome, name) === asserted);
    }
    meaning(
      trio("engagement_status", operator, "seen_not_read"),
      (outcome) => (has(outcome, "seen") && !has(outcome, "read")) === asserted,
    );
    meaning(
      trio("engagement_status", operator, "read_not_link_clicked"),
      (outcome) => (has(outcome, "read") && !has(outcome, "link_clicked")) === asserted,
    );
  });
});

test("each of several refs reads its own step, in any order", () => {
  const refs = ["a", "b", "c", "d", "e"];
  const sentOf = (ref: string) => trio("delivery_status", "equal_to", "sent", ref);
  for (const ref of refs) {
    const orders: StoredInput[] = [refs, [...refs].reverse()].map((order) => ({
      all: [...order.map((other) => trio("delivery_status", "not_equal_to", "bounced", other)), sentOf(ref)],
    }));
    for (const stored of orders) {
      const decide = prepare(stored);
      const given = (status: (other: string) => string) =>
        ({ refs: Object.fromEntries(refs.map((other) => [other, [{ status: status(other) }]])) }) as Context;
      expect(decide(given((other) => (other === ref ? "sent" : "queued")))).toBe(true);
      expect(decide(given((other) => (other === ref ? "queued" : "sent")))).toBe(false);
      expect(decide(given((other) => (other === ref ? "bounced" : "sent")))).toBe(false);
    }
  }
});

test("of a channel group, only the message with the highest status counts (spec 1.4)", () => {
  const context = {
    refs: {
      a: [{ status: "delivered" }, { status: "sent", engagement_statuses: ["seen"] }, { status: "queued" }],
    },
  } as Context;
  expect(prepare({ all: [trio("delivery_status", "equal_to", "sent")] })(context)).toBe(true);
  expect(prepare({ all: [trio("delivery_status", "equal_to", "delivered")] })(context)).toBe(false);
  expect(prepare({ all: [trio("engagement_status", "contains", "seen")] })(context)).toBe(true);
});
