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

/** Checks whether a file is named like a workflow: `workflow.json`, `alert.workflow.yaml`. */
export function hasWorkflowName(path: string): boolean {
  return /(?:^|[\\/.])workflow\.(?:json|ya?ml)$/i.test(path);
}

/** Keys of workflow steps that steps in files of other tools do not have. */
const STEP_KEYS = ["ref", "type", "channel_key", "conditions", "branches"];

/** The items of a list; a dash too many makes them lists of their own. */
function itemsOf(node: DocumentNode): readonly DocumentNode[] {
  return node.kind === "list" ? node.items.map((item) => item.node) : [];
}

/** Checks whether a node is a map with one of some keys. */
function hasKey(node: DocumentNode, keys: readonly string[]): boolean {
  return node.kind === "map" && node.entries.some(({ key }) => keys.includes(key));
}

/** Keys that mark a file with syntax errors as a workflow or preference file. */
const WORKFLOW_KEY = /^[ \t\-{,"']*(?:steps|when|conditions|workflows|channel_types)["']?[ \t]*:/m;

/**
 * Checks whether a file in a folder is a workflow, a preference set or stored conditions. A file with syntax errors is one if
 * its name or a key says so.
 */
export function isHeedFile(document: Document, path: string): boolean {
  const { root, text } = document;
  if (root === undefined) return hasWorkflowName(path) || WORKFLOW_KEY.test(text);
  if (root.kind === "scalar") return false;
  if (root.kind === "list") return root.items.some(({ node }) => hasKey(node, ["variable"]));
  return hasConditions(document) || hasWorkflowName(path);
}
