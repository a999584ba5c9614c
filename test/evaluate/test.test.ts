import { expect, test } from "vitest";
import type { DataTrio } from "../../src/condition/index.ts";
import { askOf } from "../../src/evaluate/index.ts";
import { decode } from "../../src/stored/index.ts";

test("a single trio is evaluated on a context without checks, at any moment", () => {
  const stored = { all: [{ variable: "data.at", operator: "is_timestamp_before", argument: "1 hour ago" }] };
  const ask = askOf(decode(stored).condition?.any[0]?.all[0] as DataTrio);
  const at = "2025-01-01T12:00:00Z";
  const moment = Date.parse(at);
  expect(ask({ data: { at } }, moment + 3_600_001)).toBe(true);
  expect(ask({ data: { at } }, moment + 3_600_000)).toBe(false);
  // Operands that do not compare give false, and the context is not checked (spec 1.6): it needs no `now`.
  expect(ask({ data: { at: 5 } }, moment)).toBe(false);
});

test("an audience trio reads the context's audiences", () => {
  const stored = { all: [{ variable: "recipient", operator: "is_not_audience_member", argument: "beta" }] };
  const trio = decode(stored).condition?.any[0]?.all[0];
  if (trio?.kind !== "audience") throw new Error("no audience trio");
  expect(askOf(trio)({ audiences: ["beta"] }, 0)).toBe(false);
  expect(askOf(trio)({ audiences: ["alpha"] }, 0)).toBe(true);
});
