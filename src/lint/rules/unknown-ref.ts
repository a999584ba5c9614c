import { stepsFor } from "../../advice/index.ts";
import { alternatives } from "../../diagnostics/index.ts";
import { defineRule } from "../rule.ts";
import { rewritePassages } from "../subject/subject.ts";

/** A condition about a step that the workflow does not have. */
export const unknownRef = defineRule({
  name: "unknown-ref",
  level: "error",
  summary: "A condition about a step that the workflow does not have.",
  message: ({ ref }: { readonly ref: string; readonly refs: readonly string[] }) =>
    `no step of this workflow has the ref \`${ref}\``,
  help: ({ ref, refs: [first, ...others] }) =>
    first === undefined
      ? "Give the step that is meant a `ref`."
      : (didYouMean(ref, [first, ...others]) ??
        `Write the \`ref\` of one of its steps, such as \`${first}\`.`),
  check(subject, report) {
    // In a file without steps, conditions ask about steps of other files.
    if (!subject.owners.some(({ kind }) => kind === "step")) return;
    const refs = [...subject.refs];
    for (const { trio, place, passage } of subject.questions) {
      if (subject.refs.has(trio.ref)) continue;
      report({ ref: trio.ref, refs }, place, () => {
        const [meant, ...more] = stepsFor(trio.ref, new Set(refs.filter(isPlain)));
        if (meant === undefined || more.length > 0 || passage === undefined) return {};
        return { suggestion: rewritePassages([passage], meant) };
      });
    }
  },
});

function didYouMean(ref: string, refs: readonly string[]): string | undefined {
  const meant = stepsFor(ref, new Set(refs));
  return meant.length === 0 ? undefined : `Did you mean ${alternatives(meant)}?`;
}

/** Checks whether a ref can be written in texts and paths without escapes. */
function isPlain(ref: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(ref);
}
