/** Times relative to `now` as stored texts (spec 3.5): `<n> minute(s)|hour(s)|day(s)|week(s) ago|from now`. */

/** The units of relative times, each in milliseconds: a day is always 24 hours. */
export const UNIT_MILLISECONDS = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const;

/** A unit of relative times. */
export type TimeUnit = keyof typeof UNIT_MILLISECONDS;

const SHAPE = /^(0|[1-9]\d{0,8}) (minute|hour|day|week)s? (ago|from now)$/;

/**
 * Returns the milliseconds from `now` to a relative time, negative before `now`, or undefined if the text is not a relative
 * time in its stored form: lower case, single spaces.
 */
export function relativeOffset(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const distance = Number(match[1]) * UNIT_MILLISECONDS[match[2] as TimeUnit];
  // Avoids -0 for `0 days ago`.
  return match[3] === "ago" ? 0 - distance : distance;
}

/** The shortest distance from `now`, in milliseconds, that notification platforms promise to tell apart (spec 3.5.4). */
export const SHORTEST_RELATIVE_TIME = 900_000;
