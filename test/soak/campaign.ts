import fc from "fast-check";
import type { ConformanceCase } from "../conformance/cases.ts";

/** Inputs that can all be gone through; of fewer runs than there are, every so many-th is taken. */
export interface Sweep<T> {
  readonly count: number;
  readonly all: () => Iterable<T>;
}

/** One thing that must always hold, tried on random input or on all there is. */
export interface Campaign<T = unknown> extends Told<T> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T> | Sweep<T>;
  /** Throws where it does not hold. */
  readonly check: (input: T) => void;
}

/** What can be told of a campaign beside that it held. */
interface Told<T> {
  /** What the runs amount to, a line each; throws where they should amount to something else. */
  readonly sum?: () => readonly string[];
  /** An input as a conformance case, where it can be one. */
  readonly asCase?: (input: T) => ConformanceCase;
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
  /** What the runs amount to. */
  readonly sums: readonly string[];
  /** The shrunk input and why it failed. */
  readonly failure?: Failure;
}

/** An input that failed, shrunk. */
interface Failure {
  readonly seed: number;
  readonly input: unknown;
  readonly reason: string;
  readonly case?: ConformanceCase;
}

const CHUNK = 2_000;

/** Makes a campaign; the type of its inputs is its own affair. */
export function campaign<T>(
  name: string,
  inputs: fc.Arbitrary<T> | Sweep<T>,
  check: (input: T) => void,
  told: Told<T> = {},
): Campaign {
  return { name, inputs, check, ...told } as Campaign;
}

/** Runs a campaign, random inputs in chunks, each with a seed of its own that repeats it. */
export function wage(
  { name, inputs, check, sum, asCase }: Campaign,
  effort: Effort,
  onProgress: (runs: number) => void,
): Outcome {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const isOver = () => seconds() >= effort.minutes * 60;
  const run = "all" in inputs ? sweep(inputs, check, effort) : draw(inputs, check, effort);
  let runs = 0;
  for (const done of run) {
    runs += done.runs;
    if (done.failure) {
      const failure = { ...done.failure, ...(asCase && { case: asCase(done.failure.input) }) };
      return { name, runs, seconds: seconds(), sums: [], failure };
    }
    onProgress(runs);
    if (isOver()) break;
  }
  return { name, runs, seconds: seconds(), sums: sum?.() ?? [] };
}

/** Some runs, and what failed among them. */
interface Done {
  readonly runs: number;
  readonly failure?: Failure;
}

function* draw(inputs: fc.Arbitrary<unknown>, check: Campaign["check"], effort: Effort): Generator<Done> {
  let seed = effort.seed;
  for (let left = effort.runs; left > 0; left -= CHUNK, seed++) {
    const details = fc.check(fc.property(inputs, check), { seed, numRuns: Math.min(CHUNK, left) });
    if (!details.failed) yield { runs: details.numRuns };
    else {
      const input = details.counterexample?.[0];
      yield { runs: details.numRuns, failure: { seed, input, reason: String(details.errorInstance) } };
    }
  }
}

function* sweep({ count, all }: Sweep<unknown>, check: Campaign["check"], effort: Effort): Generator<Done> {
  const stride = Math.max(1, Math.ceil(count / effort.runs));
  let left = effort.seed % stride;
  let runs = 0;
  for (const input of all()) {
    if (left-- > 0) continue;
    left = stride - 1;
    runs++;
    try {
      check(input);
    } catch (error) {
      yield { runs, failure: { seed: effort.seed, input, reason: String(error) } };
    }
    if (runs === CHUNK) {
      yield { runs };
      runs = 0;
    }
  }
  yield { runs };
}
