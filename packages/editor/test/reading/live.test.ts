import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Json, readDraft } from "../../src/model/index.ts";
import { liveOf, verdictOf } from "../../src/reading/index.ts";
import { loadWords } from "../../src/words/index.ts";

interface Case {
  readonly stored?: Json;
  readonly runs?: readonly { readonly name: string; readonly context: never; readonly verdict?: boolean }[];
}

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");
const cases = readdirSync(suite, { encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap(
    (file) => (JSON.parse(readFileSync(join(suite, file), "utf8")) as { cases: readonly Case[] }).cases,
  );

const words = await loadWords("en");
const STEP = { mode: "step" } as const;

test("Every verdict of the conformance suite is shown, with a verdict for each row of the draft.", () => {
  let count = 0;
  for (const { stored, runs = [], ...options } of cases) {
    const isPlain = !["target", "prefixes", "onUnknownRef"].some((option) => option in options);
    if (stored === undefined || !isPlain) continue;
    const { groups } = readDraft(stored, "step");
    for (const { context, verdict, name } of runs) {
      if (verdict === undefined) continue;
      const live = liveOf(stored, context, STEP);
      expect(live?.explanation?.result, name).toBe(verdict);
      count += 1;
      for (const [group, { rows }] of groups.entries())
        for (const index of rows.keys()) expect(verdictOf(live, group, index, words, STEP)).toBeDefined();
    }
  }
  expect(count).toBeGreaterThan(500);
});

describe("what a row read", () => {
  const linesOf = (trio: Json, context: object) =>
    verdictOf(liveOf({ all: [trio] }, context as never, STEP), 0, 0, words, STEP)?.lines;

  test("is each operand as resolved, without constants, which the row shows", () => {
    const trio = { variable: "data.plan", operator: "equal_to", argument: "pro" };
    expect(linesOf(trio, { data: { plan: "free" } })).toEqual(['data.plan = "free"']);
    expect(linesOf(trio, { data: {} })).toEqual(["data.plan = missing"]);
    expect(linesOf({ ...trio, argument: "recipient.plan" }, { data: {}, recipient: { plan: 5 } })).toEqual([
      "data.plan = missing",
      "recipient.plan = 5",
    ]);
    const between = { variable: "data.n", operator: "is_between", argument: '[1,"data.top"]' };
    expect(linesOf(between, { data: { n: 3, top: 9 } })).toEqual(["data.n = 3", "data.top = 9"]);
  });

  test("is the moment, for times that depend on it", () => {
    const now = "2026-01-04T00:00:00.000Z";
    const data = { at: "2026-01-01" };
    const before = { variable: "data.at", operator: "is_timestamp_before_now" };
    expect(linesOf(before, { data, now })).toEqual(['data.at = "2026-01-01"', `now = "${now}"`]);
  });

  test("is the message that counts, and the outcome of a step without one", () => {
    const trio = { variable: "refs.a.engagement_status", operator: "contains", argument: "$message.seen" };
    const messages = [{ status: "sent" }, { status: "delivered", engagement_statuses: ["seen"] }];
    expect(linesOf(trio, { refs: { a: messages } })).toEqual([
      "a: delivered, seen (the highest of 2 messages)",
    ]);
    expect(linesOf(trio, { refs: { a: "skipped" } })).toEqual(["a: skipped, without a message"]);
    expect(linesOf(trio, { refs: { a: "expired" } })).toEqual([
      "a: past its retention window, so nothing is true of it",
    ]);
  });

  test("is the reason, where the operands alone do not show it", () => {
    const trio = { variable: "data.n", operator: "greater_than", argument: "5" };
    expect(linesOf(trio, { data: { n: "6" } })).toEqual([
      'data.n = "6"',
      "values of these types have no order",
    ]);
  });
});

test("A context that lacks something is a fault, and conditions that are not whole have no verdict.", () => {
  const stored = { all: [{ variable: "data.a", operator: "exists" }] };
  expect(liveOf(stored, {}, STEP)).toEqual({ fault: { code: "missing-context", places: ["data"] } });
  expect(liveOf({ all: [{ variable: "$message.data.", operator: "exists" }] }, {}, STEP)).toBeUndefined();
  expect(liveOf("text", {}, STEP)).toBeUndefined();
});
