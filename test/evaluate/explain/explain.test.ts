import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Context, explain, type StoredInput } from "../../../src/entries/runtime.ts";

const one = (variable: string, operator: string, argument?: unknown): StoredInput =>
  ({ all: [{ variable, operator, ...(argument !== undefined && { argument }) }] }) as StoredInput;

function traceOf(stored: StoredInput, context: Context) {
  const trace = explain(stored, context).any[0]?.all[0];
  if (trace === undefined) throw new Error("there is no trio");
  return trace;
}

describe("an explanation", () => {
  test("shows each operand as stored and as resolved", () => {
    expect(
      explain(one("recipient.plan", "equal_to", "vars.plan"), { recipient: { plan: "pro" }, vars: {} }),
    ).toEqual({
      result: false,
      any: [
        {
          result: false,
          all: [
            {
              result: false,
              stored: { variable: "recipient.plan", operator: "equal_to", argument: "vars.plan" },
              variable: { value: "pro" },
              argument: [{ value: "", missing: true }],
            },
          ],
        },
      ],
    });
  });

  test("leaves operands that were not needed unresolved", () => {
    const trio = { variable: "data.x", operator: "exists" };
    const { result, any } = explain(
      { any: [{ all: [{ ...trio, operator: "not_exists" }, trio] }, trio, { all: [trio, trio] }] },
      { data: { x: 1 } },
    );
    expect(result).toBe(true);
    expect(any.map((group) => [group.result, ...group.all.map((trace) => trace.result)])).toEqual([
      [false, false, "not_evaluated"],
      [true, true],
      ["not_evaluated", "not_evaluated", "not_evaluated"],
    ]);
    expect(any[0]?.all[1]).toEqual({ result: "not_evaluated", stored: trio });
  });

  test("shows times as instants, and both ends of a between", () => {
    const now = "2025-01-08T00:00:00Z";
    const before = traceOf(one("data.at", "is_timestamp_before", "7 days ago"), {
      data: { at: "2024-12-31" },
      now,
    });
    expect(before).toMatchObject({ result: true, argument: [{ value: "2025-01-01T00:00:00.000Z" }] });
    const between = traceOf(one("data.n", "is_between", '[1,"{{ data.high }}"]'), {
      data: { n: 3, high: 4 },
    });
    expect(between).toMatchObject({ result: true, argument: [{ value: 1 }, { value: 4 }] });
    const far = traceOf(one("data.at", "is_timestamp_before", "999999999 weeks from now"), { data: {}, now });
    expect(far.argument).toEqual([{ value: 604799999395200000 + Date.parse(now) }]);
  });

  test.each([
    ["greater_than", "100", "text", "types-do-not-compare"],
    ["less_than_or_equal_to", "text", 5, "types-do-not-compare"],
    ["is_between", "[1,5]", "3", "not-a-number"],
    ["is_timestamp_before", "2025-01-01", "soon", "not-a-timestamp"],
    ["is_timestamp_between", '["2025-01-01","data.none"]', "2025-01-01", "not-a-timestamp"],
  ])("gives the reason why %s %s is false for %j", (operator, argument, x, because) => {
    expect(traceOf(one("data.x", operator, argument), { data: { x } })).toMatchObject({
      result: false,
      because,
    });
  });

  test("has no reason if the operands show it", () => {
    expect(traceOf(one("data.x", "greater_than", "1"), { data: { x: 2 } })).not.toHaveProperty("because");
  });

  test("shows no argument if the operator takes none", () => {
    expect(traceOf(one("data.x", "exists"), { data: { x: 2 } })).not.toHaveProperty("argument");
  });

  test("shows the audiences", () => {
    const trace = traceOf(one("recipient", "is_audience_member", "beta"), { audiences: ["beta"] });
    expect(trace).toMatchObject({ result: true, argument: [{ value: "beta" }] });
  });
});

describe("an explanation of a status", () => {
  const seen = one("refs.feed.engagement_status", "contains", "$message.seen");
  const at = (outcome: unknown) => traceOf(seen, { refs: { feed: outcome } } as Context);

  test("shows the message that was asked", () => {
    expect(at([{ id: "m1", status: "delivered", engagement_statuses: ["seen"] }])).toEqual({
      result: true,
      stored: { variable: "refs.feed.engagement_status", operator: "contains", argument: "$message.seen" },
      step: {
        ref: "feed",
        outcome: "messages",
        chosen: { id: "m1", status: "delivered", engagement_statuses: ["seen"] },
        messages: [{ id: "m1", status: "delivered", engagement_statuses: ["seen"] }],
      },
    });
  });

  test.each([
    ["highest-status", { status: "sent" }, { status: "delivered" }],
    [
      "more-statuses",
      { status: "sent", engagement_statuses: ["read"] },
      { status: "sent", engagement_statuses: ["seen", "read"] },
    ],
    [
      "link-clicked",
      { status: "sent", engagement_statuses: ["interacted"] },
      { status: "sent", engagement_statuses: ["link_clicked"] },
    ],
    [
      "inserted-earlier",
      { status: "sent", inserted_at: "2025-01-01T01:00Z" },
      { status: "sent", inserted_at: "2025-01-01T01:30+01:00" },
    ],
    ["smaller-id", { status: "sent", id: "b" }, { status: "sent", id: "a" }],
    ["alike", { status: "sent" }, { status: "sent" }],
  ])("says that the message was chosen by %s, in any order", (chosenBy, other, chosen) => {
    for (const messages of [
      [other, chosen],
      [chosen, other],
    ]) {
      const { step } = at(messages);
      expect(step).toMatchObject({ chosenBy, messages: [chosen, other] });
      expect(step?.chosen).toMatchObject({ status: chosen.status });
      if ("id" in chosen) expect(step?.chosen?.id).toBe(chosen.id);
    }
  });

  test("shows skipped and expired steps", () => {
    for (const skipped of ["skipped", []]) {
      expect(at(skipped)).toMatchObject({
        result: false,
        step: { ref: "feed", outcome: "skipped" },
        because: "skipped",
      });
    }
    expect(at("expired")).toMatchObject({
      result: false,
      step: { ref: "feed", outcome: "expired" },
      because: "expired",
    });
  });

  test("shows own properties only", () => {
    const message = Object.assign(Object.create({ engagement_statuses: ["seen"], id: "inherited" }), {
      status: "sent",
    });
    expect(at([message])).toMatchObject({ result: false });
    expect(at([message]).step?.chosen).toEqual({ status: "sent" });
  });

  test("does not depend on the order of the messages", () => {
    const messages = fc.array(
      fc.record({
        status: fc.constantFrom("queued", "sent", "delivered"),
        engagement_statuses: fc.subarray(["seen", "read", "interacted", "link_clicked"]),
        id: fc.constantFrom("a", "b", "c"),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        messages.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(at(shuffled)).toEqual(at(list));
        },
      ),
      { numRuns: 300 },
    );
  });
});
