import { argumentKindOf, type Condition, type Operand, type Path } from "../condition/index.ts";

/** Parts and refs that a context must have, needed or not (spec 1.6). Each list is in order of appearance, without repeats. */
export interface Needs {
  /** The parts of the context: `data`, `refs`, `audiences`, `now`... */
  readonly parts: readonly string[];
  readonly refs: readonly string[];
}

/** All that a condition can read, needed or not (spec 1.6). */
export interface Requirements extends Needs {
  /** The paths, as spelled, free of repetitions, in order of appearance. */
  readonly paths: readonly string[];
}

/** Collects all that a condition can read. */
export function requirementsOf(condition: Condition): Requirements {
  const parts = new Set<string>();
  const refs = new Set<string>();
  const paths = new Set<string>();
  const readPath = (path: Path) => {
    parts.add(path.root);
    paths.add(path.text);
  };
  const readOperand = (operand: Operand | undefined): void => {
    if (operand?.kind === "range") {
      readOperand(operand.low);
      readOperand(operand.high);
    } else if (operand?.kind === "time") {
      if (operand.relative) parts.add("now");
    } else if (operand !== undefined && operand.kind !== "value") readPath(operand.path);
  };
  for (const { all } of condition.any) {
    for (const trio of all) {
      if (trio.kind === "data") {
        readOperand(trio.variable);
        readOperand(trio.argument);
        if (argumentKindOf(trio.operator) === "now") parts.add("now");
      } else if (trio.kind === "audience") {
        parts.add("audiences");
        readOperand(trio.argument);
      } else {
        parts.add("refs");
        refs.add(trio.ref);
      }
    }
  }
  return {
    parts: [...parts],
    refs: [...refs],
    paths: [...paths],
  };
}
