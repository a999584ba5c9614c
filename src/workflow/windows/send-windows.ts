import { isMap, type Json, ownValue } from "../../condition/index.ts";
import {
  type CalendarDay,
  changeBetween,
  clockTimeAt,
  dayAfter,
  instantsOf,
  weekdayOf,
} from "../../time/index.ts";

/**
 * Send windows of a channel step (spec 4.2): the times of the week at which its messages go out. They hold back a
 * message, which stays `queued` until a window opens, and never the run.
 */
export interface SendWindows {
  /** By weekday, Monday first; null on days without a window. */
  readonly days: readonly (SendWindow | null)[];
}

/** The window of one day, in seconds since its midnight as the clock shows them. */
export interface SendWindow {
  readonly from: number;
  /** Excluded. */
  readonly until: number;
}

/** The weekdays by the names that send windows have for them, in order. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** A fault of a step's send windows, with the item that has it. */
export interface SendWindowFault {
  /** The index of the item; undefined if the list as a whole has the fault. */
  readonly index?: number;
  readonly fault:
    | "not-a-list"
    | "day"
    | "type"
    | "time"
    | "empty"
    | "doubled-day"
    | "missing-day"
    | "never-open"
    | "time-without-send";
  /** The text or the days that the fault is about. */
  readonly found: string;
}

const DAY_SECONDS = 86_400;

/**
 * Reads the `send_windows` of a channel step. Returns undefined if there are none (absent, null or an empty list), so
 * messages go out at any time. A day without a readable item has no window, and of two items of one day the first counts.
 */
export function readSendWindows(json: Json | undefined): SendWindows | undefined {
  if (!Array.isArray(json) || json.length === 0) return undefined;
  const days: (SendWindow | null)[] = WEEKDAYS.map(() => null);
  const seen = new Set<number>();
  for (const item of json) {
    const day = WEEKDAYS.indexOf(field(item, "day") as (typeof WEEKDAYS)[number]);
    if (day === -1 || seen.has(day)) continue;
    seen.add(day);
    if (field(item, "type") === "send") days[day] = windowOf(item) ?? null;
  }
  return { days };
}

/** Every fault of `send_windows`, in the order of its items; faults of the whole list come last. */
export function sendWindowFaults(json: Json | undefined): readonly SendWindowFault[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) return [{ fault: "not-a-list", found: JSON.stringify(json) }];
  if (json.length === 0) return [];
  const faults: SendWindowFault[] = [];
  const seen = new Set<string>();
  for (const [index, item] of json.entries()) {
    const add = (fault: SendWindowFault["fault"], found: Json | undefined) =>
      faults.push({ index, fault, found: typeof found === "string" ? found : JSON.stringify(found ?? null) });
    const day = field(item, "day");
    const type = field(item, "type");
    if (typeof day !== "string" || !(WEEKDAYS as readonly string[]).includes(day)) add("day", day);
    else if (seen.has(day)) add("doubled-day", day);
    else seen.add(day);
    if (type !== "send" && type !== "do_not_send") add("type", type);
    for (const key of ["from", "until"]) {
      const time = field(item, key);
      if (time === undefined || time === null) continue;
      if (type === "do_not_send") add("time-without-send", key);
      else if (secondsOf(time) === undefined) add("time", time);
    }
    const { from, until } = timesOf(item);
    if (type === "send" && from !== undefined && until !== undefined && until <= from) add("empty", day);
  }
  const missing = WEEKDAYS.filter((day) => !seen.has(day));
  if (missing.length > 0 && faults.every(({ fault }) => fault !== "day")) {
    faults.push({ fault: "missing-day", found: missing.join(", ") });
  }
  if (faults.length === 0 && readSendWindows(json)?.days.every((window) => window === null)) {
    faults.push({ fault: "never-open", found: "" });
  }
  return faults;
}

/** Checks whether a window is open at an instant, by the clock of a zone. */
export function isOpen({ days }: SendWindows, instant: number, zone: string): boolean {
  const time = clockTimeAt(instant, zone);
  const window = days[weekdayOf(time)] ?? null;
  if (window === null) return false;
  const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
  return seconds >= window.from && seconds < window.until;
}

/**
 * The first instant at which a window is open, not before the given one, by the clock of a zone. A window that the
 * clock is set forward into opens at that change. Returns undefined if no window ever opens.
 */
export function nextOpening(windows: SendWindows, instant: number, zone: string): number | undefined {
  if (isOpen(windows, instant, zone)) return instant;
  const today = clockTimeAt(instant, zone);
  // Two weeks, for the clock may skip a whole day, as it did where a zone changed sides of the date line.
  for (let ahead = 0; ahead < 15; ahead++) {
    const [day, following] = [dayAfter(today, ahead), dayAfter(today, ahead + 1)];
    // A change near midnight may lie on either day.
    const candidates = [
      ...startsOn(windows, day, zone),
      ...startsOn(windows, following, zone),
      ...changesNear(day, zone),
    ];
    const open = candidates
      .sort((a, b) => a - b)
      .find((each) => each > instant && isOpen(windows, each, zone));
    if (open !== undefined) return open;
  }
  return undefined;
}

/** The instants on a day at which the clock shows the start of its window. */
function startsOn({ days }: SendWindows, day: CalendarDay, zone: string): readonly number[] {
  const window = days[weekdayOf(day)] ?? null;
  if (window === null) return [];
  const minutes = Math.floor(window.from / 60);
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: window.from % 60 };
  return instantsOf({ ...day, ...time }, zone);
}

/** The change of a zone's clock within a day and a half of a day's noon. */
function changesNear({ year, month, day }: CalendarDay, zone: string): readonly number[] {
  const noon = Date.UTC(year, month - 1, day, 12);
  const change = changeBetween(noon - 36 * 3_600_000, noon + 36 * 3_600_000, zone);
  return change === undefined ? [] : [change];
}

/** The window of an item of type `send`; undefined if its times cannot be read or leave nothing between them. */
function windowOf(item: Json): SendWindow | undefined {
  const { from, until } = timesOf(item);
  return from === undefined || until === undefined || until <= from ? undefined : { from, until };
}

function timesOf(item: Json): { readonly from: number | undefined; readonly until: number | undefined } {
  const until = field(item, "until") ?? null;
  return {
    from: secondsOf(field(item, "from") ?? "00:00:00"),
    until: until === null ? DAY_SECONDS : secondsOf(until),
  };
}

/** The seconds since midnight that an ISO time names, `HH:MM` or `HH:MM:SS` with or without a fraction. */
function secondsOf(time: Json): number | undefined {
  if (typeof time !== "string") return undefined;
  const match = /^T?([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(time);
  if (match === null) return undefined;
  const seconds = (Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0);
  return seconds <= DAY_SECONDS ? seconds : undefined;
}

/** The longest time without an open window in a week, in milliseconds; undefined if windows never open. */
export function longestClosed({ days }: SendWindows): number | undefined {
  const spans = days.flatMap((window, day) =>
    window ? [{ start: day * DAY_SECONDS + window.from, end: day * DAY_SECONDS + window.until }] : [],
  );
  const [first] = spans;
  if (first === undefined) return undefined;
  const week = 7 * DAY_SECONDS;
  const gaps = spans.map(({ end }, index) => (spans[index + 1]?.start ?? first.start + week) - end);
  return Math.max(...gaps) * 1000;
}

function field(item: Json, key: string): Json | undefined {
  return isMap(item) ? (ownValue(item, key) as Json | undefined) : undefined;
}
