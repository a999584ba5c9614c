import { instantOf } from "../time/index.ts";
import type { Budget } from "./budget.ts";

const WIDEST_OFFSET = 23 * 3_600_000 + 59 * 60_000;
const YEAR_0 = instantOf("0000-01-01") as number;
const YEAR_9999 = instantOf("9999-12-31T23:59:59.999Z") as number;

/** The first and the last instant of a timestamp (spec 3.5). */
export const FIRST_INSTANT = YEAR_0 - WIDEST_OFFSET;
export const LAST_INSTANT = YEAR_9999 + WIDEST_OFFSET;

/**
 * Returns representative instants for `copies` timestamps that are only compared with some points and with each other:
 * the points, and `copies` instants in each gap. Instants are whole milliseconds, so a gap may be empty. If spellings
 * matter, because some condition compares timestamps as text, it adds instants next to the points and instants whose
 * texts differ in most digits.
 */
export function candidateInstants(
  points: readonly number[],
  copies: number,
  spellingsMatter: boolean,
): readonly number[] {
  const inside = points.filter(
    (point) => point >= FIRST_INSTANT && point <= LAST_INSTANT && Number.isInteger(point),
  );
  const stops = [...new Set([FIRST_INSTANT, ...inside, LAST_INSTANT])].sort((a, b) => a - b);
  const found = [...stops];
  for (let index = 1; index < stops.length; index++) {
    const [low, high] = [stops[index - 1] as number, stops[index] as number];
    found.push(...between(low, high, copies));
    if (spellingsMatter) {
      found.push(...[low + 1, low + HOUR, high - HOUR, high - 1].filter((near) => low < near && near < high));
    }
  }
  return spellingsMatter ? [...found, ...VARIED_INSTANTS] : found;
}

/** Instants whose timestamps have few digits in common. */
const VARIED_INSTANTS = ["0000-01-01", "1111-11-11", "2222-02-22", "3333-03-03", "9999-12-31"].map(
  (text) => instantOf(text) as number,
);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Returns up to `count` instants strictly between two others. */
function between(low: number, high: number, count: number): readonly number[] {
  // A whole day has the shortest text. Several instants are an hour apart, so that offsets can reverse the order of
  // their texts.
  for (const step of [count > 1 ? HOUR : DAY, 1]) {
    const first = (Math.floor(startIn(low, high, step) / step) + 1) * step;
    if (first + (count - 1) * step < high)
      return Array.from({ length: count }, (_, index) => first + index * step);
  }
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index).slice(0, count);
}

/** Returns the point of a gap from which candidates count: its lower end or, if that is the first instant, a later point. */
function startIn(low: number, high: number, step: number): number {
  if (low !== FIRST_INSTANT || step === 1) return low;
  return high === LAST_INSTANT ? USUAL_INSTANT : Math.max(low, high - 30 * DAY);
}

/** An unremarkable instant for examples in which any will do. */
export const USUAL_INSTANT = instantOf("2025-06-01") as number;

/** Returns different timestamps of an instant, the simplest first: at least one, at most `count`. */
export function spellings(instant: number, count: number): readonly string[] {
  const found: string[] = [];
  const [utc] = spelled(instant, 0);
  if (utc !== undefined)
    found.push(
      ...(utc.endsWith("T00:00:00.000Z") ? [utc.slice(0, 10)] : []),
      utc.replace(":00.000Z", "Z").replace(".000Z", "Z"),
    );
  // An instant outside the years of four digits needs an offset that leads into them.
  const outside = Math.max(YEAR_0 - instant, instant - YEAR_9999, 1) / 60_000;
  for (let minutes = 24 * 60 - 1; found.length < count && minutes >= outside; minutes--) {
    found.push(...spelled(instant, minutes), ...spelled(instant, -minutes));
  }
  return found.length <= count ? found : found.slice(0, Math.max(count, 1));
}

/** Returns the timestamp of an instant at an offset from UTC; an empty list if its year does not have four digits. */
function spelled(instant: number, minutes: number): readonly string[] {
  const shown = instant + minutes * 60_000;
  if (shown < YEAR_0 || shown > YEAR_9999) return [];
  const text = new Date(shown).toISOString();
  if (minutes === 0) return [text];
  const distance = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return [
    `${text.slice(0, -1)}${minutes < 0 ? "-" : "+"}${two(Math.floor(distance / 60))}:${two(distance % 60)}`,
  ];
}

/**
 * Returns representative values of `now`: those at which a point relative to `now` (at one of the offsets) meets a fixed
 * point, is a few milliseconds from it, or is far from all. `copies` timestamps fit between two points only if these are
 * more than `copies` milliseconds apart, so each smaller distance has a candidate.
 */
export function candidateNows(
  fixed: readonly number[],
  offsets: readonly number[],
  copies: number,
  budget: Budget,
): readonly number[] {
  if (offsets.length === 0) return [USUAL_INSTANT];
  const near = copies + 1;
  budget.require(((fixed.length + 2) * offsets.length * (2 * near + 2)) / NOWS_A_STEP);
  const stops = [...new Set([FIRST_INSTANT, ...fixed, LAST_INSTANT])].flatMap((point) =>
    offsets.map((offset) => point - offset),
  );
  const meetings = [...new Set(stops.map(Math.ceil))].sort((a, b) => a - b);
  const found = new Set<number>();
  for (const [index, meeting] of meetings.entries()) {
    for (let distance = -near; distance <= near; distance++) found.add(meeting + distance);
    const next = meetings[index + 1];
    if (next !== undefined && next - meeting > 2 * near) found.add(usualBetween(meeting + near, next - near));
  }
  found.add((meetings[0] ?? 0) - DAY).add((meetings.at(-1) ?? 0) + DAY);
  return [...found].sort((a, b) => Math.abs(a - USUAL_INSTANT) - Math.abs(b - USUAL_INSTANT));
}

/** The number of moments that can be made at the cost of one step of the search. */
const NOWS_A_STEP = 8;

function usualBetween(low: number, high: number): number {
  if (low < USUAL_INSTANT && USUAL_INSTANT < high) return USUAL_INSTANT;
  const middle = Math.floor(low / 2 + high / 2);
  const day = Math.floor(middle / DAY) * DAY;
  return day > low && day < high ? day : middle;
}
