import { type Document, type DocumentNode, entryOf } from "../../document/index.ts";
import { bodiesOf, conditionSlots } from "../../workflow/index.ts";

/** Checks whether a document has conditions, or steps that may have them. */
export function hasConditions(document: Document): boolean {
  if (conditionSlots(document).length > 0) return true;
  return bodiesOf(document.root).some(({ map }) => {
    const steps = entryOf(map, "steps")?.node;
    return steps?.kind === "list" && steps.items.some(({ node }) => hasKey(node, STEP_KEYS));
  });
}

/** Keys of workflow steps that steps in files of other tools do not have. */
const STEP_KEYS = ["ref", "type", "channel_key", "conditions", "branches"];

/** Checks whether a node is a map with one of some keys. */
export function hasKey(node: DocumentNode, keys: readonly string[]): boolean {
  return node.kind === "map" && node.entries.some(({ key }) => keys.includes(key));
}
