import { type Document, type DocumentNode, entryOf, isText } from "../../document/index.ts";
import { STEP_LIST_KEYS } from "../step-types.ts";
import { BODY_KEYS, type ConditionSlot, PREFERENCE_KEYS } from "./condition-slots.ts";

/**
 * Names the slots of a file, for people: `trigger`, a step's ref, `route.branch.pro`, `wait_1.match`,
 * `workflows.new-comment`. Of slots with one name, all but the first have their pointers behind it, so no two are equal.
 */
export function slotNames(
  { root }: Document,
  slots: readonly ConditionSlot[],
): ReadonlyMap<ConditionSlot, string> {
  const names = new Map<ConditionSlot, string>();
  const taken = new Set<string>();
  for (const slot of slots) {
    let name = nameOf(slot, root);
    // A ref may be written as such a name, too.
    while (taken.has(name)) name += ` ${slot.pointer}`;
    names.set(slot, name);
    taken.add(name);
  }
  return names;
}

/** Keys on the way to a slot that do not tell it from others. */
const PASSED: ReadonlySet<string> = new Set([
  ...BODY_KEYS,
  ...["steps", "entries", "settings", "preferences", "preference_set", "conditions", "condition"],
]);

/** Names of slots that stand beside others in one map. */
const BESIDE: { readonly [kind in ConditionSlot["kind"]]?: string } = {
  guide: "target_properties",
  "guide-audience": "audience",
};

function nameOf({ kind, pointer }: ConditionSlot, root: DocumentNode | undefined): string {
  let parts: string[] = [];
  let node = root;
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"));
  for (const [index, token] of tokens.entries()) {
    if (node?.kind === "list") {
      const { length } = node.items;
      node = node.items[Number(token)]?.node;
      const ref = textAt(node, ["ref"]);
      const list = tokens[index - 1] ?? "";
      if (ref !== undefined) parts = [ref];
      else {
        const own = textAt(node, ["key", "name"]);
        const isOnly = length === 1 && !STEP_LIST_KEYS.includes(list as never);
        if (own !== undefined) parts.push(own);
        else if (!isOnly)
          parts.push(list === "steps" ? `step_${Number(token) + 1}` : String(Number(token) + 1));
      }
    } else {
      node = node?.kind === "map" ? entryOf(node, token)?.node : undefined;
      if (isOfUser(tokens[index - 1])) parts.push(token);
      else if (token === "branches" || token === "cohort_branches") parts.push("branch");
      else if (token === "match_conditions") parts.push("match");
      else if (!PASSED.has(token)) parts.push(token);
    }
  }
  const beside = BESIDE[kind];
  if (beside !== undefined) parts.push(beside);
  return (
    parts.join(".") ||
    (kind === "step" && root?.kind === "map" && entryOf(root, "steps") ? "trigger" : "condition")
  );
}

/** Checks whether the keys in a map, itself under some key, are the user's. */
function isOfUser(key: string | undefined): boolean {
  return key === "conditions" || (key !== undefined && PREFERENCE_KEYS.includes(key));
}

/** Returns the first text of a map under one of some keys. */
function textAt(node: DocumentNode | undefined, keys: readonly string[]): string | undefined {
  if (node?.kind !== "map") return undefined;
  for (const key of keys) {
    const found = entryOf(node, key)?.node;
    if (found !== undefined && isText(found) && found.value !== "") return found.value;
  }
  return undefined;
}
