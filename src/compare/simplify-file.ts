import { type AnalyseOptions, simplify } from "../analyse/index.ts";
import type { Condition } from "../condition/index.ts";
import {
  applyEdits,
  type Document,
  type Edit,
  type Json,
  readDocument,
  replaceEntry,
  replaceRoot,
  replaceText,
} from "../document/index.ts";
import { print } from "../language/index.ts";
import { encode, encodePreference } from "../stored/index.ts";
import { type ConditionSlot, conditionAt, conditionSlots, type FileOptions } from "../workflow/index.ts";
import { type Dropped, droppedFrom } from "./dropped.ts";

/** A condition without what makes no difference. */
export interface Simplified {
  readonly condition: Condition;
  /** What was left out; empty where nothing was. */
  readonly dropped: readonly Dropped[];
}

/** A condition without what makes no difference, and what that is. */
export function simplifyCondition(condition: Condition, options: AnalyseOptions = {}): Simplified {
  const simple = simplify(condition, options);
  return { condition: simple, dropped: droppedFrom(condition, simple) };
}

/** A file whose conditions are simplified. */
export interface SimplifiedFile {
  /** Undefined where what is left out is needed elsewhere in the file, by an alias. */
  readonly text: string | undefined;
  /** The conditions that got smaller, each by the pointer of the place that holds it. */
  readonly places: readonly (Simplified & { readonly pointer: string })[];
}

/**
 * Leaves out of every condition of a file what makes no difference. Conditions of which nothing is left out stay as
 * they are, and so does everything else, byte for byte. The file must have no errors.
 */
export function simplifyFile(document: Document, options: FileOptions & AnalyseOptions = {}): SimplifiedFile {
  const edits: Edit[] = [];
  const expected = new Map<string, string>();
  const found: SimplifiedFile["places"][number][] = [];
  for (const place of conditionSlots(document, options)) {
    const written = conditionAt(place, options);
    if (written === undefined) continue;
    const { condition, dropped } = simplifyCondition(written, options);
    if (dropped.length === 0) continue;
    found.push({ pointer: place.pointer, condition, dropped });
    expected.set(place.pointer, print(condition));
    edits.push(...editsFor(document, place, condition));
  }
  const text = applyEdits(document.text, edits);
  return { text: isAsMeant(text, document, expected, options) ? text : undefined, places: found };
}

function editsFor(document: Document, place: ConditionSlot, condition: Condition): readonly Edit[] {
  const { kind, holder, when, conditions } = place;
  const node = when?.node;
  if (node?.kind === "scalar" && when?.entry?.alias !== true) return [replaceText(node, print(condition))];
  const entry = (when ?? conditions)?.entry;
  const value: Json =
    when !== undefined
      ? print(condition)
      : ((kind === "preference" ? encodePreference(condition) : encode(condition)) as unknown as Json);
  if (holder === undefined || entry === undefined) return replaceRoot(document, value);
  return replaceEntry(document, holder, entry, when === undefined ? "conditions" : "when", value);
}

/** Whether a file, read again, says what it was to say. */
function isAsMeant(
  text: string,
  { format }: Document,
  expected: ReadonlyMap<string, string>,
  options: FileOptions,
): boolean {
  const document = readDocument(text, format);
  if (document.root === undefined) return false;
  const found = new Map(conditionSlots(document, options).map((place) => [place.pointer, place]));
  return [...expected].every(([pointer, words]) => {
    const place = found.get(pointer);
    const condition = place && conditionAt(place, options);
    return condition !== undefined && print(condition) === words;
  });
}
