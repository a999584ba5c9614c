const UNITS: readonly (readonly [symbol: string, milliseconds: number])[] = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1],
];

/** Milliseconds as scenarios write spans of time: `1h30m`; `0s` for none. */
export function spanText(milliseconds: number): string {
  let rest = Math.round(milliseconds);
  const parts = UNITS.map(([symbol, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? "" : `${count}${symbol}`;
  });
  return parts.join("") || "0s";
}
