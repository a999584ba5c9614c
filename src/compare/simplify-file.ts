import { type AnalyseOptions, Budget, simplify } from "../analyse/index.ts";
import type { Condition, Group } from "../condition/index.ts";
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
import { encodeFor } from "../stored/index.ts";
import {
  type ConditionSlot,
  conditionAt,
  conditionSlots,
  editShared,
  type FileOptions,
  SLOT_KINDS,
} from "../workflow/index.ts";

/** A part of a condition that simplifying removed. */
export interface RemovedPart {
  readonly condition: Condition;
  /** True if it was joined by `or`; else by `and`. */
  readonly isAlternative: boolean;
}

/** A simplified condition. */
export interface Simplified {
  readonly condition: Condition;
  /** The removed parts, in the order of the condition. */
  readonly removed: readonly RemovedPart[];
}

/** Removes the parts of a condition that make no difference. */
export function simplifyCondition(condition: Condition, options: AnalyseOptions = {}): Simplified {
  const simple = simplify(condition, options);
  return { condition: simple, removed: removedParts(condition, simple) };
}

/** A file whose conditions are simplified. */
export interface SimplifiedFile {
  /** The text of the file; undefined if an alias elsewhere in the file needs a removed part. */
  readonly text: string | undefined;
  /** The conditions that got smaller, each with the pointer of the map that holds it. */
  readonly slots: readonly (Simplified & { readonly pointer: string })[];
}

/**
 * Simplifies every condition of a file. A condition without removable parts keeps its bytes, and so does the
 * rest of the file. The file must have no errors. All conditions share one budget.
 */
export function simplifyFile(document: Document, given: FileOptions & AnalyseOptions = {}): SimplifiedFile {
  const budget = given.budget instanceof Budget ? given.budget : new Budget(given.budget);
  const options = { ...given, budget };
  const edits: Edit[] = [];
  const expected = new Map<string, string>();
  const found: SimplifiedFile["slots"][number][] = [];
  for (const slot of conditionSlots(document, options)) {
    const original = SLOT_KINDS[slot.kind].form === "target" ? conditionAt(slot, options) : undefined;
    if (original === undefined) continue;
    const { condition, removed } = simplifyCondition(original, options);
    if (removed.length === 0) continue;
    found.push({ pointer: slot.pointer, condition, removed });
    expected.set(slot.pointer, print(condition));
    edits.push(...editsFor(document, slot, condition));
  }
  if (editShared(document, edits)) return { text: undefined, slots: found };
  const text = applyEdits(document.text, edits);
  return { text: hasExpected(text, document, expected, options) ? text : undefined, slots: found };
}

function editsFor(document: Document, slot: ConditionSlot, condition: Condition): readonly Edit[] {
  const { target, map, when, conditions } = slot;
  const node = when?.node;
  if (node?.kind === "scalar" && when?.entry?.isAlias !== true) return [replaceText(node, print(condition))];
  const entry = (when ?? conditions)?.entry;
  const value: Json =
    when !== undefined ? print(condition) : (encodeFor(condition, { target }) as unknown as Json);
  if (map === undefined || entry === undefined) return replaceRoot(document, value);
  return replaceEntry(document, map, entry, entry.key, value);
}

/** Checks whether a text, read again, has the expected conditions. */
function hasExpected(
  text: string,
  { format }: Document,
  expected: ReadonlyMap<string, string>,
  options: FileOptions,
): boolean {
  const document = readDocument(text, format);
  if (document.root === undefined) return false;
  const found = new Map(conditionSlots(document, options).map((slot) => [slot.pointer, slot]));
  return [...expected].every(([pointer, words]) => {
    const slot = found.get(pointer);
    const condition = slot && conditionAt(slot, options);
    return condition !== undefined && print(condition) === words;
  });
}

/**
 * The parts that simplifying removed, in the condition's order. The simpler condition consists of groups and trios of the
 * condition, the same objects in the same order; if it is constant, the whole condition counts as removed.
 */
export function removedParts({ any }: Condition, { any: kept }: Condition): readonly RemovedPart[] {
  // If the whole is constant, no single part explains it.
  if (kept.every(({ all }) => all.length === 0)) {
    const isUntouched = any.length === kept.length && any.every(({ all }) => all.length === 0);
    return isUntouched ? [] : [{ condition: { any }, isAlternative: false }];
  }
  const removed: RemovedPart[] = [];
  let next = 0;
  for (const [index, group] of any.entries()) {
    const candidate = kept[next];
    if (candidate !== undefined && isRemainderOf(candidate, group, any.slice(index + 1))) {
      next++;
      for (const trio of group.all) {
        if (!candidate.all.includes(trio)) {
          removed.push({ condition: { any: [{ all: [trio] }] }, isAlternative: false });
        }
      }
    } else removed.push({ condition: { any: [group] }, isAlternative: true });
  }
  return removed;
}

/** Checks whether a group is what remains of another one; it is not if it is a later group that stayed whole. */
function isRemainderOf(candidate: Group, group: Group, later: readonly Group[]): boolean {
  if (candidate === group) return true;
  return !later.includes(candidate) && candidate.all.every((trio) => group.all.includes(trio));
}
