import type { RedundantCondition } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { quoted, reasonText } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** A condition that makes no difference because of the conditions beside it. */
export const redundantCondition = defineRule({
  name: "redundant-condition",
  level: "warning",
  summary: "A condition that makes no difference, because of the conditions beside it.",
  message: (fact: RedundantCondition) => {
    const text = `\`${fact.part}\` makes no difference: ${becauseText(fact)}`;
    return fact.reasons.length === 0 ? text : `${text}, as ${reasonText(fact.reasons)}`;
  },
  help: ({ because, part }) =>
    because === "always" && / or /.test(part)
      ? "If all of its parts are needed, join them with `and`; if it should always hold, remove it."
      : "Remove it, or correct it if it was meant to ask something else.",
  check(subject, report) {
    for (const { fact, place, remedy } of conclusionsOf(subject).redundant) report(fact, place, remedy);
  },
});

function becauseText({ because, others }: RedundantCondition): string {
  switch (because) {
    case "follows":
      return `it follows from ${quoted(others)}`;
    case "covered":
      return others.length === 1
        ? `whenever it holds, ${quoted(others)} holds too`
        : `whenever it holds, one of ${quoted(others)} holds too`;
    case "always":
      return "it always holds";
    case "never":
      return "it never holds";
    case "clash":
      return `it cannot hold together with ${quoted(others)}, which must hold`;
    case "rest":
      return "the rest of the condition decides without it";
  }
}
