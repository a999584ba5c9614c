import { expect, test } from "vitest";
import { witnessInWords } from "../../src/compare/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import type { Context } from "../../src/context/index.ts";
import { parse } from "../../src/language/index.ts";

function words(text: string, context: Context): string {
  return witnessInWords(context, [parse(text).condition as Condition]);
}

const SEEN = [{ status: "delivered", engagement_statuses: ["seen", "archived"] }] as const;

test.each<[string, Context, string]>([
  ["a has been seen but not read", { refs: { a: SEEN } }, "a seen, not read"],
  ["a has been delivered and a has been read", { refs: { a: SEEN } }, "a delivered, not read"],
  ["a has been read but not clicked", { refs: { a: SEEN } }, "a not read, not clicked"],
  ["a has been sent", { refs: { a: SEEN } }, "a delivered"],
  ["a has been sent", { refs: { a: [{ status: "not_sent" }] } }, "a held back by the sandbox"],
  ["a has been sent and b has bounced", { refs: { a: "skipped", b: "expired" } }, "a skipped; b expired"],
  ["refs.a.status < $message.read", { refs: { a: SEEN } }, "a delivered, seen, not read, archived"],
  ["`a b` has been sent", { refs: { "a b": [{ status: "sent" }] } }, "`a b` sent"],
  ["`__proto__` has been sent", { refs: {} }, "__proto__ skipped"],
  ['data.a == "x"', { data: { a: "y" } }, 'data.a is "y"'],
  ["data.a == data.b.c", { data: { a: [1, { b: null }] } }, 'data.a is [1,{"b":null}]; data.b.c is missing'],
  ["data.n is between data.low and 5", { data: { n: 1, low: 0 } }, "data.n is 1; data.low is 0"],
  [
    'recipient is in audience "x" and recipient is not in audience data.k',
    { audiences: ["x"], data: { k: "y" } },
    'data.k is "y"; the recipient is in audience "x"; the recipient is not in audience "y"',
  ],
  [
    "data.at is before 7 days from now",
    { data: { at: "2025-01-02" }, now: "2025-01-01" },
    'data.at is "2025-01-02"; it is 2025-01-01T00:00:00Z',
  ],
  ["data.at is before now", { data: {}, now: 1e300 }, "data.at is missing; it is 1e+300"],
  ["always", {}, ""],
])("%s of %j: %s", (text, context, expected) => {
  expect(words(text, context)).toBe(expected);
});

test("names each value once that several conditions read", () => {
  const conditions = ["a has been sent", "a has been read or a has been sent"].map(
    (text) => parse(text).condition as Condition,
  );
  expect(witnessInWords({ refs: { a: SEEN } }, conditions)).toBe("a delivered, not read");
});

test("shortens long values", () => {
  const text = words("data.a == 1", { data: { a: "x".repeat(10_000) } });
  expect(text).toBe(`data.a is "${"x".repeat(99)}…`);
});
