import type { Operand, Path, Trio } from "../condition/index.ts";
import type { LintedTrio, Passage } from "./subject.ts";

/** A path that a condition reads, with the passage that it stands in. */
export interface ReadPath {
  readonly path: Path;
  readonly passage: Passage | undefined;
}

/** Every path that a condition reads, those of its ends and in Liquid too. */
export function pathsOf({ trio, variable, argument }: LintedTrio): readonly ReadPath[] {
  return operandsOf(trio, variable, argument).flatMap(({ operand, passage }) =>
    pathsIn(operand).map((path) => ({ path, passage })),
  );
}

function operandsOf(trio: Trio, variable: Passage | undefined, argument: Passage | undefined) {
  if (trio.kind !== "data" && trio.kind !== "audience") return [];
  const left = trio.kind === "data" ? [{ operand: trio.variable as Operand, passage: variable }] : [];
  return trio.argument === undefined ? left : [...left, { operand: trio.argument, passage: argument }];
}

/** The paths that an operand reads, those of its ends and in Liquid too. */
export function pathsIn(operand: Operand | undefined): readonly Path[] {
  switch (operand?.kind) {
    case "path":
    case "liquid":
      return [operand.path];
    case "range":
      return [...pathsIn(operand.low), ...pathsIn(operand.high)];
    default:
      return [];
  }
}
