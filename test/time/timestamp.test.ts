import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, looksLikeTimestamp, TIMESTAMP_PATTERN } from "../../src/time/index.ts";

const PATTERN = new RegExp(`^${TIMESTAMP_PATTERN}$`, "u");
const two = (number: number) => String(number).padStart(2, "0");
const four = (number: number) => String(number).padStart(4, "0");

/** The midnight of a day, if the calendar has it, computed by counting days instead of with Date. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return undefined;
  let days = day - 1;
  for (let m = 1; m < month; m++) days += lengths[m - 1] as number;
  for (let y = 1970; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let y = year; y < 1970; y++) days -= isLeap(y) ? 366 : 365;
  return days * 86_400_000;
}

describe("a date", () => {
  const YEARS = [
    0, 1, 4, 99, 100, 400, 1582, 1899, 1900, 1969, 1970, 1972, 2000, 2023, 2024, 2025, 2100, 9999,
  ];

  test.each(YEARS)("of the year %i is valid exactly if the calendar has it", (year) => {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${four(year)}-${two(month)}-${two(day)}`;
        const expected = midnightOf(year, month, day);
        expect(instantOf(text), text).toBe(expected);
        expect(PATTERN.test(text), text).toBe(expected !== undefined);
        if (expected !== undefined) expect(new Date(expected).toISOString().slice(0, 10)).toBe(text);
      }
    }
  });

  test("may be a leap day in leap years only, over all 10,000 years", () => {
    for (let year = 0; year <= 9999; year++) {
      const text = `${four(year)}-02-29`;
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(instantOf(text) !== undefined, text).toBe(isLeap);
      expect(PATTERN.test(text), text).toBe(isLeap);
    }
  });
});

describe("a time of day", () => {
  test("is from 00:00 to 23:59:59, over every second at the edges", () => {
    for (let hour = 0; hour <= 25; hour++) {
      for (let minute = 0; minute <= 61; minute++) {
        const text = `2025-03-01T${two(hour)}:${two(minute)}`;
        const isReal = hour < 24 && minute < 60;
        const expected = isReal ? Date.UTC(2025, 2, 1, hour, minute) : undefined;
        expect(instantOf(text), text).toBe(expected);
        expect(PATTERN.test(text), text).toBe(isReal);
      }
    }
    for (let second = 0; second <= 61; second++) {
      const text = `2025-03-01T23:59:${two(second)}Z`;
      const expected = second < 60 ? Date.UTC(2025, 2, 1, 23, 59, second) : undefined;
      expect(instantOf(text), text).toBe(expected);
    }
  });

  test("is shifted by its offset, which has the form of a time of day", () => {
    for (const sign of ["+", "-"]) {
      for (let hours = 0; hours <= 25; hours++) {
        for (const minutes of [0, 1, 30, 59, 60]) {
          const text = `2025-03-01T12:00:00${sign}${two(hours)}:${two(minutes)}`;
          const isReal = hours < 24 && minutes < 60;
          const shift = (hours * 60 + minutes) * 60_000 * (sign === "+" ? -1 : 1);
          expect(instantOf(text), text).toBe(isReal ? Date.UTC(2025, 2, 1, 12) + shift : undefined);
          expect(PATTERN.test(text), text).toBe(isReal);
        }
      }
    }
  });

  test.each<[string, number]>([
    [".1", 100],
    [".12", 120],
    [".123", 123],
    [".1239", 123],
    [".9999999", 999],
    [".0009", 0],
    [`.${"0".repeat(400)}1`, 0],
  ])("is cut to milliseconds, not rounded: %s", (fraction, expected) => {
    expect(instantOf(`1970-01-01T00:00:00${fraction}Z`)).toBe(expected);
    // Before 1970 too, where cutting a negative number would round the other way.
    expect(instantOf(`1969-12-31T23:59:59${fraction}Z`)).toBe(expected - 1000);
  });

  test("is midnight by default, and UTC without an offset", () => {
    expect(instantOf("2025-06-01")).toBe(Date.UTC(2025, 5, 1));
    expect(instantOf("2025-06-01T08:30")).toBe(Date.UTC(2025, 5, 1, 8, 30));
    expect(instantOf("2025-06-01T08:30:15.5")).toBe(Date.UTC(2025, 5, 1, 8, 30, 15, 500));
  });
});

describe("not a timestamp", () => {
  test.each([
    "",
    " ",
    "now",
    "2025",
    "2025-01",
    "20250101",
    "2025-1-1",
    "25-01-01",
    "02025-01-01",
    "+2025-01-01",
    "-2025-01-01",
    "2025-01-01 10:00",
    "2025-01-01t10:00",
    "2025-01-01T10:00z",
    "2025-01-01T10",
    "2025-01-01T10:0",
    "2025-01-01T10:00:0",
    "2025-01-01T10:00.5",
    "2025-01-01T10:00:00.",
    "2025-01-01T10:00:00,5",
    "2025-01-01Z",
    "2025-01-01+01:00",
    "2025-01-01T10:00+0100",
    "2025-01-01T10:00+01",
    "2025-01-01T10:00+1:00",
    "2025-01-01T10:00 +01:00",
    "2025-01-01T10:00\u221201:00",
    "2025-01-01T10:00ZZ",
    " 2025-01-01",
    "2025-01-01 ",
    "2025-01-01\n",
    "\ufeff2025-01-01",
    "2025-01-01T",
    "2025-01-01T10:00:60Z",
    "2025-01-01T24:00Z",
    "2025-01-01T24:00:00Z",
    "2025-W01-1",
    "2025-001",
    "٢٠٢٥-٠١-٠١",
    "２０２５-０１-０１",
    "Wed Jan 01 2025",
    "1735689600000",
  ])("is %j", (text) => {
    expect(instantOf(text)).toBeUndefined();
    expect(PATTERN.test(text)).toBe(false);
  });

  test("is a text with the form of one and an impossible date", () => {
    for (const text of [
      "2025-02-30",
      "2025-13-01",
      "2025-01-01T24:00Z",
      "2023-02-29",
      "2025-01-01T10:00+99:99",
    ]) {
      expect(looksLikeTimestamp(text), text).toBe(true);
      expect(instantOf(text), text).toBeUndefined();
    }
    for (const text of ["soon", "2025-1-1", "2025-01-01 10:00"]) expect(looksLikeTimestamp(text)).toBe(false);
  });

  test("is recognized in time linear in the length", () => {
    for (const text of [
      "2025-01-01T10:00:00.".padEnd(200_000, "1"),
      "9".repeat(200_000),
      "-".repeat(200_000),
    ]) {
      expect(instantOf(`${text}x`)).toBeUndefined();
      expect(PATTERN.test(`${text}x`)).toBe(false);
    }
  });
});

/** Timestamps and near misses: parts are mostly in range, sometimes just outside, sometimes malformed. */
const nearTimestamps = (() => {
  const part = (max: number) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max }).map(two) },
      { weight: 1, arbitrary: fc.integer({ min: max + 1, max: 99 }).map(two) },
      { weight: 1, arbitrary: fc.constantFrom("", "0", "1", "00x", "-1", "111") },
    );
  const year = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 9999 }).map(four) },
    { weight: 1, arbitrary: fc.constantFrom("0", "999", "12025", "") },
  );
  const fraction = fc.constantFrom("", "", ".0", ".123", ".123456789", ".", ",5");
  const zone = fc.oneof(
    fc.constantFrom("", "Z", "z", "+00:00", "-00:00", " ", "+0100"),
    fc.tuple(fc.constantFrom("+", "-"), part(23), part(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const date = fc.tuple(year, part(12), part(31)).map((parts) => parts.join("-"));
  const clock = fc.tuple(part(23), part(59), fc.option(part(59)), fraction, zone);
  return fc
    .tuple(date, fc.option(fc.tuple(fc.constantFrom("T", "T", "T", "t", " "), clock)))
    .map(([day, time]) => {
      if (time === null) return day;
      const [separator, [hour, minute, second, cut, where]] = time;
      const seconds = second === null ? "" : `:${second}${cut}`;
      return `${day}${separator}${hour}:${minute}${seconds}${where}`;
    });
})();

describe("the pattern that the schemas are made of", () => {
  test("accepts exactly the texts that have an instant", () => {
    let accepted = 0;
    fc.assert(
      fc.property(nearTimestamps, (text) => {
        const isTimestamp = instantOf(text) !== undefined;
        if (isTimestamp) accepted++;
        expect(PATTERN.test(text), text).toBe(isTimestamp);
        if (isTimestamp) expect(looksLikeTimestamp(text)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    // Some texts must be valid.
    expect(accepted).toBeGreaterThan(200);
    expect(accepted).toBeLessThan(3800);
  });

  test("agrees with Date, for the forms that Date reads", () => {
    fc.assert(
      fc.property(nearTimestamps, (text) => {
        const instant = instantOf(text);
        if (instant === undefined) return;
        // Date reads a time without an offset as local time, and longer fractions differently.
        const zoned = /T/.test(text) && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text;
        const cut = zoned.replace(/(\.\d{3})\d+/, "$1");
        expect(instant).toBe(Date.parse(cut));
      }),
      { numRuns: 4000 },
    );
  });
});
