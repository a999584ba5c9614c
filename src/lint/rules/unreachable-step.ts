import type { UnreachableStep } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { neverHere } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** A step that no path leads to, or whose conditions never hold on the paths that do (spec 4.1). */
export const unreachableStep = defineRule({
  name: "unreachable-step",
  level: "warning",
  summary: "A step that no path leads to, or whose conditions never hold on the paths that do.",
  message: ({ step, blocker, parts, reasons }: UnreachableStep) => {
    if (blocker === undefined) return `\`${step}\` never runs, as ${neverHere("hold", parts, reasons)}`;
    return blocker.endsBy === "branches"
      ? `\`${step}\` is never reached: every branch of \`${blocker.step}\` ends the workflow`
      : `\`${step}\` is never reached: \`${blocker.step}\` halts the run whether its event comes or not`;
  },
  help: ({ blocker }) => {
    if (blocker === undefined) return "Correct its conditions, or move the step to where they can hold.";
    return blocker.endsBy === "branches"
      ? "Move it before that step, or let one of the branches go on."
      : "Move it before that step, or let the wait go on: `on_match: continue`, or `on_timeout: continue` (left out, it halts).";
  },
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).unreachableSteps) report(fact, place);
  },
});
