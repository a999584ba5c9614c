import fc from "fast-check";
import {
  type AnalyseOptions,
  type Existence,
  findWitness,
  type Query,
  simplify,
} from "../../src/analyse/index.ts";
import { type Condition, complementTrio, type Trio } from "../../src/condition/index.ts";
import { encode } from "../../src/stored/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import type { Universe } from "./universe.ts";

/** Two conditions to compare. */
export interface Pair {
  readonly first: Condition;
  readonly second: Condition;
}

/** Generates pairs of conditions; the second of half of them is a small change of the first. */
export function pairsOf(conditions: fc.Arbitrary<Condition>, trios: fc.Arbitrary<Trio>): fc.Arbitrary<Pair> {
  const change = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("drop", "deny", "replace", "ungroup"), trios);
  const near = fc.tuple(conditions, change).map(([first, [group, place, how, trio]]) => {
    const index = group % first.any.length;
    const { all } = first.any[index] as Condition["any"][number];
    const at = place % all.length;
    const denied = complementTrio(all[at] as Trio) ?? trio;
    const changed = {
      drop: { any: first.any.with(index, { all: all.toSpliced(at, 1) }) },
      deny: { any: first.any.with(index, { all: all.with(at, denied) }) },
      replace: { any: first.any.with(index, { all: all.with(at, trio) }) },
      ungroup: { any: first.any.toSpliced(index, 1) },
    };
    return { first, second: changed[how as keyof typeof changed] };
  });
  return fc.oneof(near, fc.record({ first: conditions, second: conditions }));
}

/** The queries about a pair, by the function that answers yes if there is no witness. */
export const QUESTIONS = {
  alwaysTrue: ({ first }: Pair): Query => ({ holding: [], failing: [first] }),
  alwaysFalse: ({ first }: Pair): Query => ({ holding: [first], failing: [] }),
  implies: ({ first, second }: Pair): Query => ({ holding: [first], failing: [second] }),
  isImplied: ({ first, second }: Pair): Query => ({ holding: [second], failing: [first] }),
  disjoint: ({ first, second }: Pair): Query => ({ holding: [first, second], failing: [] }),
} as const;

export type Question = keyof typeof QUESTIONS;

/** The numbers of answers to each question. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;

  count(what: string, answer: string): void {
    const key = `${what} ${answer}`;
    this.#counts.set(key, this.of(what, answer) + 1);
    this.#total++;
  }

  of(what: string, answer: string): number {
    return this.#counts.get(`${what} ${answer}`) ?? 0;
  }

  /** Returns the share of an answer among all answers. */
  share(answer: string): number {
    let count = 0;
    for (const [key, times] of this.#counts) if (key.endsWith(` ${answer}`)) count += times;
    return this.#total === 0 ? 0 : count / this.#total;
  }

  /** Returns a line for each count. Throws if a larger share of the answers than given is undecided. */
  sum(mostUndecided: number): readonly string[] {
    const undecided = this.share("undecided");
    if (undecided > mostUndecided) throw new Error(`${(undecided * 100).toFixed(2)}% are undecided`);
    return [...this.#lines(), `undecided: ${(undecided * 100).toFixed(3)}%`];
  }

  #lines(): readonly string[] {
    return [...this.#counts].sort().map(([key, times]) => `${key}: ${times.toLocaleString("en")}`);
  }
}

/** Searches a witness. Throws if the result is wrong. */
export function checked(sought: Query, universe: Universe | undefined, options?: AnalyseOptions): Existence {
  const existence = findWitness(sought, options);
  if (existence.exists === "yes") {
    const context = JSON.parse(JSON.stringify(existence.witness));
    const verdicts = [...sought.holding, ...sought.failing].map((condition) =>
      evaluate(encode(condition), context),
    );
    if (!verdicts.every((verdict, index) => verdict === index < sought.holding.length))
      throw new Error(`the witness shows nothing: ${JSON.stringify(existence.witness)}`);
  } else if (existence.exists === "no" && universe?.has(sought.holding, sought.failing)) {
    throw new Error(`there is an example: ${JSON.stringify(sought)}`);
  }
  return existence;
}

/** Asks all questions about a pair. */
export function checkPair(pair: Pair, universe: Universe, tally: Tally, options?: AnalyseOptions): void {
  for (const [name, soughtBy] of Object.entries(QUESTIONS)) {
    const { exists } = checked(soughtBy(pair), universe, options);
    tally.count(name, exists === "no" ? "yes" : exists === "yes" ? "no" : exists);
  }
}

/**
 * Simplifies a condition. Throws if the result has another verdict anywhere in a universe, is larger, has another order
 * or can be simplified further. It need not be smaller, since undecided parts stay.
 */
export function checkSimplified(
  condition: Condition,
  universe: Universe,
  options?: AnalyseOptions,
): Condition {
  const simple = simplify(condition, options);
  const about = JSON.stringify([condition, simple]);
  if (universe.has([condition], [simple]) || universe.has([simple], [condition]))
    throw new Error(`simplifying changes the meaning: ${about}`);
  if (!isWithin(simple.any, condition.any, ({ all }, whole) => isWithin(all, whole.all, Object.is)))
    throw new Error(`simplifying adds or reorders: ${about}`);
  if (JSON.stringify(simplify(simple, options)) !== JSON.stringify(simple))
    throw new Error(`simplifying twice goes further: ${about}`);
  return simple;
}

/** Checks whether each part fits a member of the whole, in the same order. */
function isWithin<T>(
  parts: readonly T[],
  whole: readonly T[],
  fits: (part: T, member: T) => boolean,
): boolean {
  let from = 0;
  for (const part of parts) {
    const at = whole.findIndex((member, index) => index >= from && fits(part, member));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
