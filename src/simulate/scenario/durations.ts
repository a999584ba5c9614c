/** The units of lengths of time, the longest first, each in milliseconds. */
const UNITS = [
  ["w", 7 * 24 * 60 * 60 * 1000],
  ["d", 24 * 60 * 60 * 1000],
  ["h", 60 * 60 * 1000],
  ["m", 60 * 1000],
  ["s", 1000],
  ["ms", 1],
] as const;

/** A length of time, as the source of a regular expression without anchors: `30s`, `1h30m`, `3d`. */
export const DURATION_PATTERN = "(?:[0-9]{1,9}(?:ms|s|m|h|d|w))+";

const PART = /([0-9]+)(ms|s|m|h|d|w)/g;

/** The length of time, in milliseconds, that a text of the pattern says. */
export function durationOf(text: string): number {
  const lengths = new Map<string, number>(UNITS);
  const parts = [...text.toLowerCase().matchAll(PART)].map(
    ([, count, unit = ""]) => Number(count) * (lengths.get(unit) ?? 0),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

/** A length of time, in milliseconds, in the fewest units: `1h30m`; `0s` for none. Weeks are said in days. */
export function durationText(milliseconds: number): string {
  let rest = milliseconds;
  const parts = UNITS.slice(1).map(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? "" : `${count}${unit}`;
  });
  return parts.join("") || "0s";
}
