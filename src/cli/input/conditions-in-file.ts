import { alternatives } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import {
  type ConditionSlot,
  conditionAt,
  conditionSlots,
  diagnoseInFile,
  slotNames,
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
  const place = placeIn(slotNames(document, conditionSlots(document)), at);
  const pointer = place.when?.pointer ?? place.conditions?.pointer ?? "";
  // Mistakes in other conditions of the file do not matter.
  const concerning = diagnostics.filter(
    (one) => one.pointer === undefined || one.pointer.startsWith(pointer),
  );
  const failed = concerning.some(({ severity }) => severity === "error");
  return { condition: failed ? undefined : conditionAt(place, { prefixes }), diagnostics: concerning };
}

/** Returns the slot that a pointer or a name leads to. Throws CommandError if no slot or several fit. */
function placeIn(names: ReadonlyMap<ConditionSlot, string>, at: string | undefined): ConditionSlot {
  const found = [...names];
  if (at !== undefined) {
    const byPointer = found.find(
      ([{ pointer, when, conditions }]) =>
        at === pointer || at === when?.pointer || at === conditions?.pointer,
    );
    if (byPointer !== undefined) return byPointer[0];
    // Of several with one name, all but the first have their pointers behind it.
    const [only, ...others] = found.filter(([, name]) => name === at || name.startsWith(`${at} /`));
    if (only !== undefined && others.length === 0) return only[0];
    if (only === undefined) throw new CommandError(`there is no condition at \`${at}\``, whereAdvice(found));
    throw new CommandError(
      `${others.length + 1} conditions of this file have the name \`${at}\`; choose one by its pointer`,
      whereAdvice([only, ...others].map(([slot]) => [slot, slot.pointer])),
    );
  }
  const [only, ...others] = found;
  if (only === undefined) throw new CommandError("there is no condition in this file", whereAdvice([]));
  if (others.length === 0) return only[0];
  throw new CommandError(`this file has ${found.length} conditions; choose one`, whereAdvice(found));
}

function whereAdvice(found: readonly (readonly [ConditionSlot, string])[]): string {
  if (found.length === 0)
    return "Conditions stand under `when` or `conditions` of a step, a branch or a preference.";
  const shown = found
    .slice(0, MOST_NAMES)
    .map(([{ pointer }, name]) => (name.includes(" ") ? pointer : name));
  const more = found.length > shown.length ? `; there are ${found.length - shown.length} more` : "";
  return `Choose one with \`--at\`: ${alternatives(shown)}${more}.`;
}

const MOST_NAMES = 10;
