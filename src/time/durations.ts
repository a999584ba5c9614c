// Literals only, so that bundlers drop the table from entries that do not use it.
/** Units of durations `{unit, value}` (spec 4.5.1), the shortest first. */
export const DURATION_UNITS = {
  seconds: { milliseconds: 1000, symbol: "s" },
  minutes: { milliseconds: 60_000, symbol: "m" },
  hours: { milliseconds: 3_600_000, symbol: "h" },
  days: { milliseconds: 86_400_000, symbol: "d" },
  weeks: { milliseconds: 604_800_000, symbol: "w" },
  months: { milliseconds: 2_592_000_000, symbol: undefined },
} as const satisfies { readonly [unit: string]: DurationUnitRow };

interface DurationUnitRow {
  /** Length of one unit. A month is as long as the calendar says: this is its usual length. */
  readonly milliseconds: number;
  /** Abbreviation in texts such as `1h30m`; months have none. */
  readonly symbol: string | undefined;
}

export type DurationUnit = keyof typeof DURATION_UNITS;

export interface Duration {
  readonly unit: DurationUnit;
  /** Negative if it counts backwards from a moment; whole if the unit is months. */
  readonly value: number;
}

/** Checks whether a text is the name of a duration unit. */
export function isDurationUnit(text: string): text is DurationUnit {
  return Object.hasOwn(DURATION_UNITS, text);
}

/**
 * Reads a value as a duration, by own keys only. Returns undefined if the unit is unknown, the number is missing or not
 * finite, or a number of months is not whole.
 */
export function readDuration(value: unknown): Duration | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (!Object.hasOwn(value, "unit") || !Object.hasOwn(value, "value")) return undefined;
  const { unit, value: amount } = value as { readonly unit: unknown; readonly value: unknown };
  if (typeof unit !== "string" || !isDurationUnit(unit) || !Number.isFinite(amount)) return undefined;
  if (unit === "months" && !Number.isInteger(amount)) return undefined;
  return { unit, value: amount as number };
}

/** First moment of the years of four digits: 0000-01-01T00:00Z. */
export const EARLIEST = -62_167_219_200_000;

/** Last moment of the years of four digits: 9999-12-31T23:59:59.999Z. */
export const LATEST = 253_402_300_799_999;

/** The moment one duration after another moment, both in milliseconds since 1970; at most the year 9999's last. */
export function momentAfter(moment: number, { unit, value }: Duration): number {
  const after =
    unit === "months" ? monthsAfter(moment, value) : moment + value * DURATION_UNITS[unit].milliseconds;
  return Math.min(after, LATEST);
}

/** The same day and time a number of months later, or that month's last day if it has no such day. */
function monthsAfter(moment: number, months: number): number {
  const date = new Date(moment);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  // The calendar ends before this month.
  if (Number.isNaN(date.getTime())) return Math.sign(months) * Number.MAX_VALUE;
  // Date.UTC would read the years 0 to 99 as those of the 20th century.
  const lastDay = new Date(new Date(date).setUTCMonth(date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}
