import { pathsIn } from "../../condition/index.ts";
import { stepTypeRow } from "../../workflow/index.ts";
import { defineRule } from "../rule.ts";
import { stepFinder } from "../subject/status-questions.ts";
import type { Subject } from "../subject/subject.ts";

interface SomePaths {
  readonly ref: string;
  /** True if the step's output is read, and not its status. */
  readonly isOutput: boolean;
}

/** A condition about a step that has run on only some of the paths to the condition. */
export const refOnSomePaths = defineRule({
  name: "ref-on-some-paths",
  level: "warning",
  summary: "A condition about a step that has run on only some of the paths to the condition.",
  message: ({ ref, isOutput }: SomePaths) =>
    `\`${ref}\` runs on only some of the paths that lead here; on the others ${isOutput ? "it has no output" : "it counts as skipped"}`,
  help: ({ ref, isOutput }) =>
    isOutput
      ? `If it should hold on the others too, add \`or refs.${ref}.matched does not exist\`; if not, put the condition on the branch itself.`
      : `If that is intended, add \`${ref} has not been skipped\`; if not, put the condition on the branch itself.`,
  check(subject, report) {
    const { order, questions } = subject;
    // A step that asks whether the other was skipped handles the other paths.
    const handled = new Set(
      questions
        .filter(({ trio }) => trio.argument === "skipped")
        .map(({ trio, asking }) => `${asking.index} ${trio.ref}`),
    );
    for (const { trio, place, asking, asked } of questions) {
      if (asked === undefined || handled.has(`${asking.index} ${trio.ref}`)) continue;
      if (order.precedes(asked, asking) === "sometimes") report({ ref: trio.ref, isOutput: false }, place);
    }
    const outputs = outputsReadIn(subject);
    const present = new Set(outputs.flatMap(({ key, isPresence }) => (isPresence ? [key] : [])));
    for (const { ref, key, place } of outputs) {
      if (!present.has(key)) report({ ref, isOutput: true }, place);
    }
  },
});

/** The conditions that read the output of a wait which precedes them on some paths only. */
function outputsReadIn({ workflow, order, trios }: Subject) {
  const ownerOf = stepFinder(workflow);
  return trios.flatMap((one) =>
    pathsIn(one.trio).flatMap(({ root, segments }) => {
      const ref = String(segments[0]);
      const step = root === "refs" ? workflow.byRef.get(ref) : undefined;
      const asking = step && ownerOf(one);
      if (step === undefined || asking === undefined || stepTypeRow(step.type).effect !== "wait") return [];
      if (order.precedes(step, asking) !== "sometimes") return [];
      const { operator } = one.trio;
      const isPresence = operator === "exists" || operator === "not_exists";
      return [{ ref, key: `${asking.index} ${ref}`, isPresence, place: one.place }];
    }),
  );
}
