import type { Target } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  isText,
  type ListNode,
  type MapEntry,
  type MapNode,
  type NodeSite,
} from "../../document/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import { STEP_LIST_KEYS } from "../step-types.ts";
import { SLOT_KINDS, type SlotKind } from "./slot-kinds.ts";

/**
 * Finds the slots of a file: where conditions stand (spec 7.2). The keys decide, not the name of the file: a file may
 * be a workflow and a preference set at once. Slots are:
 *
 * - The root: the trigger's. If its `conditions` is a map of maps that hold `when` or `conditions`, these are named
 *   conditions instead, each in a slot. A root that is one setting of a preference set is a preference's.
 * - The items of `steps`, `branches` and `cohort_branches`, at the root and within each other, at any depth; and the items
 *   of a step's `settings.match_conditions`.
 * - The entries of `workflows`, `categories`, `channel_types` and `channels` that are maps, and `commercial_subscribed`: at
 *   the root and within each other, in `preferences` or in each entry of it, in `settings.preference_set`, and in each item
 *   of a list.
 * - The items of `condition.match_conditions` of a goal, or the groups in their place; `target_property_conditions` and
 *   `guide_audience_conditions` of a guide, the items of `segments` of an audience, and those of `channel_rules` of a
 *   channel group.
 * - The same within the body of a request or a response: `workflow`, `guide` and others, and the items of `entries`.
 * - The whole file, if it is nothing but stored conditions, a text, or a list of texts.
 */

/** A position in a file at which `when` or `conditions` stands. */
export interface ConditionSlot {
  /** The map that holds them, or the whole file: RFC 6901. */
  readonly pointer: string;
  readonly kind: SlotKind;
  /** The owner of the conditions, as language and stored form know it. */
  readonly target: Target;
  /** Map that holds the conditions; undefined if they are the whole file. */
  readonly map: MapNode | undefined;
  readonly when: SlotContent | undefined;
  readonly conditions: SlotContent | undefined;
  /** True if only the form says that the conditions are a preference's: a list, of trios or of texts (spec 7.2.3). */
  readonly isPreferenceByForm: boolean;
}

/** The value of a `when` or of `conditions`. */
export interface SlotContent {
  readonly pointer: string;
  readonly node: DocumentNode;
  /** Undefined if the value is the whole file or the whole map. */
  readonly entry: MapEntry | undefined;
}

/** Facts about a file that it does not contain itself. */
export interface SlotOptions {
  /** Owner of the conditions of a file that is nothing else; by default a list belongs to a preference. */
  readonly target?: Target | undefined;
}

/** The slots of a file, and what finding them showed. */
export interface FoundSlots {
  /** In the file's order. The target of an alias counts once. */
  readonly slots: readonly ConditionSlot[];
  /** Names of the steps. */
  readonly refs: readonly string[];
  /** The number of places at which a node stands as a slot, its texts, its conditions, or a list of slots. */
  readonly visits: ReadonlyMap<DocumentNode, number>;
  /** Aliases that stand at a slot of another kind than their targets do, with the slot's pointer. */
  readonly conflicts: readonly Conflict[];
  /** The kinds of slots at which each text or map stands. */
  readonly kinds: ReadonlyMap<DocumentNode, ReadonlySet<SlotKind>>;
  /** Values that are not what their keys take. */
  readonly misfits: readonly Misfit[];
  /** Values of another kind than their keys take, in which conditions and steps would not be read. */
  readonly wrongKinds: readonly WrongKind[];
}

/** A value of another kind than its key takes. */
export interface WrongKind {
  /** The span of the key, or of the item of its list. */
  readonly span: Span;
  readonly pointer: string;
  /** The key, or that of the list. */
  readonly key: string;
  readonly node: DocumentNode;
  readonly isItem: boolean;
}

/** A value that is not what its key takes, so that conditions would not be read. */
interface Misfit {
  readonly site: NodeSite;
  readonly pointer: string;
  readonly key: string;
  readonly expected: string;
}

