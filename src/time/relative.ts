/** Times relative to `now` as text (spec 3.5): `<n> minute(s)|hour(s)|day(s)|week(s) ago|from now`. */

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

/** How far a relative time lies from `now`, in milliseconds, negative before it; undefined where it is none. */
export function relativeOffset(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const distance = Number(match[1]) * UNIT_MILLISECONDS[match[2] as TimeUnit];
  return match[3] === "ago" ? 0 - distance : distance;
}

/** Below this distance from `now` a relative time is shorter than the platform promises to tell apart. */
export const SHORTEST_RELATIVE_TIME = 900_000;
