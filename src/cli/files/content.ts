import { type Document, type DocumentNode, entryOf } from "../../document/index.ts";
import { hasMisspeltPreferences } from "../../lint/index.ts";
import { bodiesOf, conditionSlots, holdsSteps, likelySteps } from "../../workflow/index.ts";

/** Checks whether a document has conditions, or steps that may have them, under whatever key. */
export function hasConditions(document: Document): boolean {
  if (conditionSlots(document).length > 0) return true;
  return bodiesOf(document.root).some(({ map }) => {
    if (likelySteps(map) !== undefined || hasMisspeltPreferences(map)) return true;
    const steps = entryOf(map, "steps")?.node;
    if (steps === undefined) return false;
    return (
      holdsSteps(steps) ||
      itemsOf(steps)
        .flatMap((item) => [item, ...itemsOf(item)])
        .some((item) => hasKey(item, STEP_KEYS))
    );
  });
}

/** Keys of workflow steps that steps in files of other tools do not have. */
const STEP_KEYS = ["ref", "type", "channel_key", "conditions", "branches"];

/** The items of a list; a dash too many makes them lists of their own. */
function itemsOf(node: DocumentNode): readonly DocumentNode[] {
  return node.kind === "list" ? node.items.map((item) => item.node) : [];
}

/** Checks whether a node is a map with one of some keys. */
export function hasKey(node: DocumentNode, keys: readonly string[]): boolean {
  return node.kind === "map" && node.entries.some(({ key }) => keys.includes(key));
}
