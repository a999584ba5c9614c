/** The number of measurements of which the median counts. */
const MEASUREMENTS = 15;

/** Returns the seconds of processor time that work takes. */
export function processorSeconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * A unit of processor time: what a fixed amount of work takes in this process at about this time. Counted in it, calls
 * take about as long on fast and slow machines, on busy and idle ones. The work is of the kind that analysing is, texts
 * in maps and small arrays, and uses no code of `src/`.
 */
export class Yardstick {
  readonly #measured: number[] = [];

  /** Measures the work once more, or as often as the median needs. Returns the median of the last seconds. */
  seconds(): number {
    do this.#measured.push(processorSeconds(fixedWork));
    while (this.#measured.length < MEASUREMENTS);
    if (this.#measured.length > MEASUREMENTS) this.#measured.shift();
    const sorted = this.#measured.toSorted((a, b) => a - b);
    return sorted[MEASUREMENTS >> 1] as number;
  }
}

function fixedWork(): number {
  const found = new Map<string, number[]>();
  for (let index = 0; index < 10_000; index++) {
    const key = JSON.stringify([`text ${index % 997}`, index % 7]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [index]);
    else known.push(index);
  }
  let sum = 0;
  for (const [key, places] of found) {
    sum += places.toSorted((a, b) => b - a).reduce((total, place) => total + place, key.length);
  }
  return sum;
}
