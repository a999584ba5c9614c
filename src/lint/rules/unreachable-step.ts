import type { UnreachableStep } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { neverHere } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** A step that no path leads to, or whose conditions never hold on the paths that do (spec 4.1). */
export const unreachableStep = defineRule({
  name: "unreachable-step",
  level: "warning",
  summary: "A step that no path leads to, or whose conditions never hold on the paths that do.",
  message: ({ step, blocker, parts, reasons }: UnreachableStep) =>
    blocker === undefined
      ? `\`${step}\` never runs, as ${neverHere("hold", parts, reasons)}`
      : `\`${step}\` is never reached: every branch of \`${blocker}\` ends the workflow`,
  help: ({ blocker }) =>
    blocker === undefined
      ? "Correct its conditions, or move the step to where they can hold."
      : "Move it before that step, or let one of the branches go on.",
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).unreachableSteps) report(fact, place);
  },
});
