import { describe, expect, test } from "vitest";
import {
  DURATION_UNITS,
  momentAfter,
  readDuration,
  type TimeUnit,
  UNIT_MILLISECONDS,
} from "../../src/time/index.ts";

const at = (text: string) => Date.parse(text);

describe("duration units", () => {
  test("are six, each longer than the one before", () => {
    expect(Object.keys(DURATION_UNITS)).toEqual(["seconds", "minutes", "hours", "days", "weeks", "months"]);
    const lengths = Object.values(DURATION_UNITS).map(({ milliseconds }) => milliseconds);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  test("have the lengths of the units of relative times", () => {
    for (const [unit, milliseconds] of Object.entries(UNIT_MILLISECONDS)) {
      expect(DURATION_UNITS[`${unit as TimeUnit}s`].milliseconds).toBe(milliseconds);
    }
  });
});

describe("reading a duration", () => {
  test.each([
    [{ unit: "weeks", value: 2 }],
    [{ unit: "months", value: -1 }],
    [{ unit: "hours", value: 0.5 }],
  ])("%j is a duration", (value) => {
    expect(readDuration({ ...value, other: true })).toEqual(value);
  });

  test.each([
    [{ unit: "week", value: 2 }],
    [{ unit: "toString", value: 2 }],
    [{ unit: "months", value: 0.5 }],
    [{ unit: "days", value: "2" }],
    [{ unit: "days", value: Number.POSITIVE_INFINITY }],
    [{ unit: ["days"], value: 2 }],
    [{ value: 2 }],
    [[]],
    ["2 days"],
    [null],
    [undefined],
    [Object.create({ unit: "days", value: 2 })],
  ])("%j is not a duration", (value) => {
    expect(readDuration(value)).toBeUndefined();
  });
});

describe("the moment after a duration (spec 4.5.1)", () => {
  test.each([
    ["2025-01-01T00:00:00Z", 90, "seconds", "2025-01-01T00:01:30Z"],
    ["2025-01-01T00:00:00Z", -1, "days", "2024-12-31T00:00:00Z"],
    ["2025-01-01T00:00:00Z", 2, "weeks", "2025-01-15T00:00:00Z"],
    ["2025-01-31T12:00:00Z", 1, "months", "2025-02-28T12:00:00Z"],
    ["2024-03-31T12:00:00Z", -1, "months", "2024-02-29T12:00:00Z"],
    ["0000-01-31T12:00:00Z", 1, "months", "0000-02-29T12:00:00Z"],
    ["0099-01-31T12:00:00Z", 1, "months", "0099-02-28T12:00:00Z"],
    ["9999-12-01T00:00:00Z", 9, "months", "9999-12-31T23:59:59.999Z"],
  ] as const)("%s and %d %s", (moment, value, unit, expected) => {
    expect(momentAfter(at(moment), { unit, value })).toBe(at(expected));
  });

  test("stays a number for a number of months beyond the calendar", () => {
    expect(momentAfter(0, { unit: "months", value: 1e12 })).toBe(at("9999-12-31T23:59:59.999Z"));
    expect(momentAfter(0, { unit: "months", value: -1e12 })).toBe(-Number.MAX_VALUE);
  });
});
