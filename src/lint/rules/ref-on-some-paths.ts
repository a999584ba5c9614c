import { defineRule } from "../rule.ts";

/** A condition about a step that has run on only some of the paths to the condition. */
export const refOnSomePaths = defineRule({
  name: "ref-on-some-paths",
  level: "warning",
  summary: "A condition about a step that has run on only some of the paths to the condition.",
  message: ({ ref }: { readonly ref: string }) =>
    `\`${ref}\` runs on only some of the paths that lead here; on the others it counts as skipped`,
  help: ({ ref }) =>
    `If that is intended, add \`${ref} has not been skipped\`; if not, put the condition on the branch itself.`,
  check({ order, questions }, report) {
    // A step that asks whether the other was skipped handles the other paths.
    const handled = new Set(
      questions
        .filter(({ trio }) => trio.argument === "skipped")
        .map(({ trio, asking }) => `${asking.index} ${trio.ref}`),
    );
    for (const { trio, place, asking, asked } of questions) {
      if (asked === undefined || handled.has(`${asking.index} ${trio.ref}`)) continue;
      if (order.precedes(asked, asking) === "sometimes") report({ ref: trio.ref }, place);
    }
  },
});
