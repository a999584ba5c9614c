import fc from "fast-check";
import type { ConformanceCase } from "../conformance/cases.ts";

/** Inputs that can be enumerated. With fewer runs than inputs, they are sampled at equal distances. */
export interface Sweep<T> {
  readonly count: number;
  readonly all: () => Iterable<T>;
}

/** A property that is tested on random or enumerated input. */
export interface Campaign<T = unknown> extends Options<T> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T> | Sweep<T>;
  /** Throws if the property does not hold. */
  readonly check: (input: T) => void;
}

/** Options of a campaign. */
interface Options<T> {
  /** Statistics of the runs, a line each. Throws if they are out of bounds. */
  readonly statistics?: () => readonly string[];
  /** The number of runs after which the time is looked at; 2,000 by default. */
  readonly chunk?: number;
  /** The seconds of processor time after which the campaign ends, unless minutes are given; unlimited by default. */
  readonly mostSeconds?: number;
  /** An input as a conformance case. Absent if inputs cannot be cases. */
  readonly asCase?: (input: T) => ConformanceCase;
}

/** Bounds of a campaign. Whichever is reached first ends it. */
export interface Bounds {
  readonly runs: number;
  /** Infinity if none were given. */
  readonly minutes: number;
  readonly seed: number;
}

/** Result of a campaign. */
export interface Result {
  readonly name: string;
  readonly runs: number;
  readonly seconds: number;
  /** Set if the campaign's processor time was over before its runs were. */
  readonly isCutShort?: boolean;
  /** Statistics of the runs. */
  readonly statistics: readonly string[];
  /** The shrunk input that failed, and the reason. */
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

/** Makes a campaign and hides the type of its inputs. */
export function campaign<T>(
  name: string,
  inputs: fc.Arbitrary<T> | Sweep<T>,
  check: (input: T) => void,
  options: Options<T> = {},
): Campaign {
  return { name, inputs, check, ...options } as Campaign;
}

/** Runs a campaign. Random inputs come in chunks, each with a seed that repeats it. */
export function runCampaign(
  { name, inputs, check, statistics, asCase, chunk: size = CHUNK, mostSeconds }: Campaign,
  bounds: Bounds,
  onProgress: (runs: number) => void,
): Result {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const processor = process.cpuUsage();
  const isCutShort = () => {
    if (mostSeconds === undefined || bounds.minutes !== Number.POSITIVE_INFINITY) return false;
    const { user, system } = process.cpuUsage(processor);
    return (user + system) / 1e6 >= mostSeconds;
  };
  const isOver = () => seconds() >= bounds.minutes * 60 || isCutShort();
  const chunks = "all" in inputs ? sweep(inputs, check, bounds) : draw(inputs, check, bounds, size);
  let runs = 0;
  for (const chunk of chunks) {
    runs += chunk.runs;
    if (chunk.failure) {
      const failure = { ...chunk.failure, ...(asCase && { case: asCase(chunk.failure.input) }) };
      return { name, runs, seconds: seconds(), statistics: [], failure };
    }
    onProgress(runs);
    if (isOver()) break;
  }
  return {
    name,
    runs,
    seconds: seconds(),
    isCutShort: runs < bounds.runs && isCutShort(),
    statistics: statistics?.() ?? [],
  };
}

/** A chunk of runs and its first failure. */
interface Chunk {
  readonly runs: number;
  readonly failure?: Failure;
}

function* draw(
  inputs: fc.Arbitrary<unknown>,
  check: Campaign["check"],
  bounds: Bounds,
  size: number,
): Generator<Chunk> {
  let seed = bounds.seed;
  for (let left = bounds.runs; left > 0; left -= size, seed++) {
    const details = fc.check(fc.property(inputs, check), { seed, numRuns: Math.min(size, left) });
    if (!details.failed) yield { runs: details.numRuns };
    else {
      const input = details.counterexample?.[0];
      yield { runs: details.numRuns, failure: { seed, input, reason: String(details.errorInstance) } };
    }
  }
}

function* sweep({ count, all }: Sweep<unknown>, check: Campaign["check"], bounds: Bounds): Generator<Chunk> {
  const stride = Math.max(1, Math.ceil(count / bounds.runs));
  let left = bounds.seed % stride;
  let runs = 0;
  for (const input of all()) {
    if (left-- > 0) continue;
    left = stride - 1;
    runs++;
    try {
      check(input);
    } catch (error) {
      yield { runs, failure: { seed: bounds.seed, input, reason: String(error) } };
    }
    if (runs === CHUNK) {
      yield { runs };
      runs = 0;
    }
  }
  yield { runs };
}
