import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Rule } from "../rule.ts";
import { rewritePassages } from "../subject/subject.ts";

/** A condition about a step that the workflow does not have. */
export const unknownRef: Rule<"unknown-ref"> = {
  name: "unknown-ref",
  level: "error",
  check(subject, report) {
    // Conditions without steps around them are of workflows in other files.
    if (!subject.owners.some(({ kind }) => kind === "step")) return;
    const refs = [...subject.refs];
    for (const { trio, place, passage } of subject.questions) {
      if (subject.refs.has(trio.ref)) continue;
      report({ ref: trio.ref, refs }, place, () => {
        const [meant] = suggestionsFor(trio.ref, refs.filter(isPlain));
        if (meant === undefined || passage === undefined) return {};
        return { suggestion: rewritePassages([passage], meant) };
      });
    }
  },
};

/** Whether a ref stands in texts and paths as it is. */
function isPlain(ref: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(ref);
}
