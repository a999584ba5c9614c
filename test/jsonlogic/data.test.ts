import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Context, EvaluationError } from "../../src/context/index.ts";
import { dataOf, toJsonLogic } from "../../src/jsonlogic/index.ts";
import { factOf } from "../../src/jsonlogic/values.ts";
import { conditionArbitrary, jsonArbitrary, refArbitrary } from "../condition/arbitraries.ts";
import { trioOf } from "./examples.ts";

const all = (...stored: Parameters<typeof trioOf>[0][]) => ({ any: [{ all: stored.map(trioOf) }] });

describe("the facts of a value", () => {
  const facts = (value: unknown) =>
    (["value", "exists", "empty", "type", "number", "order", "time", "json", "items", "texts"] as const).map(
      (fact) => factOf(fact, value),
    );

  test.each<[unknown, ReturnType<typeof facts>]>([
    [undefined, ["", false, true, "string", null, "'", null, '""', [], ""]],
    ["", ["", true, true, "string", null, "'", null, '""', [], ""]],
    [null, [null, false, true, "null", null, "", null, "null", [], []]],
    [true, [true, true, false, "boolean", null, "", null, "true", [], []]],
    [-0, [0, true, false, "number", 0, "", null, "0", [], []]],
    [5.5, [5.5, true, false, "number", 5.5, "", null, "5.5", [], []]],
    ["pro", ["pro", true, false, "string", null, "'pro", null, '"pro"', [], "pro"]],
    [
      "2025-01-31",
      [
        "2025-01-31",
        true,
        false,
        "string",
        null,
        "'2025-01-31",
        1738281600000,
        '"2025-01-31"',
        [],
        "2025-01-31",
      ],
    ],
    [[], [[], true, true, "array", null, "", null, "[]", [], []]],
    [
      ["a", 5, ["b"], null],
      [[], true, false, "array", null, "", null, '["a",5,["b"],null]', ['"a"', "5", '["b"]', "null"], ["a"]],
    ],
    [{ b: 1, a: 2 }, [[], true, false, "object", null, "", null, '{"a":2,"b":1}', [], []]],
    [Number.NaN, [null, true, false, "null", null, "", null, "null", [], []]],
  ])("%j", (value, expected) => {
    expect(facts(value)).toEqual(expected);
  });
});

describe("the data of a rule", () => {
  const seen = { status: "delivered", engagement_statuses: ["read", "seen"] } as const;
  const clicked = { status: "sent", engagement_statuses: ["link_clicked", "interacted"] } as const;
  const reads = all(
    ["refs.a.delivery_status", "equal_to", "$message.sent"],
    ["refs.a.engagement_status", "contains", "$message.seen"],
    ["refs.a.status", "equal_to", "$message.seen"],
  );

  test.each<[string, unknown, [string, string[], string]]>([
    ["a message", seen, ["delivered", ["seen", "read"], "read"]],
    [
      "the highest of its messages",
      [seen, clicked],
      ["sent", ["interacted", "link_clicked"], "link_clicked"],
    ],
    ["no engagement", [{ status: "bounced", engagement_statuses: null }], ["bounced", [], "bounced"]],
    ["skipped", "skipped", ["skipped", [], "skipped"]],
    ["no message", [], ["skipped", [], "skipped"]],
    ["expired", "expired", ["expired", [], "expired"]],
  ])("has the outcome of a step: %s", (_, outcome, [delivery, engagement, highest]) => {
    expect(toJsonLogic(reads).data({ refs: { a: outcome } } as Context)).toEqual({
      "refs/a#delivery_status": delivery,
      "refs/a#engagement_status": engagement,
      "refs/a#status": highest,
    });
  });

  test("has only facts that the rule reads, from own properties of the context", () => {
    const { data } = toJsonLogic(
      all(
        ["data.constructor", "equal_to", "pro"],
        ["data.list.length", "exists"],
        ["data.list[1]", "exists"],
      ),
    );
    expect(data({ data: { list: ["a", "b"] } })).toEqual({
      "data/constructor": "",
      "data/list/length#exists": false,
      "data/list/1#exists": true,
    });
    expect(data(JSON.parse('{"data": {"constructor": "pro", "list": {"length": 0, "1": null}}}'))).toEqual({
      "data/constructor": "pro",
      "data/list/length#exists": true,
      "data/list/1#exists": false,
    });
  });

  test.each<[Context["now"], number]>([
    ["2025-01-31T01:00+01:00", 1738281600000],
    [new Date(1738281600000), 1738281600000],
    [1738281600000.5, 1738281600000.5],
    [-0, 0],
  ])("has the moment of evaluation: %s", (now, milliseconds) => {
    const { data } = toJsonLogic(all(["data.at", "is_timestamp_before_now"]));
    expect(data({ data: {}, now })).toEqual({ "data/at#time": null, now: milliseconds });
  });

  test("always has a list of audiences", () => {
    const { data } = toJsonLogic(
      all(["recipient", "is_audience_member", "beta"], ["recipient", "is_audience_member", '"5"']),
    );
    expect(data({ audiences: ["beta", 5] })).toEqual({
      "audiences#texts": ["beta"],
      "audiences#items": ['"beta"', "5"],
    });
    expect(data({ audiences: null })).toEqual({ "audiences#texts": [], "audiences#items": [] });
  });

  test("is not made if the condition cannot be evaluated, even if the rule reads nothing", () => {
    const logic = toJsonLogic(
      all(["data.x", "less_than", "true"], ["refs.a.delivery_status", "less_than", "$message.skipped"]),
    );
    expect([logic.rule, logic.facts]).toEqual([false, []]);
    expect(() => logic.data({})).toThrow(new EvaluationError("missing-context", ["data", "refs"]));
    expect(() => logic.data({ data: {}, refs: {} })).toThrow(new EvaluationError("unknown-ref", ["refs.a"]));
    expect(toJsonLogic(reads, { onUnknownRef: "skipped" }).data({ refs: {} })).toMatchObject({
      "refs/a#status": "skipped",
    });
  });

  test("can be made from stored facts and requirements", () => {
    const context = fc.record({
      data: jsonArbitrary,
      recipient: jsonArbitrary,
      actor: jsonArbitrary,
      vars: jsonArbitrary,
      workflow: jsonArbitrary,
      run: jsonArbitrary,
      tenant: jsonArbitrary,
      refs: fc.dictionary(refArbitrary, fc.constantFrom<"skipped" | typeof seen>("skipped", seen)),
      audiences: fc.constant(["beta-testers"]),
      now: fc.constant(0),
    });
    fc.assert(
      fc.property(conditionArbitrary, context, (condition, context) => {
        const options = { onUnknownRef: "skipped" } as const;
        const logic = toJsonLogic(condition, options);
        const stored = JSON.parse(JSON.stringify(logic));
        expect(stored).toEqual({
          rule: logic.rule,
          facts: logic.facts,
          requirements: logic.requirements,
        });
        const data = logic.data(context);
        expect(dataOf(stored, context, options)).toEqual(data);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });
});
