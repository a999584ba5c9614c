import type { UnmetCondition } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { neverHere, reasonText } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** A branch that is never taken. */
export const unreachableBranch = defineRule({
  name: "unreachable-branch",
  level: "warning",
  summary:
    "A branch that is never taken: earlier branches take all of its cases, or no path that leads there fits it.",
  message: ({ parts, reasons }: UnmetCondition) =>
    parts.length === 0
      ? `this branch is never taken: ${reasonText(reasons)}`
      : `this branch is never taken, as ${neverHere("hold", parts, reasons)}`,
  help: ({ parts }) =>
    parts.length === 0
      ? "Move it before the branches that take its cases, or narrow their conditions."
      : "Correct its conditions, or remove the branch.",
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).unreachableBranches) report(fact, place);
  },
});
