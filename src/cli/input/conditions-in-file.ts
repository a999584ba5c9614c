import { alternatives } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import {
  type ConditionSlot,
  conditionAt,
  conditionSlots,
  diagnoseInFile,
  validateDocument,
} from "../../workflow/index.ts";
import { CommandError } from "../command-error.ts";
import type { ConditionReading } from "./stored-value.ts";

/** Reads the only condition of a file, or the one at `at`. Throws CommandError if it is ambiguous. */
export function readInFile(
  document: Document,
  {
    prefix: prefixes,
    at,
  }: { readonly prefix?: readonly string[] | undefined; readonly at?: string | undefined },
): ConditionReading {
  const diagnostics = validateDocument(document, { prefixes }).map(diagnoseInFile);
  if (document.root === undefined) return { condition: undefined, diagnostics };
  const place = placeIn(conditionSlots(document), at);
  const pointer = place.when?.pointer ?? place.conditions?.pointer ?? "";
  // Mistakes in other conditions of the file do not matter.
  const concerning = diagnostics.filter(
    (one) => one.pointer === undefined || one.pointer.startsWith(pointer),
  );
  const failed = concerning.some(({ severity }) => severity === "error");
  return { condition: failed ? undefined : conditionAt(place, { prefixes }), diagnostics: concerning };
}

/** Returns the slot. Throws CommandError if no slot or several fit. */
function placeIn(found: readonly ConditionSlot[], at: string | undefined): ConditionSlot {
  const pointers = found.map(({ pointer }) => pointer);
  if (at !== undefined) {
    const place = found.find(
      ({ pointer, when, conditions }) => at === pointer || at === when?.pointer || at === conditions?.pointer,
    );
    if (place !== undefined) return place;
    throw new CommandError(`there is no condition at \`${at}\``, whereAdvice(pointers));
  }
  const [only, ...others] = found;
  if (only === undefined) throw new CommandError("there is no condition in this file", whereAdvice([]));
  if (others.length === 0) return only;
  throw new CommandError(`this file has ${found.length} conditions; choose one`, whereAdvice(pointers));
}

function whereAdvice(pointers: readonly string[]): string {
  if (pointers.length === 0)
    return "Conditions stand under `when` or `conditions` of a step, a branch or a preference.";
  const shown = pointers.slice(0, MOST_POINTERS);
  const more = pointers.length > shown.length ? `; there are ${pointers.length - shown.length} more` : "";
  return `Choose one with \`--at\`: ${alternatives(shown)}${more}.`;
}

const MOST_POINTERS = 10;
