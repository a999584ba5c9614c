import {
  type Condition,
  INCLUSION_OPERATORS,
  RANK_OPERATORS,
  type StatusTrio,
} from "../../src/condition/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";
import { type Bits, emptyBits, setBit } from "./bits.ts";
import { REFS } from "./grid.ts";
import { OUTCOMES, outcomesOf } from "./status-sets.ts";

/** A status trio, with the pairs of outcomes of the two steps for which it holds. */
export interface StatusAtom {
  readonly trio: StatusTrio;
  readonly set: Bits;
}

/** Number of pairs of outcomes of two steps. */
export const PAIR_COUNT = OUTCOMES.length ** 2;

const DELIVERY_ARGUMENTS = ["skipped", ...DELIVERY_STATUSES] as const;

/** All status trios of a ref. */
function triosOf(ref: string): readonly StatusTrio[] {
  return [
    ...RANK_OPERATORS.flatMap((operator) =>
      DELIVERY_ARGUMENTS.map((argument): StatusTrio => ({ kind: "delivery", ref, operator, argument })),
    ),
    ...INCLUSION_OPERATORS.flatMap((operator) =>
      [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS].map(
        (argument): StatusTrio => ({ kind: "engagement", ref, operator, argument }),
      ),
    ),
    ...RANK_OPERATORS.flatMap((operator) =>
      [...DELIVERY_ARGUMENTS, ...ENGAGEMENT_STATUSES].map(
        (argument): StatusTrio => ({ kind: "legacy", ref, operator, argument }),
      ),
    ),
  ];
}

/** One trio of each meaning, for both refs: the first of those with the same meaning. */
export const STATUS_ATOMS: readonly StatusAtom[] = REFS.flatMap((ref, axis) => {
  const byMeaning = new Map<string, StatusTrio>();
  for (const trio of triosOf(ref)) {
    const meaning = outcomesOf(trio).join("");
    if (!byMeaning.has(meaning)) byMeaning.set(meaning, trio);
  }
  return [...byMeaning.values()].map((trio) => ({ trio, set: pairsOf(outcomesOf(trio), axis) }));
});

/** The pairs with an outcome of the given set on one of the two axes. */
function pairsOf(outcomes: Uint8Array, axis: number): Bits {
  const set = emptyBits(PAIR_COUNT);
  for (let pair = 0; pair < PAIR_COUNT; pair++) {
    const place = axis === 0 ? pair % OUTCOMES.length : Math.floor(pair / OUTCOMES.length);
    if (outcomes[place] === 1) setBit(set, pair);
  }
  return set;
}

/** Groups of indexes in STATUS_ATOMS. */
export type Shape = readonly (readonly number[])[];

/**
 * All conditions of up to three distinct atoms, in all shapes of groups, regardless of order.
 */
export function* shapes(): Generator<Shape> {
  const count = STATUS_ATOMS.length;
  for (let a = 0; a < count; a++) yield [[a]];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      yield [[a, b]];
      yield [[a], [b]];
    }
  }
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      for (let c = b + 1; c < count; c++) {
        yield [[a, b, c]];
        yield [[a], [b], [c]];
        yield [[a], [b, c]];
        yield [[b], [a, c]];
        yield [[c], [a, b]];
      }
    }
  }
}

/** The number of shapes. */
export function shapeCount(): number {
  const n = STATUS_ATOMS.length;
  return n + n * (n - 1) + (5 * n * (n - 1) * (n - 2)) / 6;
}

export function conditionOf(shape: Shape): Condition {
  return { any: shape.map((group) => ({ all: group.map((place) => atom(place).trio) })) };
}

/** Results of brute force: true if a condition holds for some pair of outcomes, and for every pair. */
export interface Coverage {
  readonly somewhere: boolean;
  readonly everywhere: boolean;
}

/** Computes the coverage of a condition, 32 pairs of outcomes at a time. */
export function coverageOf(shape: Shape): Coverage {
  let some = 0;
  let missing = 0;
  const words = Math.ceil(PAIR_COUNT / 32);
  for (let word = 0; word < words; word++) {
    const holds = wordOf(shape, word);
    some |= holds;
    missing |= ~holds & wordMask(word);
  }
  return { somewhere: some !== 0, everywhere: missing === 0 };
}

/** Computes whether only the first, only the second, or both of two conditions hold for some pair of outcomes. */
export function relationOf(first: Shape, second: Shape) {
  let onlyFirst = 0;
  let onlySecond = 0;
  let both = 0;
  const words = Math.ceil(PAIR_COUNT / 32);
  for (let word = 0; word < words; word++) {
    const a = wordOf(first, word);
    const b = wordOf(second, word);
    onlyFirst |= a & ~b;
    onlySecond |= b & ~a;
    both |= a & b;
  }
  return { onlyFirst: onlyFirst !== 0, onlySecond: onlySecond !== 0, both: both !== 0 };
}

function wordOf(shape: Shape, word: number): number {
  let any = 0;
  for (const group of shape) {
    let all = -1;
    for (const place of group) all &= atom(place).set[word] as number;
    any |= all;
  }
  return any;
}

function wordMask(word: number): number {
  const left = PAIR_COUNT - word * 32;
  return left >= 32 ? -1 : 2 ** left - 1;
}

function atom(place: number): StatusAtom {
  return STATUS_ATOMS[place] as StatusAtom;
}
