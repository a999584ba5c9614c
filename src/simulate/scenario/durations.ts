import { DURATION_UNITS } from "../../time/index.ts";

/** Units by their symbols, the longest first, in milliseconds. */
const UNITS: readonly (readonly [symbol: string, milliseconds: number])[] = [
  ...Object.values(DURATION_UNITS)
    .flatMap(({ symbol, milliseconds }): [string, number][] =>
      symbol === undefined ? [] : [[symbol, milliseconds]],
    )
    .toReversed(),
  ["ms", 1],
];

/** `ms` comes before `m` and `s`. */
const SYMBOL_PATTERN = UNITS.map(([symbol]) => symbol)
  .toReversed()
  .join("|");

/** The source of a regular expression, without anchors, for a duration: `30s`, `1h30m`, `3d`. */
export const DURATION_PATTERN = `(?:[0-9]{1,9}(?:${SYMBOL_PATTERN}))+`;

const PART = new RegExp(`([0-9]+)(${SYMBOL_PATTERN})`, "g");

/** Reads a text that matches the pattern; in milliseconds. */
export function durationOf(text: string): number {
  const lengths = new Map(UNITS);
  const parts = [...text.toLowerCase().matchAll(PART)].map(
    ([, count, unit = ""]) => Number(count) * (lengths.get(unit) ?? 0),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Writes milliseconds in the fewest units, the longest of them days: `1h30m`; `0s` for none. */
export function durationText(milliseconds: number): string {
  let rest = milliseconds;
  const parts = UNITS.filter(([unit]) => unit !== "w").map(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? "" : `${count}${unit}`;
  });
  return parts.join("") || "0s";
}
