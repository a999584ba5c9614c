/** The places of moments on a line, so that seconds and days beside each other can both be seen. */
export interface Scale {
  /** From 0 to 1. */
  place(at: number): number;
  /** The moment at a place. */
  at(place: number): number;
  /** The moments at which something happens, ascending, and the end of the line. */
  readonly stops: readonly number[];
  /** The moments that are easy to say, the stops among them: where dragged things come to rest. */
  readonly rests: readonly number[];
}

/** Lengths that are easy to say, in milliseconds. */
const EASY = [
  1, 10, 100, 1000, 5000, 15_000, 30_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 14_400_000,
  43_200_000, 86_400_000, 604_800_000, 2_592_000_000,
];

/** The most rests between two stops. */
const MOST_RESTS = 24;

/** The line goes on behind the last stop by a quarter of its length. */
const TAIL = 4;

/** The shortest tail. */
const LEAST_TAIL = 300_000;

/** Makes the scale of some moments, of which the first is its beginning. */
export function scaleOf(moments: readonly number[]): Scale {
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? first;
  const tail = Math.max(LEAST_TAIL, easyAbove((last - first) / TAIL));
  const stops = [...sorted, last + tail];
  // Distances grow with the logarithm of the time between, so that neither seconds nor days fill the line.
  const widths = stops.slice(1).map((at, index) => 1 + Math.log10(1 + (at - (stops[index] ?? at)) / 1000));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const places = [0];
  for (const width of widths) places.push((places.at(-1) ?? 0) + width / whole);
  const between = (value: number, from: readonly number[], to: readonly number[]): number => {
    const end = from.length - 1;
    const index = Math.min(
      end,
      Math.max(
        1,
        from.findIndex((each) => each >= value),
      ),
    );
    const [a = 0, b = 0] = [from[index - 1], from[index]];
    const [x = 0, y = 0] = [to[index - 1], to[index]];
    if (value >= (from[end] ?? 0)) return to[end] ?? 0;
    return value <= (from[0] ?? 0) || a === b ? (value <= a ? x : y) : x + ((value - a) / (b - a)) * (y - x);
  };
  const rests = stops.flatMap((at, index) => [at, ...restsBetween(at, stops[index + 1], first)]);
  return {
    place: (at) => between(at, stops, places),
    at: (place) => between(place, places, stops),
    stops,
    rests,
  };
}

function easyAbove(length: number): number {
  return EASY.find((each) => each >= length) ?? Math.ceil(length / 2_592_000_000) * 2_592_000_000;
}

/** Moments between two stops at easy distances from the beginning. */
function restsBetween(from: number, to: number | undefined, start: number): readonly number[] {
  if (to === undefined) return [];
  const step = easyAbove((to - from) / MOST_RESTS);
  const rests: number[] = [];
  for (let at = start + (Math.floor((from - start) / step) + 1) * step; at < to; at += step) rests.push(at);
  return rests;
}

/** The rest that is nearest to a place, as places count. */
export function nearestRest({ place, rests }: Scale, wanted: number): number {
  let best = rests[0] ?? 0;
  for (const rest of rests) if (Math.abs(place(rest) - wanted) < Math.abs(place(best) - wanted)) best = rest;
  return best;
}

/** The next of some ascending moments before or behind another; the moment itself if there is none. */
export function nextOf(moments: readonly number[], at: number, direction: -1 | 1): number {
  const found = direction > 0 ? moments.find((each) => each > at) : moments.findLast((each) => each < at);
  return found ?? at;
}
