import { describe, expect, test } from "vitest";
import { prepare } from "../../src/entries/runtime.ts";
import { evaluate } from "./evaluator.ts";

/** Values that JSON, and so a conformance case, cannot express: dates, undefined, inherited keys, holes (spec 1.6). */

const EVALUATORS = [
  ["reference", evaluate],
  ["prepared", (stored: unknown, context: unknown) => prepare(stored as never)(context as never)],
] as const;

const one = (variable: string, operator: string, argument?: string) => ({
  all: [{ variable, operator, ...(argument !== undefined && { argument }) }],
});

describe.each(EVALUATORS)("%s", (_, decide) => {
  const answer = (stored: unknown, context: unknown) => {
    try {
      return decide(stored, context);
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
    expect(answer(one("data.x", "exists"), { data: heir({ x: 1 }) })).toBe(false);
    const sent = one("refs.email_1.delivery_status", "equal_to", "$message.sent");
    expect(answer(sent, { refs: heir({ email_1: { status: "sent" } }) })).toBe("unknown-ref: refs.email_1");
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
});
