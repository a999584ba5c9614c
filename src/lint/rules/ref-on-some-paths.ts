import type { Rule } from "../rule.ts";

/** A condition about a step that has run on some of the paths that lead to the condition only. */
export const refOnSomePaths: Rule<"ref-on-some-paths"> = {
  name: "ref-on-some-paths",
  level: "warning",
  check({ order, questions }, report) {
    // Who asks whether a step was skipped has thought of the other paths.
    const thoughtOf = new Set(
      questions
        .filter(({ trio }) => trio.argument === "skipped")
        .map(({ trio, asking }) => `${asking.index} ${trio.ref}`),
    );
    for (const { trio, place, asking, asked } of questions) {
      if (asked === undefined || thoughtOf.has(`${asking.index} ${trio.ref}`)) continue;
      if (order.precedes(asked, asking) === "sometimes") report({ ref: trio.ref }, place);
    }
  },
};
