import jsonLogic from "json-logic-js";
import { describe, expect, test } from "vitest";
import { prepare as prepareFast } from "../../src/entries/fast.ts";
import { runJsonLogic, toJsonLogic } from "../../src/entries/jsonlogic.ts";
import { explain, prepare } from "../../src/entries/runtime.ts";
import { evaluate } from "./evaluator.ts";

/** Values that JSON, and so a conformance case, cannot express: dates, undefined, inherited keys, holes (spec 1.6). */

type Options = { onUnknownRef?: "skipped" };

const EVALUATORS = [
  ["reference", (stored: unknown, context: unknown, options?: Options) => evaluate(stored, context, options)],
  [
    "prepared",
    (stored: unknown, context: unknown, options?: Options) =>
      prepare(stored as never, options)(context as never),
  ],
  [
    "prepared fast",
    (stored: unknown, context: unknown, options?: Options) =>
      prepareFast(stored as never, options)(context as never),
  ],
  [
    "explained",
    (stored: unknown, context: unknown, options?: Options) =>
      explain(stored as never, context as never, options).result,
  ],
  [
    "as JSON Logic",
    (stored: unknown, context: unknown, options?: Options) =>
      runJsonLogic(jsonLogic, toJsonLogic(stored as never, options), context as never),
  ],
] as const;

const one = (variable: string, operator: string, argument?: string) => ({
  all: [{ variable, operator, ...(argument !== undefined && { argument }) }],
});

