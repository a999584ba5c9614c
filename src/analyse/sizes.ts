import { type Operand, relationOf } from "../condition/index.ts";
import { operandsIn, type ValueAtom } from "./atoms.ts";

/** The number of characters and items that can be read at the cost of one step of the search. */
export const SIZE_A_STEP = 64;

/** The number of values that can be made, or read, at the cost of one step of the search. */
export const VALUES_A_STEP = 8;

/** The nesting from which on values are not looked at. */
const DEEPEST = 256;

/** Returns the number of characters and items in a value; infinity if it is nested very deeply. */
export function sizeOf(value: unknown, depth = 0): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
  let size = 1;
  if (Array.isArray(value)) for (const item of value) size += 1 + sizeOf(item, depth + 1);
  else {
    for (const key of Object.keys(value)) {
      size += key.length + 1 + sizeOf((value as Record<string, unknown>)[key], depth + 1);
    }
  }
  return size;
}

/** Returns the size of the constants of an operand. */
export function sizeOfOperand(operand: Operand | undefined): number {
  if (operand === undefined) return 0;
  if (operand.kind === "range") return sizeOfOperand(operand.low) + sizeOfOperand(operand.high);
  return operand.kind === "value" ? sizeOf(operand.value) : 1;
}

/** The number of verdicts that can be computed at the cost of one step of the search. */
const VERDICTS_A_STEP = 8;

/** The number of characters and items that are compared at the cost of one verdict. */
const SIZE_A_VERDICT = 256;

/** The number of pairs of items that are compared at the cost of one verdict. */
const PAIRS_A_VERDICT = 8;

/** The cost of the verdicts of some atoms. */
export interface VerdictCost {
  readonly count: number;
  /** The size of all constants. */
  readonly size: number;
  /** The number of items in the constants that are compared item by item with lists. */
  readonly items: number;
}

/** Returns the cost of the verdicts of some atoms, apart from the values at paths. */
export function verdictCostOf(atoms: readonly ValueAtom[]): VerdictCost {
  let [size, items] = [0, 0];
  for (const { trio } of atoms) {
    const relation = relationOf(trio.operator);
    for (const operand of operandsIn(trio)) {
      size += sizeOfOperand(operand);
      if ((relation === "items" || relation === "inclusion") && operand.kind === "value") {
        if (Array.isArray(operand.value)) items += operand.value.length;
      }
    }
  }
  return { count: atoms.length, size, items };
}

/** Returns the steps that some verdicts about a value cost. */
export function stepsFor({ count, size, items }: VerdictCost, value: unknown): number {
  const characters = size + count * sizeOf(value);
  const pairs = Array.isArray(value) ? value.length * items : 0;
  return (count + characters / SIZE_A_VERDICT + pairs / PAIRS_A_VERDICT) / VERDICTS_A_STEP;
}
