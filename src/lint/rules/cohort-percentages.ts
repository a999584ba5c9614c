import { entryOf, isText, type MapNode } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { defineRule } from "../rule.ts";

interface BadShare {
  readonly fault: "missing" | "not-a-number" | "zero" | "outside" | "sum";
  readonly found: string;
}

/** Shares of a random cohort's branches that do not make a hundred, or that nobody falls into. */
export const cohortPercentages = defineRule({
  name: "cohort-percentages",
  level: "warning",
  summary: "Shares of a random cohort's branches that are missing, take nobody, or do not sum to 100.",
  message: ({ fault, found }: BadShare) => {
    switch (fault) {
      case "missing":
        return "this branch has no `percentage`";
      case "not-a-number":
        return `the share is \`${found}\`, not a number`;
      case "zero":
        return "the share is 0, so nobody takes this branch and its steps never run";
      case "outside":
        return `the share is ${found}, not from 0 to 100`;
      case "sum":
        return `the shares sum to ${found}, not to 100`;
    }
  },
  help: ({ fault }) => {
    if (fault === "zero") return "Write a share above zero, or remove the branch.";
    return fault === "sum"
      ? "Change the `percentage` of a branch, so that they sum to 100."
      : "Write the branch's share of a hundred, such as `percentage: 50`.";
  },
  check({ owners }, report) {
    for (const { kind, map, pointer } of owners) {
      const entry = kind === "step" ? entryOf(map, "cohort_branches") : undefined;
      if (entry?.node.kind !== "list" || entry.node.items.length === 0) continue;
      const at = pointerTo(pointer, "cohort_branches");
      const shares: (number | undefined)[] = [];
      for (const [index, { node, span }] of entry.node.items.entries()) {
        if (node.kind !== "map") continue;
        const written = entryOf(node, "percentage");
        const share = written && shareOf(node);
        shares.push(share);
        const place = { span: written?.span ?? span, pointer: pointerTo(at, index) };
        if (written === undefined) report({ fault: "missing", found: "" }, place);
        else if (share === undefined)
          report({ fault: "not-a-number", found: String(written.node.value) }, place);
        else if (share < 0 || share > 100) report({ fault: "outside", found: String(share) }, place);
        else if (share === 0 && hasSteps(node)) report({ fault: "zero", found: "0" }, place);
      }
      const known = shares.filter((share) => share !== undefined);
      if (known.length !== shares.length || known.some((share) => share < 0 || share > 100)) continue;
      // Shares have one decimal: a tenth is the least difference.
      const sum = Math.round(known.reduce((total, share) => total + share, 0) * 10) / 10;
      if (sum !== 100) report({ fault: "sum", found: String(sum) }, { span: entry.keySpan, pointer: at });
    }
  },
});

/** The share of a branch, which answers of the platform write as text. */
function shareOf(arm: MapNode): number | undefined {
  const node = entryOf(arm, "percentage")?.node;
  if (node === undefined) return undefined;
  if (typeof node.value === "number") return node.value;
  return isText(node) && /^-?\d+(?:\.\d+)?$/.test(node.value) ? Number(node.value) : undefined;
}

function hasSteps(arm: MapNode): boolean {
  const steps = entryOf(arm, "steps")?.node;
  return steps?.kind === "list" && steps.items.length > 0;
}