describe.each(EVALUATORS)("%s", (_, decide) => {
  const answer = (stored: unknown, context: unknown, options?: Options) => {
    try {
      return decide(stored, context, options);
    } catch (error) {
      const { code, places } = error as { code: string; places: string[] };
      return `${code}: ${places.join(", ")}`;
    }
  };
  const isPast = one("data.at", "is_timestamp_before_now");

  test("accepts a date as now, if it has a time", () => {
    const data = { at: "2025-01-01" };
    expect(answer(isPast, { data, now: new Date("2025-01-01T00:00:00.001Z") })).toBe(true);
    expect(answer(isPast, { data, now: new Date("2025-01-01") })).toBe(false);
    expect(answer(isPast, { data, now: new Date(Number.NaN) })).toBe("invalid-now: now");
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    undefined,
    5n,
    Symbol("now"),
  ])("does not accept %s as now", (now) => {
    expect(answer(isPast, { data: {}, now })).toBe("invalid-now: now");
  });

  test("reads an undefined part as an empty one", () => {
    expect(answer(one("data.x", "equal_to", ""), { data: undefined })).toBe(true);
    expect(answer(one("data.x", "exists"), { data: { x: undefined } })).toBe(false);
    expect(answer(one("recipient", "is_audience_member", "a"), { audiences: undefined })).toBe(false);
    const seen = one("refs.email_1.engagement_status", "contains", "$message.seen");
    expect(answer(seen, { refs: undefined })).toBe("unknown-ref: refs.email_1");
    expect(answer(seen, { refs: { email_1: undefined } })).toBe("unknown-ref: refs.email_1");
    expect(answer(seen, { refs: { email_1: { status: "sent", engagement_statuses: undefined } } })).toBe(
      false,
    );
  });

  test("reads a missing context as one without parts", () => {
    for (const context of [undefined, null, 5, "data", true, () => {}]) {
      expect(answer(one("data.x", "exists"), context)).toBe("missing-context: data");
    }
  });

  test("reads no inherited properties", () => {
    const heir = (parent: object) => Object.create(parent) as object;
    expect(answer(one("data.x", "exists"), heir({ data: { x: 1 } }))).toBe("missing-context: data");
    // Nothing says that the key is missing: an object of a class may provide it.
    expect(answer(one("data.x", "exists"), { data: heir({ x: 1 }) })).toBe("invalid-value: data.x");
    const sent = one("refs.email_1.delivery_status", "equal_to", "$message.sent");
    expect(answer(sent, { refs: heir({ email_1: { status: "sent" } }) })).toBe("invalid-value: refs");
    expect(answer(sent, { refs: { email_1: heir({ status: "sent" }) } })).toBe(
      "unknown-status: refs.email_1",
    );
    const list: unknown[] = ["a"];
    Object.setPrototypeOf(list, Object.assign(Object.create(Array.prototype), { 5: "inherited" }));
    expect(answer(one("data.list[5]", "exists"), { data: { list } })).toBe(false);
  });

  test("reads objects without a prototype", () => {
    const bare = (entries: object) => Object.assign(Object.create(null), entries);
    expect(answer(one("data.x", "equal_to", "1"), bare({ data: bare({ x: 1 }) }))).toBe(true);
    const same = one("data.a", "equal_to", "data.b");
    expect(answer(same, { data: { a: bare({ k: 1 }), b: { k: 1 } } })).toBe(true);
  });

  const AT = new Date("2025-01-31T09:00:00Z");
  const ISO = "2025-01-31T09:00:00.000Z";
  const is = (operator: string, value: unknown, argument?: string) =>
    answer(one("data.x", operator, argument), { data: { x: value }, now: "2025-02-01" });

  test("reads a date as its text in ISO 8601, at any depth (spec 1.6.7)", () => {
    expect(is("is_timestamp", AT)).toBe(true);
    expect(is("is_timestamp_before_now", AT)).toBe(true);
    expect(is("is_timestamp_before", AT, "2025-01-31T09:00:01Z")).toBe(true);
    expect(is("equal_to", AT, ISO)).toBe(true);
    expect(is("greater_than", AT, '"2024"')).toBe(true);
    expect(is("contains", AT, "09:00")).toBe(true);
    expect(is("contains", [AT, "b"], ISO)).toBe(true);
    expect(is("contains_all", ["b", AT], `["${ISO}", "b"]`)).toBe(true);
    expect(is("equal_to", { at: [AT] }, `{"at": ["${ISO}"]}`)).toBe(true);
    expect(is("not_empty", AT)).toBe(true);
    expect(is("exists", AT)).toBe(true);
    expect(is("is_between", AT, "[0, 1]")).toBe(false);
    expect(answer(one("data.x.y", "exists"), { data: { x: AT } })).toBe(false);
    expect(answer(one("data.x", "equal_to", "data.y"), { data: { x: AT, y: ISO } })).toBe(true);
  });

  class Row {
    plan = "pro";
    get name() {
      return "A name";
    }
  }
  const cyclic: unknown[] = ["a"];
  cyclic.push({ list: cyclic });

  test.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["a number beyond doubles", JSON.parse("1e400")],
    ["a BigInt", 5n],
    ["a function", () => 5],
    ["a symbol", Symbol("x")],
    ["a Map", new Map([["x", 1]])],
    ["a Set", new Set(["x"])],
    ["an object of a class", new Row()],
    ["an object with toJSON", Object.create({ toJSON: () => 5 })],
    ["a boxed text", Object("x")],
    ["a regular expression", /x/],
    ["a promise", Promise.resolve("x")],
    ["bytes", new Uint8Array(2)],
    ["a date without a time", new Date(Number.NaN)],
  ])("refuses %s where an operator is applied to it (spec 1.6.7)", (_name, value) => {
    const refused = "invalid-value: data.x";
    for (const operator of [
      "equal_to",
      "not_equal_to",
      "less_than",
      "contains",
      "not_contains",
      "contains_all",
    ])
      expect(is(operator, value, "x"), operator).toBe(refused);
    for (const operator of ["exists", "not_exists", "empty", "not_empty", "is_timestamp"])
      expect(is(operator, value), operator).toBe(refused);
    expect(is("is_between", value, "[1, 2]")).toBe(refused);
    expect(is("is_timestamp_before", value, "2025-01-01")).toBe(refused);
    for (const held of [[value], { a: value }, ["x", { a: [value] }]]) {
      expect(is("equal_to", held, "5")).toBe(refused);
      expect(is("contains", held, "[5]")).toBe(refused);
      // These operators do not look inside.
      expect(is("exists", held)).toBe(true);
      expect(is("empty", held)).toBe(false);
    }
    expect(answer(one("data.y", "equal_to", "data.x"), { data: { x: value } })).toBe(refused);
    expect(
      answer(one("recipient", "is_audience_member", "data.x"), { audiences: [], data: { x: value } }),
    ).toBe(refused);
    expect(answer(one("recipient", "is_audience_member", "a"), { audiences: ["b", value] })).toBe(
      "invalid-value: audiences",
    );
    // A path does not lead through it, unless it has the key itself.
    expect(answer(one("data.x.name", "not_exists"), { data: { x: value } })).toBe(
      "invalid-value: data.x.name",
    );
    expect(answer(one("data.x", "not_exists"), { data: value })).toBe(
      typeof value === "object" || typeof value !== "string" ? "invalid-value: data.x" : true,
    );
  });

  test("refuses a value that contains itself where it is compared", () => {
    expect(is("contains", cyclic, "x")).toBe("invalid-value: data.x");
    expect(is("equal_to", { cyclic }, "x")).toBe("invalid-value: data.x");
    expect(is("exists", cyclic)).toBe(true);
    expect(answer(one("data.x[1].list[0]", "equal_to", "a"), { data: { x: cyclic } })).toBe(true);
  });

  test("takes the same object twice for two equal ones", () => {
    const shared = { a: 1 };
    expect(is("contains", [shared, shared], '{"a": 1}')).toBe(true);
  });

  test("reads keys of its own of an object of a class", () => {
    expect(answer(one("recipient.plan", "equal_to", "pro"), { recipient: new Row() })).toBe(true);
    expect(answer(one("recipient.name", "exists"), { recipient: new Row() })).toBe(
      "invalid-value: recipient.name",
    );
  });

  test("takes undefined in an object for a missing key, and in a list for null", () => {
    expect(is("equal_to", { a: undefined, b: 1 }, '{"b": 1}')).toBe(true);
    expect(is("contains", [undefined, 1], "null")).toBe(true);
  });

  test.each<[string, unknown]>([
    ["an item that is left out", new Array(1)],
    ["one in a list of a class", new (class extends Array {})(1)],
  ])("takes %s for null, as one that is undefined", (_name, list) => {
    expect(is("equal_to", list, "[null]")).toBe(true);
    expect(is("contains", list, "null")).toBe(true);
    expect(is("contains_all", list, "[null]")).toBe(true);
    expect(is("empty", list)).toBe(false);
    expect(is("not_empty", list)).toBe(true);
    expect(is("equal_to", { a: [list] }, '{"a": [[null]]}')).toBe(true);
    expect(answer(one("data.x", "contains", "data.y"), { data: { x: [null], y: list } })).toBe(true);
    expect(answer(one("data.x[0]", "not_exists"), { data: { x: list } })).toBe(true);
  });

  test("refuses refs that are not JSON, whatever unknown refs count as (spec 1.6.5)", () => {
    const sent = { status: "sent" };
    const isSent = one("refs.email_1.delivery_status", "equal_to", "$message.sent");
    for (const refs of [
      new Map([["email_1", sent]]),
      new Set(["email_1"]),
      new (class {
        get email_1() {
          return sent;
        }
      })(),
      () => sent,
      5n,
      Number.NaN,
    ]) {
      expect(answer(isSent, { refs })).toBe("invalid-value: refs");
      expect(answer(isSent, { refs }, { onUnknownRef: "skipped" })).toBe("invalid-value: refs");
      const both = { all: [...isSent.all, ...one("data.x", "exists").all] };
      expect(answer(both, { refs }, { onUnknownRef: "skipped" })).toBe("invalid-value: refs");
    }
    const own = Object.assign(new (class {})(), { email_1: sent });
    expect(answer(isSent, { refs: own })).toBe(true);
    for (const refs of [null, undefined, "email_1", 5, [sent], {}]) {
      expect(answer(isSent, { refs })).toBe("unknown-ref: refs.email_1");
      expect(answer(isSent, { refs }, { onUnknownRef: "skipped" })).toBe(false);
    }
  });

  test("does not look at values that are not needed for the verdict", () => {
    const [first, second] = [one("data.a", "equal_to", "1"), one("data.b", "equal_to", "1")].map(
      ({ all }) => all[0],
    );
    const context = { data: { a: 1, b: new Map() } };
    expect(answer({ any: [first, second] }, context)).toBe(true);
    expect(answer({ any: [second, first] }, context)).toBe("invalid-value: data.b");
    expect(answer({ all: [first, second] }, context)).toBe("invalid-value: data.b");
    expect(answer({ all: [first, second] }, { data: { a: 2, b: new Map() } })).toBe(false);
  });
});
