import type { DataTrio, PathOperand, Trio, ValueOperand } from "../../condition/index.ts";

/** A condition on data turned around. */
export interface Mirrored extends DataTrio {
  readonly argument: ValueOperand;
}

const MIRRORED: { readonly [operator in DataTrio["operator"]]?: DataTrio["operator"] } = {
  equal_to: "equal_to",
  not_equal_to: "not_equal_to",
  greater_than: "less_than",
  greater_than_or_equal_to: "less_than_or_equal_to",
  less_than: "greater_than",
  less_than_or_equal_to: "greater_than_or_equal_to",
  contains: "contains",
  not_contains: "not_contains",
};

/**
 * A constant compared with a path, with the path on the left: the same of all values (spec 3.4). Undefined where that
 * is not so: between two texts it is the left that contains the right.
 */
export function mirrored(trio: Trio): Mirrored | undefined {
  if (trio.kind !== "data" || trio.variable.kind !== "value" || trio.argument?.kind !== "path")
    return undefined;
  const operator = MIRRORED[trio.operator];
  const ofInclusion = operator === "contains" || operator === "not_contains";
  if (operator === undefined || (ofInclusion && typeof trio.variable.value === "string")) return undefined;
  const variable: PathOperand = trio.argument;
  return { kind: "data", variable, operator, argument: trio.variable };
}
