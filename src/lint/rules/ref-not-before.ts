import type { Step } from "../../workflow/index.ts";
import type { Rule } from "../rule.ts";

/** A condition about a step that has run on no path that leads to the condition. */
export const refNotBefore: Rule<"ref-not-before"> = {
  name: "ref-not-before",
  level: "error",
  check(subject, report) {
    const { order } = subject;
    for (const { trio, place, asking, asked } of subject.questions) {
      // Before a step that no path leads to, nothing stands: that is another fault.
      if (asked === undefined || !order.isReached(asking) || order.precedes(asked, asking) !== "never")
        continue;
      report({ ref: trio.ref, how: relationOf(asked, asking) }, place);
    }
  },
};

function relationOf(asked: Step, asking: Step): "trigger" | "itself" | "later" | "elsewhere" {
  if (asking.type === "trigger") return "trigger";
  if (asked.index === asking.index) return "itself";
  return asked.index > asking.index ? "later" : "elsewhere";
}
