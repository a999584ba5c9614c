import type { Condition, StatusTrio, Trio } from "../../condition/index.ts";
import { type LocatedGroup, type LocatedTrio, locateTrios } from "../../language/index.ts";
import { decode } from "../../stored/index.ts";
import { SLOT_KINDS } from "../../workflow/index.ts";
import type { ConditionText } from "../condition-text.ts";
import { type OpenFile, type StepInFile, type Surroundings, stepOfSlot } from "../open-file.ts";
import type { StoredPlace } from "../stored-place.ts";

/** Returns the conditions of a text with their spans in it, those that mistakes leave. */
export function triosOfText({ text, slot, file }: ConditionText): readonly LocatedTrio[] {
  return flattened(locateTrios(text, { target: slot?.target, prefixes: file.options.prefixes }));
}

function flattened({ trios, groups }: LocatedGroup): readonly LocatedTrio[] {
  return [...trios, ...groups.flatMap(flattened)].toSorted((a, b) => a.span.start - b.span.start);
}

/** Returns the condition that a stored trio is, by itself. Returns undefined if it has mistakes, or is of another form. */
export function trioOfStored({ slot, map }: StoredPlace, { options }: OpenFile): Trio | undefined {
  if (!["target", "group"].includes(SLOT_KINDS[slot.kind].form)) return undefined;
  const { target } = slot;
  const alone = target === "step" ? { all: [map.value] } : [map.value];
  const stored = target === "match" ? { operator: "and", conditions: alone } : alone;
  const { condition } = decode(stored, { target, prefixes: options.prefixes });
  return condition?.any[0]?.all[0];
}

/** A condition of nothing but one trio. */
export function conditionOf(trio: Trio): Condition {
  return { any: [{ all: [trio] }] };
}

/** A step that a status condition asks about, with the step that asks; in a scenario, none does. */
export interface AskedIn {
  readonly asked: StepInFile;
  readonly asking: StepInFile | undefined;
}

/** Returns the step that a status condition asks about. Returns undefined if no file has it. */
export function askedIn(
  { ref }: StatusTrio,
  text: Pick<ConditionText, "file" | "slot">,
  { workflow: other }: Surroundings,
): AskedIn | undefined {
  const asking = text.slot && stepOfSlot(text.file, text.slot);
  const workflows = asking === undefined ? (other ?? text.file).workflows : [asking];
  for (const one of workflows) {
    const step = one.workflow.byRef.get(ref);
    if (step !== undefined) return { asked: { ...one, step }, asking };
  }
  return undefined;
}
