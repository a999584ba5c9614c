import type { Fix } from "../../diagnostics/index.ts";
import { removeItem } from "../../document/index.ts";
import { lineOf } from "../../problem/index.ts";
import { encode } from "../../stored/index.ts";
import { removeFromText } from "../fixes/edit-text.ts";
import { defineRule } from "../rule.ts";
import type { LintedTrio, Subject, TrioGroup } from "../subject/subject.ts";

/** The same condition twice in one group: one of them was often meant to ask something else. */
export const duplicateCondition = defineRule({
  name: "duplicate-condition",
  level: "warning",
  summary: "The same condition twice in one group.",
  message: ({ line }: { readonly line: number }) =>
    `this group already has the same condition, on line ${line}`,
  help: "Remove one of the two, or correct the one that was meant to ask something else.",
  check(subject, report) {
    const { document, trios } = subject;
    const firsts = new Map<TrioGroup, Map<string, LintedTrio>>();
    for (const one of trios) {
      const inGroup = firsts.get(one.group) ?? new Map<string, LintedTrio>();
      firsts.set(one.group, inGroup);
      const key = JSON.stringify(encode({ any: [{ all: [one.trio] }] }));
      const first = inGroup.get(key);
      if (first === undefined) inGroup.set(key, one);
      else {
        const line = lineOf(document.lineStarts, first.place.span?.start ?? 0);
        const { span, pointer } = first.place;
        report({ line }, one.place, () => ({ fix: withoutSecond(first, one, subject) }), [
          span && { message: "the other one is here", span, pointer },
        ]);
      }
    }
  },
});

/** Removes the second of two equal conditions if both stand in one list or one text. */
function withoutSecond(first: LintedTrio, { written }: LintedTrio, subject: Subject): Fix | undefined {
  const { document } = subject;
  if (written.kind === "stored") {
    const isBeside = first.written.kind === "stored" && first.written.list === written.list;
    // The removal would change every place that an alias leads to.
    if (!isBeside || document.aliases.length > 0) return undefined;
    const removed = removeItem(document, written.list, written.index);
    return removed && { edits: [removed] };
  }
  const isBeside = first.written.kind === "text" && first.written.passage.node === written.passage.node;
  return isBeside ? removeFromText(written, subject) : undefined;
}
