import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";

/** A condition about the messages of a step that sends none. */
export const refWithoutMessages = defineRule({
  name: "ref-without-messages",
  level: "error",
  summary: "A condition about the messages of a step that sends none.",
  message: ({ ref, type }: { readonly ref: string; readonly type: string }) =>
    `\`${ref}\` is a ${type} step, which sends no messages`,
  help: "Write the ref of a channel step that comes before this one.",
  check(subject, report) {
    for (const { trio, place, silent } of subject.questions) {
      if (silent === undefined) continue;
      const step = subject.workflow.byRef.get(trio.ref);
      report({ ref: trio.ref, type: silent }, place, undefined, [atStep(step, "the step is here")]);
    }
  },
});
