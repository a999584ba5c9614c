import { memberOf } from "../../condition/index.ts";
import { entryOf, nodeAt } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { defineRule } from "../rule.ts";
import { isDefaultArm } from "./misplaced-key.ts";

/** A branch step whose branches all have conditions. */
export const branchWithoutDefault = defineRule({
  name: "branch-without-default",
  level: "warning",
  summary: "A branch step whose branches all have conditions: the platform asks for a default.",
  message: ({ count }: { readonly count: number }) =>
    count === 1
      ? "the only branch has conditions, so there is no default"
      : "every branch has conditions, so there is no default",
  help: "Add a last branch without conditions, which may be empty, such as `{ name: Default, steps: [] }`.",
  check({ document, workflow }, report) {
    for (const { arms, pointer } of workflow.steps) {
      const map = nodeAt(document, pointer);
      const branches = map?.kind === "map" ? entryOf(map, "branches") : undefined;
      // A step without a type is unfinished.
      const isBranch = map?.kind === "map" && memberOf(map.value, "type") === "branch";
      if (!isBranch || branches === undefined || arms.length === 0) continue;
      if (arms.some(({ conditional }) => !conditional)) continue;
      if (map.entries.some((entry) => isDefaultArm(entry, map))) continue;
      report({ count: arms.length }, { span: branches.keySpan, pointer: pointerTo(pointer, "branches") });
    }
  },
});
