import type { Rule } from "../rule.ts";

/** A condition about a step that the workflow does not have. */
export const unknownRef: Rule<"unknown-ref"> = {
  name: "unknown-ref",
  level: "error",
  check(subject, report) {
    // Conditions without steps around them are of workflows in other files.
    if (!subject.holders.some(({ kind }) => kind === "step")) return;
    const refs = [...subject.refs];
    for (const { trio, place } of subject.questions) {
      if (!subject.refs.has(trio.ref)) report({ ref: trio.ref, refs }, place);
    }
  },
};
