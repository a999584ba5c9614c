import { lineOf } from "../../document/index.ts";
import { encode } from "../../stored/index.ts";
import type { Rule } from "../rule.ts";
import type { LintedTrio, TrioGroup } from "../subject.ts";

/** The same condition twice in one group: it changes nothing, and often one was meant to ask something else. */
export const duplicateCondition: Rule<"duplicate-condition"> = {
  name: "duplicate-condition",
  level: "warning",
  check({ document, trios }, report) {
    const firsts = new Map<TrioGroup, Map<string, LintedTrio>>();
    for (const one of trios) {
      const inGroup = firsts.get(one.group) ?? new Map<string, LintedTrio>();
      firsts.set(one.group, inGroup);
      const key = JSON.stringify(encode({ any: [{ all: [one.trio] }] }));
      const first = inGroup.get(key);
      if (first === undefined) inGroup.set(key, one);
      else report({ line: lineOf(document.lineStarts, first.place.span?.start ?? 0) }, one.place);
    }
  },
};
