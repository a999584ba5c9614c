import { isMap, ownValue } from "../../condition/index.ts";
import {
  type CalendarDay,
  clockTimeAt,
  dayAfter,
  daysInMonth,
  firstInstantOf,
  instantsOf,
  weekdayOf,
} from "../../time/index.ts";

/**
 * A window rule (spec 4.5): a repeated time of a zone's clock, until whose next occurrence a delay waits or a batch
 * collects, such as `{"frequency": "weekly", "days": ["mon"], "hours": 9}`.
 */
export interface WindowRule {
  readonly frequency: "hourly" | "daily" | "weekly" | "monthly";
  /** The weekdays on which it occurs, 0 for Monday; all if undefined. */
  readonly days?: readonly number[];
  /** 0 to 23. */
  readonly hours: number;
  /** 0 to 55, a multiple of 5. */
  readonly minutes: number;
  /** 1 to 31, of a monthly rule: the last day in months that are shorter. */
  readonly dayOfMonth?: number;
}

const FREQUENCIES = ["hourly", "daily", "weekly", "monthly"] as const;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const NAMED_DAYS: { readonly [name: string]: readonly number[] } = {
  weekdays: [0, 1, 2, 3, 4],
  weekends: [5, 6],
};

/**
 * Reads a value as a window rule. Returns undefined if it is not one, as with an unknown frequency, an hour that does
 * not exist, or a weekly rule without days.
 */
export function readWindowRule(value: unknown): WindowRule | undefined {
  const own = (key: string): unknown => (isMap(value) ? (ownValue(value, key) ?? undefined) : undefined);
  const frequency = FREQUENCIES.find((each) => each === own("frequency"));
  const days = daysOf(own("days"));
  const hours = wholeNumber(own("hours") ?? 0, 0, 23);
  const minutes = wholeNumber(own("minutes") ?? 0, 0, 55);
  const dayOfMonth = own("day_of_month") === undefined ? undefined : wholeNumber(own("day_of_month"), 1, 31);
  if (frequency === undefined || days === "invalid" || hours === undefined || minutes === undefined)
    return undefined;
  if (minutes % 5 !== 0 || (own("day_of_month") !== undefined && dayOfMonth === undefined)) return undefined;
  if (frequency === "weekly" && days === undefined) return undefined;
  return {
    frequency,
    ...(days && { days }),
    hours,
    minutes,
    ...(dayOfMonth !== undefined && { dayOfMonth }),
  };
}

/** The most days from one occurrence to the next: a monthly rule that is held to weekdays may miss many months. */
const MOST_DAYS = 366 * 8;

/**
 * The first occurrence of a rule after an instant, by the clock of a zone. A time that the clock is set forward over
 * occurs when it is; one that the clock is set back over occurs once, the first time. Returns undefined if there is none.
 */
export function nextOccurrence(rule: WindowRule, instant: number, zone: string): number | undefined {
  const today = clockTimeAt(instant, zone);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead++) {
    const day = dayAfter(today, ahead);
    if (!occursOn(rule, day)) continue;
    const next = occurrencesOn(rule, day, zone).find((each) => each > instant);
    if (next !== undefined) return next;
  }
  return undefined;
}

function occursOn({ frequency, days, dayOfMonth }: WindowRule, day: CalendarDay): boolean {
  if (days !== undefined && !days.includes(weekdayOf(day))) return false;
  if (frequency !== "monthly") return true;
  return day.day === Math.min(dayOfMonth ?? 1, daysInMonth(day));
}

function occurrencesOn(
  { frequency, hours, minutes }: WindowRule,
  day: CalendarDay,
  zone: string,
): readonly number[] {
  const at = (hour: number) => ({ ...day, hour, minute: minutes, second: 0 });
  if (frequency !== "hourly") return [firstInstantOf(at(hours), zone)];
  // An hour that the clock shows twice occurs twice.
  return Array.from({ length: 24 }, (_, hour) => instantsOf(at(hour), zone))
    .flat()
    .sort((a, b) => a - b);
}

function daysOf(value: unknown): readonly number[] | undefined | "invalid" {
  if (value === undefined) return undefined;
  if (typeof value === "string") return Object.hasOwn(NAMED_DAYS, value) ? NAMED_DAYS[value] : "invalid";
  if (!Array.isArray(value) || value.length === 0) return "invalid";
  const days = value.map((day) => DAYS.indexOf(day));
  return days.includes(-1) ? "invalid" : days;
}

function wholeNumber(value: unknown, least: number, most: number): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}