interface Conflict {
  readonly site: NodeSite;
  readonly pointer: string;
  readonly written: SlotKind;
  readonly needed: SlotKind;
}

/** The keys whose maps hold a preference each, at the root of a preference set and within each other. */
export const PREFERENCE_KEYS: readonly string[] = ["workflows", "categories", "channel_types", "channels"];

/** The key of a preference set whose value is one preference. */
export const COMMERCIAL_KEY = "commercial_subscribed";

/** The possible keys of a file that is one setting of a preference set, or a set with conditions of its own. */
const SETTING_KEYS = ["conditions", COMMERCIAL_KEY, ...PREFERENCE_KEYS];

/** The values that keys of matches take, in words. */
const EXPECTED = {
  match_conditions: '`[{"operator": "and", "conditions": [...]}]`',
  operator: "`and`",
} as const;

/** The keys of request and response bodies that hold the content of a file. */
export const BODY_KEYS: readonly string[] = [
  "workflow",
  "broadcast",
  "guide",
  "goal",
  "audience",
  "channel_group",
];

/** Returns every slot of a file, in the file's order. The target of an alias counts once. */
export function conditionSlots(document: Document, options: SlotOptions = {}): readonly ConditionSlot[] {
  return findSlots(document, options).slots;
}

/** Returns the bodies of a file: the root, and the values that it wraps. Each may be a workflow or a preference set. */
export function bodiesOf(root: DocumentNode | undefined): readonly { map: MapNode; pointer: string }[] {
  const bodies: { map: MapNode; pointer: string }[] = [];
  const visit = (node: DocumentNode, pointer: string, depth: number): void => {
    if (node.kind !== "map") return;
    bodies.push({ map: node, pointer });
    if (depth === 0) return;
    for (const key of BODY_KEYS) {
      const body = entryOf(node, key)?.node;
      if (body !== undefined) visit(body, pointerTo(pointer, key), 0);
    }
    const list = entryOf(node, "entries")?.node;
    if (list?.kind !== "list") return;
    for (const [index, item] of list.items.entries()) {
      visit(item.node, pointerTo(pointerTo(pointer, "entries"), index), depth - 1);
    }
  };
  if (root?.kind === "list" && root.items.some(({ node }) => isPreferenceSet(node))) {
    for (const [index, { node }] of root.items.entries()) visit(node, pointerTo("", index), 0);
  } else if (root !== undefined) visit(root, "", 2);
  return bodies;
}

function isPreferenceSet(node: DocumentNode): boolean {
  return node.kind === "map" && [...PREFERENCE_KEYS, COMMERCIAL_KEY].some((key) => entryOf(node, key));
}

const caches = new WeakMap<Document, Map<Target | undefined, FoundSlots>>();

/** Returns the slots of a file and what finding them showed; a document is read once for each target. */
export function findSlots(document: Document, { target }: SlotOptions = {}): FoundSlots {
  const cache = caches.get(document) ?? new Map<Target | undefined, FoundSlots>();
  caches.set(document, cache);
  const known = cache.get(target);
  if (known !== undefined) return known;
  const finder = new SlotFinder(target);
  if (document.root !== undefined) finder.visitFile(document.root);
  const { refs, visits, kinds, conflicts, misfits, wrongKinds } = finder;
  const found = { slots: finder.slots(), refs: [...refs], visits, kinds, conflicts, misfits, wrongKinds };
  cache.set(target, found);
  return found;
}

/** Checks whether a map is stored conditions, rather than an object that has conditions. */
function isStored(map: MapNode): boolean {
  if ([...STEP_LIST_KEYS, ...PREFERENCE_KEYS, "when"].some((key) => entryOf(map, key))) return false;
  if (entryOf(map, "operator") && entryOf(map, "conditions")) return true;
  return !entryOf(map, "conditions") && ["all", "any", "variable"].some((key) => entryOf(map, key));
}

