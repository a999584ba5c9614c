/**
 * Clocks of time zones, by the platform's own data (`Intl`). Everything here takes instants in milliseconds since
 * 1970-01-01T00:00Z and the name of a zone of the IANA database, such as `Europe/Berlin`.
 */

/** The reading of a zone's clock, to the second. */
export interface ClockTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A day of a zone's calendar. */
export type CalendarDay = Pick<ClockTime, "year" | "month" | "day">;

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Checks that the platform knows a time zone by this name. Offsets such as `+02:00` are not names of zones. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== "string" || !/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The reading of a zone's clock at an instant. */
export function clockTimeAt(instant: number, zone: string): ClockTime {
  const read: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) read[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = read;
  return { year, month, day, hour, minute, second };
}

/**
 * The instants at which a zone's clock shows a time, in order: usually one, two if the clock is set back over it, none
 * if it is set forward over it.
 */
export function instantsOf(time: ClockTime, zone: string): readonly number[] {
  const asUtc = utcOf(time);
  const offsets = new Set([offsetAt(asUtc - DAY, zone), offsetAt(asUtc + DAY, zone)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => utcOf(clockTimeAt(instant, zone)) === asUtc)
    .sort((a, b) => a - b);
}

/** The first instant at which a zone's clock shows a time; if the clock is set forward over it, that change. */
export function firstInstantOf(time: ClockTime, zone: string): number {
  const [first] = instantsOf(time, zone);
  if (first !== undefined) return first;
  // The clock skips the time, so it changes between these two instants.
  const asUtc = utcOf(time);
  return changeBetween(asUtc - DAY, asUtc + DAY, zone) ?? asUtc;
}

/**
 * Finds the instant after `from`, up to `to`, at which the zone's clock is set forward or back. Returns undefined if
 * there is none. At most one change may lie between the two: no zone changes twice within two days.
 */
export function changeBetween(from: number, to: number, zone: string): number | undefined {
  const before = offsetAt(from, zone);
  if (offsetAt(to, zone) === before) return undefined;
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The day a number of days after another, or before it if negative. */
export function dayAfter({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day + days);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The weekday of a day: 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return (new Date(utcOf({ ...day, hour: 0, minute: 0, second: 0 })).getUTCDay() + 6) % 7;
}

/** The number of days in a month. */
export function daysInMonth({ year, month }: Pick<CalendarDay, "year" | "month">): number {
  const { day } = dayAfter(
    { year: month === 12 ? year + 1 : year, month: month === 12 ? 1 : month + 1, day: 1 },
    -1,
  );
  return day;
}

/** The offset of a zone's clock from UTC in milliseconds, rounded to seconds; positive east of Greenwich. */
function offsetAt(instant: number, zone: string): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  return utcOf(clockTimeAt(wholeSecond, zone)) - wholeSecond;
}

function utcOf({ year, month, day, hour, minute, second }: ClockTime): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}
