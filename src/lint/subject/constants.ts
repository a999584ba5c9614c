import type { DataTrio, Path, ValueOperand } from "../../condition/index.ts";
import type { Site } from "../../problem/index.ts";
import { type LintedTrio, type Passage, placeOf, type Subject } from "./subject.ts";

/** A comparison of a path with a constant, on whichever sides they stand. */
export interface Constant {
  readonly one: LintedTrio & { readonly trio: DataTrio };
  readonly path: Path;
  readonly value: ValueOperand["value"];
  /** The passage of the constant. */
  readonly passage: Passage | undefined;
  readonly place: Site;
  /** True if the constant stands on the left. */
  readonly isTurned: boolean;
}

/** The conditions that compare a path with a constant. */
export function comparedConstants({ trios }: Subject): readonly Constant[] {
  return trios.flatMap((one): readonly Constant[] => {
    const { trio } = one;
    if (trio.kind !== "data") return [];
    const { variable, argument } = trio;
    const isTurned = variable.kind === "value";
    const [side, constant] = isTurned ? [argument, variable] : [variable, argument];
    if (side?.kind !== "path" || constant?.kind !== "value") return [];
    const passage = isTurned ? one.variable : one.argument;
    const place = passage === undefined ? one.place : placeOf(passage);
    return [{ one: { ...one, trio }, path: side.path, value: constant.value, passage, place, isTurned }];
  });
}
