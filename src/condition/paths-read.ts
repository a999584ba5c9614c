import { isStatusTrio, type Operand, type Trio } from "./condition.ts";
import type { Path } from "./path.ts";

/** The paths that a trio reads, in their order: of a status none, for what it reads is the ref's messages. */
export function pathsIn(trio: Trio): readonly Path[] {
  if (isStatusTrio(trio)) return [];
  const left = trio.kind === "data" ? pathsInOperand(trio.variable) : [];
  return [...left, ...pathsInOperand(trio.argument)];
}

/** The paths that an operand reads, those of a between's ends and in Liquid too. */
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
