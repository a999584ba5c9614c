import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isOpen,
  longestClosed,
  nextOpening,
  readSendWindows,
  type SendWindows,
  sendWindowFaults,
  WEEKDAYS,
} from "../../../src/workflow/windows/send-windows.ts";

const week = (windows: { readonly [day: string]: readonly [string, string] }) =>
  WEEKDAYS.map((day) => {
    const window = windows[day];
    return window === undefined
      ? { day, type: "do_not_send" }
      : { day, type: "send", from: window[0], until: window[1] };
  });
const read = (json: Parameters<typeof readSendWindows>[0]) => readSendWindows(json) as SendWindows;
const opening = (windows: SendWindows, instant: string, zone: string) => {
  const next = nextOpening(windows, Date.parse(instant), zone);
  return next === undefined ? undefined : new Date(next).toISOString();
};

describe("send windows", () => {
  const mondays = read(week({ monday: ["09:00:00", "17:00:00"] }));

  test.each([
    ["2025-01-04T12:00:00Z", "Etc/UTC", "2025-01-06T09:00:00.000Z"],
    ["2025-01-06T08:59:59.999Z", "Etc/UTC", "2025-01-06T09:00:00.000Z"],
    ["2025-01-06T09:00:00Z", "Etc/UTC", "2025-01-06T09:00:00.000Z"],
    ["2025-01-06T16:59:59.999Z", "Etc/UTC", "2025-01-06T16:59:59.999Z"],
    ["2025-01-06T17:00:00Z", "Etc/UTC", "2025-01-13T09:00:00.000Z"],
    ["2025-01-04T12:00:00Z", "Asia/Kathmandu", "2025-01-06T03:15:00.000Z"],
    ["2025-01-04T12:00:00Z", "America/New_York", "2025-01-06T14:00:00.000Z"],
    ["2025-07-05T12:00:00Z", "America/New_York", "2025-07-07T13:00:00.000Z"],
  ])("made at %s in %s: %s", (instant, zone, expected) => {
    expect(opening(mondays, instant, zone)).toBe(expected);
  });

  test("in spring, a window whose start is skipped opens when the clock is set forward", () => {
    const windows = read(week({ sunday: ["02:30:00", "04:00:00"] }));
    expect(opening(windows, "2025-03-29T12:00:00Z", "Europe/Berlin")).toBe("2025-03-30T01:00:00.000Z");
  });

  test("in autumn, a window opens again when the clock is set back into it", () => {
    const windows = read(week({ sunday: ["01:30:00", "02:30:00"] }));
    const zone = "Europe/Berlin";
    expect(opening(windows, "2025-10-26T00:00:00Z", zone)).toBe("2025-10-26T00:00:00.000Z");
    // 02:45 for the first time; at 03:00 the clock shows 02:00 again.
    expect(opening(windows, "2025-10-26T00:45:00Z", zone)).toBe("2025-10-26T01:00:00.000Z");
    expect(opening(windows, "2025-10-26T01:30:00Z", zone)).toBe("2025-11-02T00:30:00.000Z");
  });

  test("a day of 25 hours is open for 25 hours", () => {
    const windows = read(week({ sunday: ["00:00:00", "24:00:00"] }));
    expect(opening(windows, "2025-10-25T12:00:00Z", "Europe/Berlin")).toBe("2025-10-25T22:00:00.000Z");
    expect(isOpen(windows, Date.parse("2025-10-26T22:59:59.999Z"), "Europe/Berlin")).toBe(true);
    expect(isOpen(windows, Date.parse("2025-10-26T23:00:00Z"), "Europe/Berlin")).toBe(false);
  });

  test("windows that never open have no next opening", () => {
    expect(opening(read(week({})), "2025-01-01T00:00:00Z", "Etc/UTC")).toBeUndefined();
  });

  test("the next opening is the first open minute, in every zone, over both changes of the clock", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const time = (of: number) =>
      `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
    const changes = [
      "2025-03-29T00:00:00Z",
      "2025-10-25T00:00:00Z",
      "2025-04-05T00:00:00Z",
      "2025-11-01T00:00:00Z",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"),
        fc.constantFrom(...changes),
        fc.integer({ min: 0, max: 2880 }),
        fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.tuple(minute, minute), { minKeys: 1 }),
        (zone, from, offset, days) => {
          const ordered = Object.fromEntries(
            Object.entries(days).map(([day, [a, b]]) => [
              day,
              [time(Math.min(a, b)), time(Math.max(a, b) + 1 > 1439 ? 1439 : Math.max(a, b) + 1)] as const,
            ]),
          );
          const windows = readSendWindows(week(ordered));
          if (windows === undefined) return;
          const start = Date.parse(from) + offset * 60_000;
          const next = nextOpening(windows, start, zone);
          let first: number | undefined;
          for (let at = start; at < start + 8 * 86_400_000 && first === undefined; at += 60_000) {
            if (isOpen(windows, at, zone)) first = at;
          }
          expect(next).toBe(first);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("reading send windows", () => {
  test.each([undefined, null, [], "monday", {}])("%j means no windows", (json) => {
    expect(readSendWindows(json)).toBeUndefined();
  });

  test("times default to the whole day; an item that cannot be read opens nothing", () => {
    const { days } = read([
      { day: "monday", type: "send" },
      { day: "tuesday", type: "send", from: "9 am" },
      { day: "wednesday", type: "send", from: "10:00", until: "09:00" },
      { day: "thursday", type: "open" },
      { day: "monday", type: "do_not_send" },
      { day: "someday", type: "send" },
      "friday",
    ]);
    expect(days).toEqual([{ from: 0, until: 86_400 }, ...new Array(6).fill(null)]);
  });

  test.each([
    ["a whole week", week({ monday: ["09:00", "17:00"] }), []],
    ["no windows", null, []],
    ["a map", {}, ["not-a-list {}"]],
    ["six days", week({ monday: ["09:00", "17:00"] }).slice(0, 6), ["missing-day sunday"]],
    [
      "a day twice",
      [...week({ monday: ["09:00", "17:00"] }), { day: "monday", type: "send" }],
      ["doubled-day monday"],
    ],
    ["until before from", week({ monday: ["17:00", "09:00"] }), ["empty monday"]],
    ["an abbreviated day", [{ day: "mon", type: "send" }], ["day mon"]],
    ["a time that there is not", week({ monday: ["9:00", "17:00"] }), ["time 9:00"]],
    ["never", week({}), ["never-open "]],
    [
      "times on a closed day",
      week({ monday: ["09:00", "17:00"] }).map((item) =>
        item.day === "sunday" ? { ...item, from: "10:00" } : item,
      ),
      ["time-without-send from"],
    ],
    [
      "another type",
      week({ monday: ["09:00", "17:00"] }).map((item) =>
        item.day === "sunday" ? { ...item, type: "open" } : item,
      ),
      ["type open"],
    ],
  ])("%s", (_name, json, expected) => {
    expect(sendWindowFaults(json).map(({ fault, found }) => `${fault} ${found}`)).toEqual(expected);
  });
});

test("the longest closed time wraps around the week", () => {
  const hours = (windows: Parameters<typeof week>[0]) =>
    (longestClosed(read(week(windows))) ?? 0) / 3_600_000;
  expect(hours({ monday: ["09:00", "17:00"] })).toBe(160);
  expect(hours({ monday: ["09:00", "17:00"], tuesday: ["09:00", "17:00"] })).toBe(136);
  expect(longestClosed(read(week({})))).toBeUndefined();
});
