import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ClockTime,
  changeBetween,
  clockTimeAt,
  dayAfter,
  daysInMonth,
  firstInstantOf,
  instantsOf,
  isTimeZone,
  weekdayOf,
} from "../../src/time/zone.ts";

const at = (text: string): ClockTime => {
  const [year, month, day, hour, minute, second] = text.split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { year, month, day, hour, minute, second };
};
const iso = (instant: number | undefined) => instant !== undefined && new Date(instant).toISOString();

describe("the clock of a zone", () => {
  test.each([
    ["2025-01-01T00:00:00Z", "Asia/Kathmandu", "2025-01-01T05:45:00"],
    ["2025-01-01T00:00:00Z", "America/St_Johns", "2024-12-31T20:30:00"],
    ["2025-07-01T00:00:00Z", "Australia/Lord_Howe", "2025-07-01T10:30:00"],
    ["2025-03-30T00:59:59Z", "Europe/Berlin", "2025-03-30T01:59:59"],
    ["2025-03-30T01:00:00Z", "Europe/Berlin", "2025-03-30T03:00:00"],
    ["2025-10-26T00:59:59Z", "Europe/Berlin", "2025-10-26T02:59:59"],
    ["2025-10-26T01:00:00Z", "Europe/Berlin", "2025-10-26T02:00:00"],
  ])("at %s in %s shows %s", (instant, zone, shown) => {
    expect(clockTimeAt(Date.parse(instant), zone)).toEqual(at(shown));
  });

  test.each([
    [
      "a time that is skipped in spring",
      "2025-03-30T02:30:00",
      "Europe/Berlin",
      [],
      "2025-03-30T01:00:00.000Z",
    ],
    [
      "a time that occurs twice in autumn",
      "2025-10-26T02:30:00",
      "Europe/Berlin",
      ["2025-10-26T00:30:00.000Z", "2025-10-26T01:30:00.000Z"],
      "2025-10-26T00:30:00.000Z",
    ],
    [
      "a change of half an hour",
      "2025-04-06T01:45:00",
      "Australia/Lord_Howe",
      ["2025-04-05T14:45:00.000Z", "2025-04-05T15:15:00.000Z"],
      "2025-04-05T14:45:00.000Z",
    ],
    ["a day that is skipped", "2011-12-30T09:00:00", "Pacific/Apia", [], "2011-12-30T10:00:00.000Z"],
    [
      "a zone without changes",
      "2025-06-01T09:00:00",
      "Asia/Kathmandu",
      ["2025-06-01T03:15:00.000Z"],
      "2025-06-01T03:15:00.000Z",
    ],
  ])("shows %s", (_name, time, zone, instants, first) => {
    expect(instantsOf(at(time), zone).map(iso)).toEqual(instants);
    expect(iso(firstInstantOf(at(time), zone))).toBe(first);
  });

  test("shows the time at each of the instants, and at no other within two days", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "America/Santiago",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2015, 0, 1) / 900_000, max: Date.UTC(2035, 0, 1) / 900_000 }),
        (zone, quarter) => {
          const instant = quarter * 900_000;
          const time = clockTimeAt(instant, zone);
          const found = instantsOf(time, zone);
          expect(found).toContain(instant);
          for (const each of found) expect(clockTimeAt(each, zone)).toEqual(time);
          for (let other = instant - 8 * 900_000; other <= instant + 8 * 900_000; other += 900_000) {
            const isSame = JSON.stringify(clockTimeAt(other, zone)) === JSON.stringify(time);
            expect(isSame).toBe(found.includes(other));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("changes of the clock are found to the millisecond", () => {
  const from = Date.parse("2025-03-29T12:00:00Z");
  expect(iso(changeBetween(from, from + 86_400_000, "Europe/Berlin"))).toBe("2025-03-30T01:00:00.000Z");
  expect(changeBetween(from, from + 1000, "Europe/Berlin")).toBeUndefined();
});

test.each(["Europe/Berlin", "Etc/UTC", "UTC", "America/Argentina/Ushuaia"])("%s is a zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each([
  "",
  "Mars/Olympus",
  "+02:00",
  "__proto__",
  "constructor",
  5,
  null,
  undefined,
  {},
])("%s is not a zone", (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test("days are counted over the ends of months and years", () => {
  expect(dayAfter({ year: 2024, month: 2, day: 28 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(dayAfter({ year: 2024, month: 12, day: 31 }, 1)).toEqual({ year: 2025, month: 1, day: 1 });
  expect(dayAfter({ year: 2025, month: 1, day: 1 }, -1)).toEqual({ year: 2024, month: 12, day: 31 });
  expect(daysInMonth({ year: 2024, month: 2 })).toBe(29);
  expect(daysInMonth({ year: 2025, month: 12 })).toBe(31);
  expect(weekdayOf({ year: 2026, month: 11, day: 28 })).toBe(5);
});
