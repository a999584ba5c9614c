import { describe, expect, test } from "vitest";
import {
  nextOccurrence,
  readWindowRule,
  type WindowRule,
} from "../../../src/workflow/windows/window-rule.ts";

const next = (rule: object, instant: string, zone = "Etc/UTC") => {
  const read = readWindowRule(rule) as WindowRule;
  const found = nextOccurrence(read, Date.parse(instant), zone);
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe("the next occurrence of a window rule", () => {
  test.each([
    [{ frequency: "weekly", days: ["mon"], hours: 9 }, "2025-01-04T12:00:00Z", "2025-01-06T09:00:00.000Z"],
    [{ frequency: "weekly", days: ["mon"], hours: 9 }, "2025-01-06T09:00:00Z", "2025-01-13T09:00:00.000Z"],
    [{ frequency: "daily", hours: 9, minutes: 30 }, "2025-01-06T09:29:59Z", "2025-01-06T09:30:00.000Z"],
    [{ frequency: "daily", hours: 9, days: "weekdays" }, "2025-01-03T10:00:00Z", "2025-01-06T09:00:00.000Z"],
    [{ frequency: "daily", hours: 9, days: "weekends" }, "2025-01-03T10:00:00Z", "2025-01-04T09:00:00.000Z"],
    [{ frequency: "daily" }, "2025-01-03T10:00:00Z", "2025-01-04T00:00:00.000Z"],
    [{ frequency: "hourly", minutes: 15 }, "2025-01-03T10:15:00Z", "2025-01-03T11:15:00.000Z"],
    [
      { frequency: "monthly", day_of_month: 15, hours: 8 },
      "2025-01-15T08:00:00Z",
      "2025-02-15T08:00:00.000Z",
    ],
    [{ frequency: "monthly", day_of_month: 31 }, "2025-01-31T00:00:00Z", "2025-02-28T00:00:00.000Z"],
    [{ frequency: "monthly", hours: 8 }, "2025-01-15T08:00:00Z", "2025-02-01T08:00:00.000Z"],
  ])("%j after %s is at %s", (rule, instant, expected) => {
    expect(next(rule, instant)).toBe(expected);
  });

  test("follows the zone's clock", () => {
    const nine = { frequency: "daily", hours: 9 };
    expect(next(nine, "2025-03-29T12:00:00Z", "Europe/Berlin")).toBe("2025-03-30T07:00:00.000Z");
    expect(next(nine, "2025-10-25T12:00:00Z", "Europe/Berlin")).toBe("2025-10-26T08:00:00.000Z");
    expect(next(nine, "2025-01-01T00:00:00Z", "Asia/Kathmandu")).toBe("2025-01-01T03:15:00.000Z");
  });

  test("is at the change of the clock if the time is skipped, and occurs once if the time occurs twice", () => {
    const half = { frequency: "daily", hours: 2, minutes: 30 };
    expect(next(half, "2025-03-29T12:00:00Z", "Europe/Berlin")).toBe("2025-03-30T01:00:00.000Z");
    expect(next(half, "2025-10-26T00:00:00Z", "Europe/Berlin")).toBe("2025-10-26T00:30:00.000Z");
    expect(next(half, "2025-10-26T00:30:00Z", "Europe/Berlin")).toBe("2025-10-27T01:30:00.000Z");
    const hourly = { frequency: "hourly", minutes: 30 };
    expect(next(hourly, "2025-10-26T00:30:00Z", "Europe/Berlin")).toBe("2025-10-26T01:30:00.000Z");
    expect(next(hourly, "2025-03-30T00:30:00Z", "Europe/Berlin")).toBe("2025-03-30T01:30:00.000Z");
  });
});

test.each([
  undefined,
  null,
  "daily",
  {},
  { frequency: "yearly" },
  { frequency: "weekly" },
  { frequency: "weekly", days: [] },
  { frequency: "weekly", days: ["monday"] },
  { frequency: "daily", hours: 24 },
  { frequency: "daily", hours: "9" },
  { frequency: "daily", minutes: 7 },
  { frequency: "monthly", day_of_month: 0 },
  { frequency: "monthly", day_of_month: 32 },
  { frequency: "daily", days: "constructor" },
])("%j is not a window rule", (value) => {
  expect(readWindowRule(value)).toBeUndefined();
});
