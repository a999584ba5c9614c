import { suggestionsFor } from "../../diagnostics/index.ts";
import { type DocumentNode, entryOf, isText } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { keyEdit } from "../fixes/problem-fixes.ts";
import { defineRule } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";

/** Keys that hold conditions in other tools, or elsewhere on the platform. */
const FOR_CONDITIONS: readonly string[] = ["condition", "trigger_conditions", "triggerconditions"];

interface MisplacedKey {
  readonly key: string;
  /** The key that was most likely meant. */
  readonly write: string;
  readonly owner: ConditionOwner["kind"];
  /** True if the map has that key too. */
  readonly beside: boolean;
}

const OWNERS: { readonly [Kind in ConditionOwner["kind"]]: string } = {
  root: "the file's root",
  step: "a step",
  branch: "a branch",
  preference: "a preference",
};

/** A key whose conditions, or step name, the platform ignores. */
export const misplacedKey = defineRule({
  name: "misplaced-key",
  level: "error",
  summary: "A key whose conditions, or step name, the platform ignores.",
  message: ({ key, owner }: MisplacedKey) =>
    `${OWNERS[owner]} has no key \`${key}\`, so its value is not used`,
  help: ({ write, beside }) =>
    beside ? `Move it into \`${write}\`, which stands here too.` : `Write \`${write}\` instead.`,
  check({ document, owners }, report) {
    for (const owner of owners) {
      const { kind, map, pointer } = owner;
      if (kind === "root" && !isWorkflow(owner)) continue;
      for (const { key, keySpan, node } of map.entries) {
        const write = meantBy(key, node, owner);
        if (write === undefined) continue;
        const beside = entryOf(map, write) !== undefined;
        report(
          { key, write, owner: kind, beside },
          { span: keySpan, pointer: pointerTo(pointer, key) },
          () => (beside ? {} : { suggestion: { edits: [keyEdit(document, keySpan, write)] } }),
        );
      }
    }
  },
});

/** Checks whether a root is that of a workflow; the root of another file may have any keys. */
function isWorkflow({ map }: ConditionOwner): boolean {
  return entryOf(map, "steps")?.node.kind === "list";
}

function meantBy(key: string, node: DocumentNode, { kind, map }: ConditionOwner): string | undefined {
  if (key === "conditions" || key === "when") return undefined;
  if (key === "key" && kind === "step" && isText(node)) return entryOf(map, "ref") ? undefined : "ref";
  if (key.toLowerCase() === "when") return "when";
  // A number or a flag is not a condition, whatever its key.
  if (node.kind === "scalar" && !isText(node)) return undefined;
  if (FOR_CONDITIONS.includes(key.toLowerCase())) return isText(node) ? "when" : "conditions";
  const [near] = isText(node) ? [] : suggestionsFor(key, ["conditions"]);
  return near;
}
