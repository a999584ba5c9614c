import { isStatusTrio, type Operand, type Path, pathsInOperand, type Trio } from "../../condition/index.ts";
import type { LintedTrio, Passage } from "./subject.ts";

/** A path that a condition reads, with the passage that it stands in. */
export interface ReadPath {
  readonly path: Path;
  readonly passage: Passage | undefined;
}

/** Every path that a condition reads, those of its ends and in Liquid too. */
export function pathsOf({ trio, variable, argument }: LintedTrio): readonly ReadPath[] {
  return operandsOf(trio, variable, argument).flatMap(({ operand, passage }) =>
    pathsInOperand(operand).map((path) => ({ path, passage })),
  );
}

function operandsOf(trio: Trio, variable: Passage | undefined, argument: Passage | undefined) {
  if (isStatusTrio(trio)) return [];
  const left = trio.kind === "data" ? [{ operand: trio.variable as Operand, passage: variable }] : [];
  return trio.argument === undefined ? left : [...left, { operand: trio.argument, passage: argument }];
}
