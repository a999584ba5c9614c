import { conclusionsOf } from "../reasoning/reasoning.ts";
import { defineRule } from "../rule.ts";

/** Conditions that the analysis gave up, so that the rules that need it may have missed faults in them. */
export const notAnalysed = defineRule({
  name: "not-analysed",
  level: "warning",
  summary: "Conditions that are too hard to analyse: faults in them may go unnoticed.",
  message: ({ others }: { readonly others: number }) => {
    const elsewhere =
      others === 0 ? "" : ` and those at ${others} other ${others === 1 ? "place" : "places"}`;
    return `these conditions${elsewhere} were not analysed to the end, as they are too hard`;
  },
  help: "They may always hold, never hold or repeat themselves without a finding; split them between several steps, or shorten them.",
  check(subject, report) {
    const [first, ...others] = conclusionsOf(subject).notAnalysed;
    if (first !== undefined) report({ others: others.length }, first);
  },
});
