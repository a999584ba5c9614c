import { isStatusTrio, type Operand, type Trio } from "./condition.ts";
import type { Path } from "./path.ts";

/** Returns the paths that a trio reads, in order. A status trio reads none: it reads the messages of a ref. */
export function pathsIn(trio: Trio): readonly Path[] {
  if (isStatusTrio(trio)) return [];
  const left = trio.kind === "data" ? pathsInOperand(trio.variable) : [];
  return [...left, ...pathsInOperand(trio.argument)];
}

/** Returns the paths that an operand reads, including the ends of a range and Liquid. */
export function pathsInOperand(operand: Operand | undefined): readonly Path[] {
  switch (operand?.kind) {
    case "path":
    case "liquid":
      return [operand.path];
    case "range":
      return [...pathsInOperand(operand.low), ...pathsInOperand(operand.high)];
    default:
      return [];
  }
}
