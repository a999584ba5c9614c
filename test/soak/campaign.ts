import fc from "fast-check";

/** One thing that must always hold, tried on random input. */
export interface Campaign<T = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Throws where it does not hold. */
  readonly check: (input: T) => void;
}

/** How long to try. Whichever comes first ends it. */
export interface Effort {
  readonly runs: number;
  readonly minutes: number;
  readonly seed: number;
}

/** What came of a campaign. */
export interface Outcome {
  readonly name: string;
  readonly runs: number;
  readonly seconds: number;
  /** The shrunk input and why it failed. */
  readonly failure?: { readonly seed: number; readonly input: unknown; readonly reason: string };
}

const CHUNK = 2_000;

/** Makes a campaign; the type of its inputs is its own affair. */
export function campaign<T>(name: string, inputs: fc.Arbitrary<T>, check: (input: T) => void): Campaign {
  return { name, inputs, check: check as (input: unknown) => void };
}

/** Runs a campaign in chunks, each with a seed of its own that repeats it. */
export function wage(
  { name, inputs, check }: Campaign,
  effort: Effort,
  onProgress: (runs: number) => void,
): Outcome {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let runs = 0;
  for (let seed = effort.seed; runs < effort.runs && seconds() < effort.minutes * 60; seed++) {
    const numRuns = Math.min(CHUNK, effort.runs - runs);
    const details = fc.check(fc.property(inputs, check), { seed, numRuns });
    runs += details.numRuns;
    if (details.failed) {
      const input = details.counterexample?.[0];
      return {
        name,
        runs,
        seconds: seconds(),
        failure: { seed, input, reason: String(details.errorInstance) },
      };
    }
    onProgress(runs);
  }
  return { name, runs, seconds: seconds() };
}