/** Checks for the list of a match: each item has `operator`, and `when` or `conditions`. */
function isMatchList({ items }: ListNode): boolean {
  const isItem = ({ node }: NodeSite) =>
    node.kind === "map" && entryOf(node, "operator") !== undefined && holdsCondition(node);
  return items.length > 0 && items.every(isItem);
}

/** Checks whether the `conditions` of a root are named ones: a map of maps that hold `when` or `conditions`. */
function areNamed(conditions: DocumentNode): conditions is MapNode {
  if (conditions.kind !== "map") return false;
  const hasGroup = conditions.entries.some(
    ({ key, node }) => (key === "all" || key === "any") && node.kind === "list",
  );
  return !hasGroup && conditions.entries.some(({ node }) => node.kind === "map" && holdsCondition(node));
}

/** Checks for a root that is one setting of a preference set: its conditions are a list, and it has no other keys. */
function isSetting(map: MapNode): boolean {
  return (
    entryOf(map, "conditions")?.node.kind === "list" &&
    map.entries.every(({ key }) => SETTING_KEYS.includes(key))
  );
}

function holdsCondition(map: MapNode): boolean {
  return entryOf(map, "when") !== undefined || entryOf(map, "conditions") !== undefined;
}

class SlotFinder {
  readonly refs = new Set<string>();
  readonly visits = new Map<DocumentNode, number>();
  readonly kinds = new Map<DocumentNode, Set<SlotKind>>();
  readonly conflicts: Conflict[] = [];
  readonly misfits: Misfit[] = [];
  readonly wrongKinds: WrongKind[] = [];
  readonly #target: Target | undefined;
  readonly #found = new Map<DocumentNode, ConditionSlot>();

  constructor(target: Target | undefined) {
    this.#target = target;
  }

