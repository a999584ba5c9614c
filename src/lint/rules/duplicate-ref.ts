import { lineOf, pointerTo } from "../../problem/index.ts";
import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";

/** A ref that several steps have, so that it is not clear which of them a condition asks about. */
export const duplicateRef = defineRule({
  name: "duplicate-ref",
  level: "error",
  summary: "A ref that several steps of a workflow have.",
  message: ({ ref, line }: { readonly ref: string; readonly line: number }) =>
    `another step already has the ref \`${ref}\`, on line ${line}`,
  help: "Give one of the two another `ref`, and use it in the conditions that ask about that step.",
  check({ document, workflow }, report) {
    for (const [first, ...others] of workflow.duplicates) {
      const start = first?.refSpan?.start ?? 0;
      for (const { ref = "", refSpan, span: stepSpan, pointer } of others) {
        // A step behind an alias has the same ref span, and is reported at the alias.
        const span = refSpan === undefined || refSpan.start === start ? stepSpan : refSpan;
        const line = lineOf(document.lineStarts, start);
        report({ ref, line }, { span, pointer: pointerTo(pointer, "ref") }, undefined, [
          atStep(first, "the other step is here"),
        ]);
      }
    }
  },
});
