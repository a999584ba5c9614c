import type { Target } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  isText,
  type ListNode,
  type MapEntry,
  type MapNode,
} from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { STEP_LIST_KEYS } from "../steps/step-types.ts";

/**
 * Finds the slots of a file: where conditions stand (spec 7). The keys decide, not the name of the file: a file may be a
 * workflow and a preference set at once. Slots are:
 *
 * - The root: the trigger's. If its `conditions` is a map of maps that hold `when` or `conditions`, these are named
 *   conditions instead, each in a slot.
 * - The items of `steps`, `branches` and `cohort_branches`, at the root and within each other, at any depth.
 * - The entries of `workflows`, `categories`, `channel_types` and `channels` that are maps, at the root and within
 *   each other: those of a preference set.
 * - The whole file, if it is nothing but stored conditions, a text, or a list of texts.
 */

/** A position in a file at which `when` or `conditions` stands. */
export interface ConditionSlot {
  /** The map that holds them, or the whole file: RFC 6901. */
  readonly pointer: string;
  /** `preference` if the conditions are a list of a preference, else `step`: a group. */
  readonly kind: Target;
  /** Map that holds the conditions; undefined if they are the whole file. */
  readonly holder: MapNode | undefined;
  readonly when: SlotContent | undefined;
  readonly conditions: SlotContent | undefined;
}

/** The value of a `when` or of `conditions`. */
export interface SlotContent {
  readonly pointer: string;
  readonly node: DocumentNode;
  /** Undefined if the value is the whole file. */
  readonly entry: MapEntry | undefined;
}

/** Facts about a file that it does not contain itself. */
export interface SlotOptions {
  /** Owner of the conditions of a file that is nothing else; by default a list of trios belongs to a preference. */
  readonly target?: Target | undefined;
}

/** The keys whose maps hold a preference each, at the root of a preference set and within each other. */
export const PREFERENCE_KEYS: readonly string[] = ["workflows", "categories", "channel_types", "channels"];

/** Returns every slot of a file, in the file's order. The target of an alias counts once. */
export function conditionSlots(document: Document, options: SlotOptions = {}): readonly ConditionSlot[] {
  return slotsAndRefs(document, options).slots;
}

/** Returns the slots of a file, and the refs of its steps. */
export function slotsAndRefs(
  { root }: Document,
  options: SlotOptions,
): { readonly slots: readonly ConditionSlot[]; readonly refs: readonly string[] } {
  if (root === undefined) return { slots: [], refs: [] };
  const whole = wholeFile(root, options.target);
  if (whole !== undefined) return { slots: [whole], refs: [] };
  const finder = new SlotFinder();
  if (root.kind === "map") finder.visitRoot(root);
  return { slots: finder.found, refs: finder.refs };
}

/** Returns the slot of a file that is nothing but conditions. */
function wholeFile(root: DocumentNode, target: Target | undefined): ConditionSlot | undefined {
  const written: SlotContent = { pointer: "", node: root, entry: undefined };
  const slot = { pointer: "", holder: undefined, when: undefined, conditions: undefined };
  if (root.kind === "map") {
    return isStored(root) ? { ...slot, kind: target ?? "step", conditions: written } : undefined;
  }
  if (isText(root) || (root.kind === "list" && root.items.some(({ node }) => isText(node)))) {
    return { ...slot, kind: target ?? "step", when: written };
  }
  return root.kind === "list" ? { ...slot, kind: target ?? "preference", conditions: written } : undefined;
}

/** Checks whether a map is stored conditions, rather than an object that has conditions. */
function isStored(map: MapNode): boolean {
  if ([...STEP_LIST_KEYS, ...PREFERENCE_KEYS, "when"].some((key) => entryOf(map, key))) return false;
  if (entryOf(map, "operator") && entryOf(map, "conditions")) return true;
  return !entryOf(map, "conditions") && ["all", "any", "variable"].some((key) => entryOf(map, key));
}

/** Checks whether the `conditions` of a root are named ones: a map of maps that hold `when` or `conditions`. */
function areNamed(conditions: DocumentNode): conditions is MapNode {
  if (conditions.kind !== "map") return false;
  const hasGroup = conditions.entries.some(
    ({ key, node }) => (key === "all" || key === "any") && node.kind === "list",
  );
  return !hasGroup && conditions.entries.some(({ node }) => node.kind === "map" && holdsCondition(node));
}

function holdsCondition(map: MapNode): boolean {
  return entryOf(map, "when") !== undefined || entryOf(map, "conditions") !== undefined;
}

class SlotFinder {
  readonly found: ConditionSlot[] = [];
  readonly refs: string[] = [];
  /** Nodes visited so far; aliases lead to them again. */
  readonly #seen = new Set<DocumentNode>();

  visitRoot(root: MapNode): void {
    const conditions = entryOf(root, "conditions");
    if (conditions !== undefined && areNamed(conditions.node)) {
      // `when` at such a root still belongs to the trigger.
      this.#add(root, "", "step", { ignoreConditions: true });
      const pointer = pointerTo("", "conditions");
      for (const { key, node } of conditions.node.entries) {
        if (node.kind === "map" && !this.#isSeen(node)) this.#add(node, pointerTo(pointer, key), "step");
      }
    } else this.#add(root, "", "step");
    this.#visitSteps(root, "");
    this.#visitPreferences(root, "");
    this.found.sort((a, b) => positionOf(a) - positionOf(b));
  }

  #visitSteps(map: MapNode, pointer: string): void {
    for (const key of STEP_LIST_KEYS) {
      const list = entryOf(map, key)?.node;
      if (list?.kind !== "list" || this.#isSeen(list)) continue;
      this.#visitItems(list, pointerTo(pointer, key));
    }
  }

  #visitItems(list: ListNode, pointer: string): void {
    for (const [index, { node }] of list.items.entries()) {
      if (node.kind !== "map" || this.#isSeen(node)) continue;
      const ref = entryOf(node, "ref")?.node;
      if (ref !== undefined && isText(ref)) this.refs.push(ref.value);
      const at = pointerTo(pointer, index);
      this.#add(node, at, "step");
      this.#visitSteps(node, at);
    }
  }

  #visitPreferences(map: MapNode, pointer: string): void {
    for (const key of PREFERENCE_KEYS) {
      const set = entryOf(map, key)?.node;
      if (set?.kind !== "map" || this.#isSeen(set)) continue;
      for (const entry of set.entries) {
        if (entry.node.kind !== "map" || this.#isSeen(entry.node)) continue;
        const at = pointerTo(pointerTo(pointer, key), entry.key);
        this.#add(entry.node, at, "preference");
        this.#visitPreferences(entry.node, at);
      }
    }
  }

  #isSeen(node: DocumentNode): boolean {
    if (this.#seen.has(node)) return true;
    this.#seen.add(node);
    return false;
  }

  #add(holder: MapNode, pointer: string, kind: Target, { ignoreConditions = false } = {}): void {
    const when = entryOf(holder, "when");
    const conditions = ignoreConditions ? undefined : entryOf(holder, "conditions");
    if (when === undefined && conditions === undefined) return;
    const written = (entry: MapEntry | undefined): SlotContent | undefined =>
      entry && { pointer: pointerTo(pointer, entry.key), node: entry.node, entry };
    this.found.push({ pointer, kind, holder, when: written(when), conditions: written(conditions) });
  }
}

function positionOf({ when, conditions }: ConditionSlot): number {
  return Math.min(when?.entry?.start ?? Infinity, conditions?.entry?.start ?? Infinity);
}
