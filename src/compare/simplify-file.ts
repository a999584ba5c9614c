import { type AnalyseOptions, Budget, simplify } from "../analyse/index.ts";
import type { Condition, Group, Target } from "../condition/index.ts";
import {
  applyEdits,
  type Document,
  type Edit,
  editsInScalar,
  entryOf,
  type Json,
  nodeAt,
  readDocument,
  replaceEntry,
  replaceRoot,
  replaceText,
} from "../document/index.ts";
import { type LanguageOptions, print } from "../language/index.ts";
import { pointerAround } from "../problem/index.ts";
import { encodeFor, encodeMatch } from "../stored/index.ts";
import {
  type ConditionSlot,
  conditionAt,
  conditionSlots,
  editShared,
  type FileOptions,
  inTrioKeys,
  SLOT_KINDS,
  type SlotKind,
  trioKeysOf,
} from "../workflow/index.ts";
import { removalsInStored, removalsInText } from "./remove-parts.ts";

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

/** Writes a simplified condition: in the words of the text that it was made of, if these say it. */
export function simplifiedText(
  text: string,
  { condition, removed }: Simplified,
  options: LanguageOptions,
): string {
  if (removed.length === 0) return text;
  const removals = removalsInText(text, condition, options);
  return removals === undefined ? print(condition, options) : applyEdits(text, removals);
}

/** A file whose conditions are simplified. */
export interface SimplifiedFile {
  /** The text of the file; undefined if an alias elsewhere in the file needs a removed part. */
  readonly text: string | undefined;
  /** The conditions that got smaller, each with the pointer of the map that holds it. */
  readonly slots: readonly (Simplified & { readonly pointer: string })[];
}

/** Options for simplifying a file. */
export interface SimplifyFileOptions extends FileOptions, AnalyseOptions {
  /** The slots whose conditions are simplified: all by default. */
  readonly isWanted?: ((slot: ConditionSlot) => boolean) | undefined;
}

/**
 * Simplifies every condition of a file. A condition without removable parts keeps its bytes, and so does the
 * rest of the file. The file must have no errors. All conditions share one budget.
 */
export function simplifyFile(document: Document, given: SimplifyFileOptions = {}): SimplifiedFile {
  const { isWanted = () => true } = given;
  const budget = given.budget instanceof Budget ? given.budget : new Budget(given.budget);
  const options = { ...given, budget };
  const edits: Edit[] = [];
  const expected = new Map<string, string>();
  const found: SimplifiedFile["slots"][number][] = [];
  for (const slot of conditionSlots(document, options)) {
    if (!isWanted(slot)) continue;
    // A rule of a channel group is one trio, without which it would be another rule.
    const original = SLOT_KINDS[slot.kind].form === "flat" ? undefined : conditionAt(slot, options);
    if (original === undefined) continue;
    const { condition, removed } = simplifyCondition(original, options);
    const changes =
      removed.length === 0 ? undefined : editsFor(document, slot, { original, condition }, options);
    if (changes === undefined) continue;
    found.push({ pointer: slot.pointer, condition, removed });
    expected.set(pointerOf(slot), print(condition));
    edits.push(...changes);
  }
  if (editShared(document, edits)) return { text: undefined, slots: found };
  const text = applyEdits(document.text, edits);
  return { text: hasExpected(text, document, expected, options) ? text : undefined, slots: found };
}

/** The pointer of the conditions themselves: a guide has two at one map. */
function pointerOf({ when, conditions, pointer }: ConditionSlot): string {
  return (when ?? conditions)?.pointer ?? pointer;
}

/** The edits that write a condition; undefined if the form of the slot cannot express it, as lists cannot say `never`. */
function editsFor(
  document: Document,
  slot: ConditionSlot,
  { original, condition }: { readonly original: Condition; readonly condition: Condition },
  options: FileOptions,
): readonly Edit[] | undefined {
  const { target, kind, map, when, conditions } = slot;
  const node = when?.node;
  if (node?.kind === "scalar" && when?.entry?.isAlias !== true) {
    const removals = removalsInText(String(node.value), condition, { target, prefixes: options.prefixes });
    if (removals === undefined) return [replaceText(node, print(condition))];
    const text = String(node.value);
    const crossesLines = removals.some(({ start, end }) => text.slice(start, end).includes("\n"));
    return crossesLines
      ? [
          replaceText(
            node,
            applyEdits(text, removals)
              .trim()
              .replace(/\s*\n\s*/g, " "),
          ),
        ]
      : editsInScalar(node, removals);
  }
  if (when === undefined && conditions !== undefined && conditions.entry?.isAlias !== true) {
    const removals = removalsInStored(document, conditions.node, original, condition);
    if (removals !== undefined) return removals;
  }
  const entry = (when ?? conditions)?.entry;
  const stored = when === undefined ? storedFor(condition, kind, target) : print(condition);
  if (stored === undefined) return undefined;
  const value = inTrioKeys(stored, trioKeysOf(document, [slot]));
  if (kind === "goal-group") return replaceGroup(document, slot, value);
  if (map === undefined || entry === undefined) return replaceRoot(document, value);
  return replaceEntry(document, map, entry, entry.key, value);
}

/** Replaces the group in place of a goal's matches; undefined if it is an item of their list. */
function replaceGroup(
  document: Document,
  { pointer }: ConditionSlot,
  value: Json,
): readonly Edit[] | undefined {
  const around = nodeAt(document, pointerAround(pointer));
  const entry = around?.kind === "map" ? entryOf(around, "match_conditions") : undefined;
  if (around?.kind !== "map" || entry === undefined) return undefined;
  return replaceEntry(document, around, entry, entry.key, value);
}

/** A condition in the stored form of a kind of slots; undefined if the form cannot express it. */
function storedFor(condition: Condition, kind: SlotKind, target: Target): Json | undefined {
  if (SLOT_KINDS[kind].form !== "properties") {
    return encodeFor(condition, { target }) as unknown as Json | undefined;
  }
  const trios = encodeMatch(condition);
  return trios?.map(({ variable, ...others }) => ({ property: variable, ...others })) as Json | undefined;
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
  const found = new Map(conditionSlots(document, options).map((slot) => [pointerOf(slot), slot]));
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
