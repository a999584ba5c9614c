import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../../src/context/index.ts";
import type { Json } from "../../../src/document/index.ts";
import { readWait, resolveWait, type Wait } from "../../../src/workflow/index.ts";

const NOW = "2025-01-31T12:00:00Z";

function delay(settings: Json): Wait {
  return readWait("delay", { settings }) as Wait;
}

/** The moment until which a delay waits, as a timestamp, or the reason why it does not. */
function waits(settings: Json, data: unknown = {}): string | undefined {
  const { until, because } = resolveWait(delay(settings), { data, now: NOW });
  return until === undefined ? because : new Date(until).toISOString();
}

const length = (value: Json, unit: Json = "minutes") => ({ delay_for: { unit, value } });
const path = (text: Json) => ({ delay_until_field_path: text });

describe("a delay for a duration", () => {
  test.each([
    ["seconds", 30, "2025-01-31T12:00:30.000Z"],
    ["minutes", 5, "2025-01-31T12:05:00.000Z"],
    ["minutes", 0.5, "2025-01-31T12:00:30.000Z"],
    ["hours", 1, "2025-01-31T13:00:00.000Z"],
    ["days", 1, "2025-02-01T12:00:00.000Z"],
    ["weeks", 2, "2025-02-14T12:00:00.000Z"],
    // The same day of the month, or its last day.
    ["months", 1, "2025-02-28T12:00:00.000Z"],
    ["months", 2, "2025-03-31T12:00:00.000Z"],
    ["months", 12, "2026-01-31T12:00:00.000Z"],
    ["days", 365, "2026-01-31T12:00:00.000Z"],
    ["days", 366, "too-long"],
    ["months", 13, "too-long"],
    ["days", 1e12, "too-long"],
    ["months", 1e12, "too-long"],
    ["minutes", 0, "passed"],
    ["minutes", -5, "passed"],
    ["months", -1e12, "passed"],
    ["months", 0.5, "unreadable"],
    ["fortnights", 1, "unreadable"],
    ["constructor", 1, "unreadable"],
    ["minutes", "5", "unreadable"],
    [null, 5, "unreadable"],
  ])("of %s: %s", (unit, value, until) => {
    expect(waits(length(value, unit))).toBe(until);
  });

  test("of twelve months may last a leap year", () => {
    const wait = delay(length(12, "months"));
    expect(resolveWait(wait, { now: "2024-01-31T12:00Z" }).until).toBe(Date.parse("2025-01-31T12:00Z"));
  });

  test("never ends beyond the years of four digits, even if nothing limits it", () => {
    const wait = readWait("batch", { settings: { batch_window: { unit: "days", value: 1e12 } } }) as Wait;
    expect(resolveWait(wait, { now: NOW }).until).toBe(Date.parse("9999-12-31T23:59:59.999Z"));
  });

  test.each([
    [null],
    [{}],
    [{ delay_for: null }],
    [{ delay_for: "{{ data.x }}" }],
    [[]],
    ["5 minutes"],
  ])("with unreadable settings does not wait: %j", (settings) => {
    expect(waits(settings)).toBe("unreadable");
  });
});

