/** Times relative to `now` as text (spec 3.5): `<n> minute(s)|hour(s)|day(s)|week(s) ago|from now`. */

import { DURATION_UNITS } from "./durations.ts";

const SHAPE = /^(0|[1-9]\d{0,8}) (minute|hour|day|week)s? (ago|from now)$/;

/** How far a relative time lies from `now`, in milliseconds, negative before it; undefined where it is none. */
export function relativeOffset(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const distance =
    Number(match[1]) * DURATION_UNITS[`${match[2] as "minute" | "hour" | "day" | "week"}s`].milliseconds;
  return match[3] === "ago" ? 0 - distance : distance;
}

/** Below this distance from `now` a relative time is shorter than the platform promises to tell apart. */
export const SHORTEST_RELATIVE_TIME = 900_000;
