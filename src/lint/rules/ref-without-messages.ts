import type { Rule } from "../rule.ts";

/** A condition about the messages of a step that sends none. */
export const refWithoutMessages: Rule<"ref-without-messages"> = {
  name: "ref-without-messages",
  level: "error",
  check(subject, report) {
    for (const { trio, place, silent } of subject.questions) {
      if (silent !== undefined) report({ ref: trio.ref, type: silent }, place);
    }
  },
};
