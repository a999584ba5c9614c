import { type DocumentNode, entryOf, type MapNode } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { bodiesOf, COMMERCIAL_KEY, PREFERENCE_KEYS } from "../../workflow/index.ts";

/** A map that can have conditions (spec 7), or a preference set, which holds such maps. */
export interface ConditionOwner {
  readonly kind: "root" | "step" | "branch" | "set" | "preference";
  readonly map: MapNode;
  readonly pointer: string;
}

const LISTS = [
  ["steps", "step"],
  ["branches", "branch"],
  ["cohort_branches", "branch"],
] as const;

/** Every map of a file that can have conditions; a map with aliases counts once. */
export function conditionOwners(root: DocumentNode | undefined): readonly ConditionOwner[] {
  const bodies = bodiesOf(root);
  const found: ConditionOwner[] = bodies.map(({ map, pointer }) => ({ kind: "root", map, pointer }));
  const seen = new Set<DocumentNode>(bodies.map(({ map }) => map));
  const add = (
    kind: ConditionOwner["kind"],
    map: MapNode,
    pointer: string,
    visit: typeof visitSteps,
  ): void => {
    if (seen.has(map)) return;
    seen.add(map);
    found.push({ kind, map, pointer });
    visit(map, pointer);
  };
  const visitSteps = (map: MapNode, pointer: string): void => {
    for (const [key, kind] of LISTS) {
      const list = entryOf(map, key)?.node;
      if (list?.kind !== "list") continue;
      for (const [index, { node }] of list.items.entries()) {
        if (node.kind === "map") add(kind, node, pointerTo(pointerTo(pointer, key), index), visitSteps);
      }
    }
  };
  const visitPreferences = (map: MapNode, pointer: string): void => {
    const commercial = entryOf(map, COMMERCIAL_KEY)?.node;
    if (commercial?.kind === "map") {
      add("preference", commercial, pointerTo(pointer, COMMERCIAL_KEY), visitPreferences);
    }
    for (const key of PREFERENCE_KEYS) {
      const set = entryOf(map, key)?.node;
      if (set?.kind !== "map") continue;
      for (const { key: name, node } of set.entries) {
        const at = pointerTo(pointerTo(pointer, key), name);
        if (node.kind === "map") add("preference", node, at, visitPreferences);
      }
    }
  };
  for (const { map, pointer } of bodies) {
    visitSteps(map, pointer);
    visitPreferences(map, pointer);
    for (const set of setsWithin(map, pointer)) add("set", set.map, set.pointer, visitPreferences);
  }
  return found;
}

/** The preference sets of a user, an object or a tenant. */
function setsWithin(map: MapNode, pointer: string): readonly { map: MapNode; pointer: string }[] {
  const sets: { map: MapNode; pointer: string }[] = [];
  const add = (node: DocumentNode | undefined, at: string) => {
    if (node?.kind === "map") sets.push({ map: node, pointer: at });
  };
  const preferences = entryOf(map, "preferences")?.node;
  if (preferences?.kind === "map") {
    const at = pointerTo(pointer, "preferences");
    const isSet = [...PREFERENCE_KEYS, COMMERCIAL_KEY].some((key) => entryOf(preferences, key));
    if (isSet) add(preferences, at);
    else for (const { key, node } of preferences.entries) add(node, pointerTo(at, key));
  }
  const settings = entryOf(map, "settings")?.node;
  if (settings?.kind === "map") {
    add(entryOf(settings, "preference_set")?.node, `${pointer}/settings/preference_set`);
  }
  return sets;
}
