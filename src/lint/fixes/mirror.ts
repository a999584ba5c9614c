import {
  type DataTrio,
  mirrorOf,
  type PathOperand,
  relationOf,
  type Trio,
  type ValueOperand,
} from "../../condition/index.ts";

/** A condition on data turned around. */
export interface Mirrored extends DataTrio {
  readonly argument: ValueOperand;
}

/**
 * A constant compared with a path, with the path on the left: the same of all values (spec 3.4). Undefined where that
 * is not so: between two texts it is the left that contains the right.
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
