import type { Rule } from "../rule.ts";

/** A status that is asked at once: sending takes its time, so nothing shows yet (spec 4.2). */
export const noTimeBetween: Rule<"no-time-between"> = {
  name: "no-time-between",
  level: "warning",
  check(subject, report) {
    // A step that asks several things of one ref too early lacks one delay.
    const told = new Set<string>();
    for (const { trio, place, asking, asked } of subject.questions) {
      // Whether a step was skipped is known as soon as it has run.
      if (asked === undefined || trio.argument === "skipped") continue;
      if (subject.order.timeBetween(asked, asking) !== "none") continue;
      const key = `${asking.index} ${trio.ref}`;
      if (!told.has(key)) report({ ref: trio.ref }, place);
      told.add(key);
    }
  },
};
