import { lineOf, pointerTo } from "../../problem/index.ts";
import type { Rule } from "../rule.ts";

/** A ref that several steps have: which of them a condition asks about, nobody can say. */
export const duplicateRef: Rule<"duplicate-ref"> = {
  name: "duplicate-ref",
  level: "error",
  check({ document, workflow }, report) {
    for (const [first, ...others] of workflow.duplicates) {
      const start = first?.refSpan?.start ?? 0;
      for (const { ref = "", refSpan, span: stepSpan, pointer } of others) {
        // What an alias stands for is written once, and stands where the alias does.
        const span = refSpan === undefined || refSpan.start === start ? stepSpan : refSpan;
        const line = lineOf(document.lineStarts, start);
        report({ ref, line }, { span, pointer: pointerTo(pointer, "ref") });
      }
    }
  },
};