describe("a delay until the value at a path", () => {
  test.each([
    ["a timestamp", "2025-02-01T00:00:00+01:00", "2025-01-31T23:00:00.000Z"],
    ["a date", "2025-02-01", "2025-02-01T00:00:00.000Z"],
    ["a duration", { unit: "hours", value: 2 }, "2025-01-31T14:00:00.000Z"],
    ["now", NOW, "passed"],
    ["the past", "2025-01-31T11:59:59.999Z", "passed"],
    ["a duration of 0", { unit: "hours", value: 0 }, "passed"],
    ["an impossible date", "2025-02-30", "invalid"],
    ["a window rule", { frequency: "daily", hours: 9, minutes: 30 }, "2025-02-01T09:30:00.000Z"],
    ["an invalid window rule", { frequency: "daily", hours: 24 }, "invalid"],
    ["a duration of an unknown unit", { unit: "fortnights", value: 1 }, "invalid"],
    ["a number", 1738324800000, "invalid"],
    ["a list", ["2025-02-01"], "invalid"],
    ["null", null, "missing"],
    ["empty", "", "missing"],
    ["more than a year away", "2026-02-01", "too-long"],
    ["beyond the year 9999", "9999-12-31T23:59-23:59", "invalid"],
    ["before the year 0", "0000-01-01T00:00+23:59", "invalid"],
  ])("which is %s", (_name, at, until) => {
    expect(waits(path("data.a.at"), { a: { at } })).toBe(until);
  });

  test("that is missing", () => {
    expect(waits(path("data.a.at"), {})).toBe("missing");
    expect(waits(path("data.a.at"), null)).toBe("missing");
  });

  test("is read by own keys only", () => {
    const own = JSON.parse('{"__proto__": {"at": "2025-02-01"}}');
    expect(waits(path("data.a.at"), { a: {} })).toBe("missing");
    expect(waits(path("data.at"), own)).toBe("missing");
    expect(() => waits(path("data.a.at"), Object.create({ a: { at: "2025-02-01" } }))).toThrow(
      "invalid-value: data.a.at",
    );
  });

  test("takes a date for its text", () => {
    expect(waits(path("data.at"), { at: new Date("2025-02-01T00:00:00Z") })).toBe("2025-02-01T00:00:00.000Z");
  });

  test.each([
    ["comment.at"],
    ["{{ data.at }}"],
    ["data"],
    ["refs.email_1.delivery_status"],
    [5],
    [["data.at"]],
  ])("that is not a valid path does not wait: %j", (text) => {
    expect(waits(path(text))).toBe("unreadable");
    expect(waits({ ...path(text), ...length(5) })).toBe("unreadable");
  });

  test.each([
    [length(2, "hours"), "2025-02-01T02:00:00.000Z"],
    [length(-2, "hours"), "2025-01-31T22:00:00.000Z"],
    [length(-1, "days"), "passed"],
    [length("{{ x }}"), "unreadable"],
    [{ delay_for: null }, "2025-02-01T00:00:00.000Z"],
  ])("counts a duration from that value: %j", (settings, until) => {
    expect(waits({ ...path("data.at"), ...settings }, { at: "2025-02-01" })).toBe(until);
  });

  test("that is not loaded throws an error instead of not waiting", () => {
    const wait = delay(path("data.at"));
    expect(() => resolveWait(wait, { now: NOW })).toThrow(new EvaluationError("missing-context", ["data"]));
    expect(() => resolveWait(wait, { data: {} })).toThrow(new EvaluationError("missing-context", ["now"]));
    expect(() => resolveWait(wait, { data: {}, now: "soon" })).toThrow(
      new EvaluationError("invalid-now", ["now"]),
    );
  });
});

describe("a window rule at a path", () => {
  const rule = { frequency: "weekly", days: ["mon"], hours: 9 };

  test.each([
    ["the recipient's zone", { timezone: "America/New_York" }, "Europe/Berlin", "2025-02-03T14:00:00.000Z"],
    ["the account's zone", {}, "Europe/Berlin", "2025-02-03T08:00:00.000Z"],
    [
      "the account's zone if the recipient's is unknown",
      { timezone: "Mars/Base" },
      "Europe/Berlin",
      "2025-02-03T08:00:00.000Z",
    ],
    ["Etc/UTC", { timezone: null }, undefined, "2025-02-03T09:00:00.000Z"],
    ["Etc/UTC without a recipient", undefined, undefined, "2025-02-03T09:00:00.000Z"],
  ])("goes by the clock of %s", (_name, recipient, account, until) => {
    const context = { data: { at: rule }, ...(recipient && { recipient }), now: NOW };
    const resolved = resolveWait(delay(path("data.at")), context, account);
    expect(new Date(resolved.until as number).toISOString()).toBe(until);
  });

  test("is the base of offsets", () => {
    const context = { data: { at: rule }, now: NOW };
    const { until } = resolveWait(delay({ ...path("data.at"), ...length(-30) }), context);
    expect(new Date(until as number).toISOString()).toBe("2025-02-03T08:30:00.000Z");
  });
});
