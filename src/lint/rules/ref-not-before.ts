import type { Step } from "../../workflow/index.ts";
import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";

/** The relation of the step that is asked about to the step that asks. */
type Relation = "trigger" | "itself" | "later" | "elsewhere";

/** A condition about a step that has run on none of the paths to the condition. */
export const refNotBefore = defineRule({
  name: "ref-not-before",
  level: "error",
  summary: "A condition about a step that has run on none of the paths to the condition.",
  message: ({ ref, relation }: { readonly ref: string; readonly relation: Relation }) => {
    switch (relation) {
      case "trigger":
        return `the trigger's conditions are evaluated before \`${ref}\` or any other step runs`;
      case "itself":
        return `\`${ref}\` asks about its own messages before it has sent any`;
      case "later":
        return `\`${ref}\` runs after this condition about it`;
      case "elsewhere":
        return `\`${ref}\` runs on none of the paths that lead here`;
    }
  },
  help: ({ relation }) =>
    relation === "later"
      ? "Move this step after it, or ask about a channel step that comes before this one."
      : "Ask about a channel step that comes before this one on every path.",
  check(subject, report) {
    const { order } = subject;
    for (const { trio, place, asking, asked } of subject.questions) {
      // A step that is never reached has no steps before it, which is another fault.
      if (asked === undefined || !order.isReached(asking) || order.precedes(asked, asking) !== "never")
        continue;
      const relation = relationOf(asked, asking);
      const step = relation === "itself" ? undefined : atStep(asked, "the step is here");
      report({ ref: trio.ref, relation }, place, undefined, [step]);
    }
  },
});

function relationOf(asked: Step, asking: Step): Relation {
  if (asking.type === "trigger") return "trigger";
  if (asked.index === asking.index) return "itself";
  return asked.index > asking.index ? "later" : "elsewhere";
}
