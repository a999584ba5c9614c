import {
  type DataTrio,
  mirrorOf,
  type PathOperand,
  relationOf,
  type Trio,
  type ValueOperand,
} from "../../condition/index.ts";

/** A trio on data with its operands swapped. */
export interface Mirrored extends DataTrio {
  readonly argument: ValueOperand;
}

/**
 * Swaps a constant on the left with a path on the right, with the same answer for all values (spec 3.4). Returns undefined
 * if the answer could differ: for two texts, the left one contains the right one.
 */
export function mirrored(trio: Trio): Mirrored | undefined {
  if (trio.kind !== "data" || trio.variable.kind !== "value" || trio.argument?.kind !== "path")
    return undefined;
  const operator = mirrorOf(trio.operator);
  const ofInclusion = relationOf(trio.operator) === "inclusion";
  if (operator === undefined || (ofInclusion && typeof trio.variable.value === "string")) return undefined;
  const variable: PathOperand = trio.argument;
  return { kind: "data", variable, operator, argument: trio.variable };
}
