import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";

/** The place of the step whose messages are asked about. */
const MADE = "its messages are made here";

/** A status that is asked for at once: sending takes time, so messages have no status yet (spec 4.2). */
export const noTimeBetween = defineRule({
  name: "no-time-between",
  level: "warning",
  summary: "A status that is asked for when no time has passed since the step.",
  message: ({ ref }: { readonly ref: string }) =>
    `no time passes between \`${ref}\` and this condition, so its messages have no status yet`,
  help: "Put a delay, a batch or another step that waits between the two.",
  check(subject, report) {
    // One finding for all questions of a step about one ref: they lack the same delay.
    const seen = new Set<string>();
    for (const { trio, place, asking, asked, isWhileWaiting } of subject.questions) {
      // A skip is known as soon as the step has run.
      if (asked === undefined || isWhileWaiting || trio.argument === "skipped") continue;
      if (subject.order.timeBetween(asked, asking) !== "none") continue;
      const key = `${asking.index} ${trio.ref}`;
      if (!seen.has(key)) report({ ref: trio.ref }, place, undefined, [atStep(asked, MADE)]);
      seen.add(key);
    }
  },
});
