import { type DocumentNode, entryOf, type MapNode } from "../../document/index.ts";
import { COMMERCIAL_KEY, PREFERENCE_KEYS } from "../../workflow/index.ts";
import { misspellingOf } from "./spelling.ts";

const KEYS: readonly string[] = [...PREFERENCE_KEYS, COMMERCIAL_KEY];

/** Checks whether a map is a preference set, by its keys or by those that its keys are near to. */
export function isLikePreferences(map: MapNode): boolean {
  return KEYS.some((key) => entryOf(map, key) !== undefined) || hasMisspeltPreferences(map);
}

/** Checks whether a map holds preferences under a key that is near to one of a preference set. */
export function hasMisspeltPreferences(map: MapNode): boolean {
  return map.entries.some(
    ({ key, node }) =>
      !KEYS.includes(key) && misspellingOf(key, KEYS) !== undefined && holdsPreferences(node),
  );
}

/** Checks whether a value is a map of preferences, one of which has conditions or preferences of its own. */
function holdsPreferences(node: DocumentNode): boolean {
  if (node.kind !== "map") return false;
  const keys = ["when", "conditions", ...PREFERENCE_KEYS];
  return node.entries.some(
    (entry) => entry.node.kind === "map" && keys.some((key) => entryOf(entry.node as MapNode, key)),
  );
}
