import { suggestionsFor } from "../../diagnostics/index.ts";
import { type DocumentNode, entryOf, isText } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { keyEdit } from "../fixes/fix-key.ts";
import type { Rule } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";

/** What people call the key of conditions who come from other tools, or from another place of the platform. */
const FOR_CONDITIONS: readonly string[] = ["condition", "trigger_conditions", "triggerconditions"];

/** A key under which conditions, or a step's name, stand unheeded. */
export const misplacedKey: Rule<"misplaced-key"> = {
  name: "misplaced-key",
  level: "error",
  check({ document, owners: holders }, report) {
    for (const holder of holders) {
      const { kind: where, map, pointer } = holder;
      if (where === "root" && !isWorkflow(holder)) continue;
      for (const { key, keySpan, node } of map.entries) {
        const write = meantBy(key, node, holder);
        if (write === undefined) continue;
        const beside = entryOf(map, write) !== undefined;
        report({ key, write, where, beside }, { span: keySpan, pointer: pointerTo(pointer, key) }, () =>
          beside ? {} : { suggestion: { edits: [keyEdit(document, keySpan, write)] } },
        );
      }
    }
  },
};

/** Only a workflow's root is known to have conditions: any other file may call its keys as it likes. */
function isWorkflow({ map }: ConditionOwner): boolean {
  return entryOf(map, "steps")?.node.kind === "list";
}

function meantBy(key: string, node: DocumentNode, { kind, map }: ConditionOwner): string | undefined {
  if (key === "conditions" || key === "when") return undefined;
  if (key === "key" && kind === "step" && isText(node)) return entryOf(map, "ref") ? undefined : "ref";
  if (key.toLowerCase() === "when") return "when";
  // Numbers and flags are no conditions, whatever their name.
  if (node.kind === "scalar" && !isText(node)) return undefined;
  if (FOR_CONDITIONS.includes(key.toLowerCase())) return isText(node) ? "when" : "conditions";
  const [near] = isText(node) ? [] : suggestionsFor(key, ["conditions"]);
  return near;
}
