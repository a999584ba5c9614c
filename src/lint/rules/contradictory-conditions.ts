import type { Contradiction } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { clashText } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** Conditions of one alternative that cannot hold together, while another alternative can. */
export const contradictoryConditions = defineRule({
  name: "contradictory-conditions",
  level: "warning",
  summary: "Conditions of one alternative that cannot hold together, while another alternative can.",
  message: ({ parts }: Contradiction) => `this alternative never holds: ${clashText(parts)}`,
  help: "Correct the one that is wrong; if one of them is enough, join them with `or`.",
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).contradictory) report(fact, place);
  },
});