  /** The slots in the file's order. */
  slots(): readonly ConditionSlot[] {
    return [...this.#found.values()].sort((a, b) => positionOf(a) - positionOf(b));
  }

  visitFile(root: DocumentNode): void {
    const bodies = bodiesOf(root);
    if (root.kind === "list" && bodies.length === 0 && isMatchList(root)) {
      this.#visitMatchItems(root, "", "match");
    } else if (bodies.length === 0 || (root.kind === "map" && isStored(root))) this.#addWhole(root);
    else for (const { map, pointer } of bodies) this.#visitBody(map, pointer);
  }

  /** Adds a file that is nothing but conditions. */
  #addWhole(root: DocumentNode): void {
    const content: SlotContent = { pointer: "", node: root, entry: undefined };
    const isWords = isText(root) || (root.kind === "list" && root.items.some(({ node }) => isText(node)));
    if (root.kind === "scalar" && !isWords) return;
    const kind = this.#target ?? (root.kind === "list" ? "preference" : "step");
    const isPreferenceByForm = kind === "preference" && root.kind === "list";
    this.#found.set(root, {
      pointer: "",
      kind,
      target: SLOT_KINDS[kind].target,
      map: undefined,
      when: isWords ? content : undefined,
      conditions: isWords ? undefined : content,
      isPreferenceByForm,
    });
    this.#count(root);
    if (isWords && root.kind === "list") for (const { node } of root.items) this.#count(node);
  }

  #visitBody(body: MapNode, pointer: string): void {
    const conditions = entryOf(body, "conditions");
    if (conditions !== undefined && areNamed(conditions.node)) {
      // `when` at such a root still belongs to the trigger.
      this.#add(body, pointer, "step", { ignoreConditions: true });
      const at = pointerTo(pointer, "conditions");
      this.#count(conditions.node);
      for (const entry of conditions.node.entries) {
        if (entry.node.kind === "map")
          this.#add(entry.node, pointerTo(at, entry.key), "step", { site: entry });
      }
    } else if (this.#target !== "step" && isSetting(body)) {
      this.#add(body, pointer, "preference", { isPreferenceByForm: true });
    } else this.#add(body, pointer, "step");
    this.#visitSteps(body, pointer);
    this.#visitPreferences(body, pointer);
    this.#visitInlinePreferences(body, pointer);
    const goal = entryOf(body, "condition")?.node;
    if (goal?.kind === "map") this.#visitMatches(goal, pointerTo(pointer, "condition"), "goal");
    this.#add(body, pointer, "guide");
    this.#add(body, pointer, "guide-audience");
    this.#visitList(body, "segments", pointer, "audience");
    this.#visitList(body, "channel_rules", pointer, "rule");
  }

  #visitSteps(map: MapNode, pointer: string): void {
    for (const key of STEP_LIST_KEYS) {
      const entry = entryOf(map, key);
      if (entry === undefined) continue;
      if (entry.node.kind === "list") this.#visitItems(entry.node, key, pointerTo(pointer, key));
      else this.#addWrongKind(entry, pointer);
    }
  }

  /** Adds an entry that is not of the kind that its key takes, unless it is null. */
  #addWrongKind({ key, keySpan, node }: MapEntry, around: string): void {
    if (node.value === null) return;
    this.wrongKinds.push({ span: keySpan, pointer: pointerTo(around, key), key, node, isItem: false });
  }

  #visitItems(list: ListNode, key: string, pointer: string): void {
    this.#count(list);
    for (const [index, item] of list.items.entries()) {
      const { node, span } = item;
      if (node.kind !== "map") {
        const at = pointerTo(pointer, index);
        if (node.value !== null) this.wrongKinds.push({ span, pointer: at, key, node, isItem: true });
        continue;
      }
      const ref = entryOf(node, "ref")?.node;
      if (ref !== undefined && isText(ref)) this.refs.add(ref.value);
      const at = pointerTo(pointer, index);
      this.#add(node, at, "step", { site: item });
      const settings = entryOf(node, "settings");
      if (settings?.node.kind === "map") {
        this.#visitMatches(settings.node, pointerTo(at, "settings"), "match");
      } else if (settings !== undefined) this.#addWrongKind(settings, at);
      this.#visitSteps(node, at);
    }
  }

  #visitMatches(map: MapNode, pointer: string, kind: "match" | "goal"): void {
    const matches = entryOf(map, "match_conditions");
    if (matches === undefined || matches.node.value === null) return;
    const at = pointerTo(pointer, "match_conditions");
    if (matches.node.kind === "list") this.#visitMatchItems(matches.node, at, kind);
    else if (!this.#addGoalGroup(matches, at, kind)) this.#addMisfit(matches, at, "match_conditions");
  }

  #visitMatchItems(list: ListNode, pointer: string, kind: "match" | "goal"): void {
    this.#count(list);
    for (const [index, item] of list.items.entries()) {
      const at = pointerTo(pointer, index);
      const { node } = item;
      if (this.#addGoalGroup(item, at, kind)) continue;
      if (node.kind !== "map" || !holdsCondition(node)) {
        this.#addMisfit(item, at, "match_conditions");
        continue;
      }
      this.#add(node, at, kind, { site: item });
      const operator = entryOf(node, "operator");
      if (operator !== undefined && operator.node.value !== "and") {
        this.#addMisfit(operator, pointerTo(at, "operator"), "operator");
      }
    }
  }

  /** Adds a group in place of a goal's match. Returns whether it is one. */
  #addGoalGroup(site: NodeSite, pointer: string, kind: "match" | "goal"): boolean {
    const { node } = site;
    if (kind !== "goal" || node.kind !== "map" || !(entryOf(node, "all") ?? entryOf(node, "any")))
      return false;
    this.#add(node, pointer, "goal-group", { site });
    return true;
  }

  #addMisfit(site: NodeSite, pointer: string, key: keyof typeof EXPECTED): void {
    this.misfits.push({ site, pointer, key, expected: EXPECTED[key] });
  }

  #visitPreferences(map: MapNode, pointer: string): void {
    const commercial = entryOf(map, COMMERCIAL_KEY);
    if (commercial !== undefined) this.#visitPreference(commercial, pointerTo(pointer, COMMERCIAL_KEY));
    for (const key of PREFERENCE_KEYS) {
      const set = entryOf(map, key)?.node;
      if (set?.kind !== "map") continue;
      this.#count(set);
      for (const entry of set.entries) {
        this.#visitPreference(entry, pointerTo(pointerTo(pointer, key), entry.key));
      }
    }
  }

  #visitPreference(site: NodeSite, pointer: string): void {
    if (site.node.kind !== "map") return;
    this.#add(site.node, pointer, "preference", { site });
    this.#visitPreferences(site.node, pointer);
  }

  /** Visits the preference sets of a user, an object or a tenant. */
  #visitInlinePreferences(map: MapNode, pointer: string): void {
    const sets = entryOf(map, "preferences")?.node;
    if (sets?.kind === "map" && isPreferenceSet(sets)) {
      this.#visitPreferences(sets, pointerTo(pointer, "preferences"));
    } else if (sets?.kind === "map") {
      for (const { key, node } of sets.entries) {
        const at = pointerTo(pointerTo(pointer, "preferences"), key);
        if (node.kind === "map") this.#visitPreferences(node, at);
      }
    }
    const settings = entryOf(map, "settings")?.node;
    const set = settings?.kind === "map" ? entryOf(settings, "preference_set")?.node : undefined;
    if (set?.kind === "map") this.#visitPreferences(set, `${pointer}/settings/preference_set`);
  }

  #visitList(map: MapNode, key: string, pointer: string, kind: SlotKind): void {
    const list = entryOf(map, key)?.node;
    if (list?.kind !== "list") return;
    this.#count(list);
    for (const [index, item] of list.items.entries()) {
      if (item.node.kind !== "map") continue;
      this.#add(item.node, pointerTo(pointerTo(pointer, key), index), kind, { site: item });
    }
  }

  /** Adds the slot of a map, if the map has conditions. */
  #add(
    map: MapNode,
    pointer: string,
    kind: SlotKind,
    {
      ignoreConditions = false,
      isPreferenceByForm = false,
      site,
    }: { ignoreConditions?: boolean; isPreferenceByForm?: boolean; site?: NodeSite } = {},
  ): void {
    const { key, hasText, target } = SLOT_KINDS[kind];
    const when = hasText ? entryOf(map, "when") : undefined;
    const conditions = ignoreConditions || key === undefined ? undefined : entryOf(map, key);
    const isBeside = kind === "guide" || kind === "guide-audience";
    if (isBeside && conditions === undefined) return;
    this.#count(map);
    const known = this.#found.get(map);
    if (known !== undefined && known.kind !== kind && site !== undefined) {
      this.conflicts.push({ site, pointer, written: known.kind, needed: kind });
    }
    const written = (entry: MapEntry | undefined): SlotContent | undefined =>
      entry && { pointer: pointerTo(pointer, entry.key), node: entry.node, entry };
    const whole = key === undefined ? { pointer, node: map, entry: undefined } : undefined;
    if (when === undefined && conditions === undefined && whole === undefined) return;
    for (const node of [when?.node, conditions?.node]) if (node !== undefined) this.#count(node, kind);
    if (when?.node.kind === "list") for (const { node } of when.node.items) this.#count(node, kind);
    if (known !== undefined && !isBeside) return;
    this.#found.set(isBeside ? (conditions?.node ?? map) : map, {
      pointer,
      kind,
      target,
      map,
      when: written(when),
      conditions: whole ?? written(conditions),
      isPreferenceByForm,
    });
  }

  #count(node: DocumentNode, kind?: SlotKind): void {
    this.visits.set(node, (this.visits.get(node) ?? 0) + 1);
    if (kind === undefined) return;
    const kinds = this.kinds.get(node);
    if (kinds === undefined) this.kinds.set(node, new Set([kind]));
    else kinds.add(kind);
  }
}

function positionOf({ when, conditions, map }: ConditionSlot): number {
  const starts = [when?.entry?.start, conditions?.entry?.start].filter((start) => start !== undefined);
  return starts.length > 0 ? Math.min(...starts) : (map?.span.start ?? 0);
}
