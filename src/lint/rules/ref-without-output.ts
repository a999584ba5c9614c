import { pathsIn } from "../../condition/index.ts";
import { didYouMean } from "../../diagnostics/index.ts";
import { type Step, stepTypeRow } from "../../workflow/index.ts";
import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";
import { stepFinder } from "../subject/status-questions.ts";
import { type LintedTrio, placeOf, textOf } from "../subject/subject.ts";

interface MissingOutput {
  readonly ref: string;
  /** Why nothing stands at the path. */
  readonly fault: "unknown" | "other-type" | "not-before";
  readonly type: string;
  /** Refs of the steps that wait for an event. */
  readonly waits: readonly string[];
}

/** A condition that reads `refs.<ref>.matched` or `.signal_variables` of a step that has left no output by then. */
export const refWithoutOutput = defineRule({
  name: "ref-without-output",
  level: "error",
  summary: "A condition that reads the output of a step that has none by then.",
  message: ({ ref, fault, type }: MissingOutput) => {
    switch (fault) {
      case "unknown":
        return `no step of this workflow has the ref \`${ref}\``;
      case "other-type":
        return `\`${ref}\` is a ${type} step, and only a step that waits for an event has an output`;
      case "not-before":
        return `\`${ref}\` has run on none of the paths that lead here, so it has no output yet`;
    }
  },
  help: ({ ref, waits }) =>
    didYouMean(
      ref,
      waits.filter((each) => each !== ref),
    ) ?? "Write the ref of a `wait_for_event` step that comes before this one.",
  check({ workflow, order, trios }, report) {
    // In a file without steps, conditions read steps of other files.
    if (workflow.steps.every(({ type }) => type === "trigger")) return;
    const ownerOf = stepFinder(workflow);
    const waits = workflow.steps.flatMap(({ type, ref }) => (waitsForEvent(type) && ref ? [ref] : []));
    for (const one of trios) {
      for (const { root, text, segments } of pathsIn(one.trio)) {
        const asking = root === "refs" ? ownerOf(one) : undefined;
        if (asking === undefined) continue;
        const ref = String(segments[0]);
        const step = workflow.byRef.get(ref);
        const fault = faultOf(
          step,
          () => !order.isReached(asking) || order.precedes(step as Step, asking) !== "never",
        );
        if (fault === undefined) continue;
        report({ ref, fault, type: step?.type ?? "", waits }, placeIn(one, text), undefined, [
          atStep(step, "the step is here"),
        ]);
      }
    }
  },
});

function faultOf(step: Step | undefined, isBefore: () => boolean): MissingOutput["fault"] | undefined {
  if (step === undefined) return "unknown";
  // A step of an unknown type may leave any output.
  if (step.type === undefined || stepTypeRow(step.type).writes === "any") return undefined;
  if (!waitsForEvent(step.type)) return "other-type";
  return isBefore() ? undefined : "not-before";
}

function waitsForEvent(type: string | undefined): boolean {
  return stepTypeRow(type).effect === "wait";
}

/** The place of the operand that spells a path. */
function placeIn({ variable, argument, place }: LintedTrio, path: string) {
  const passage = [variable, argument].find((each) => each !== undefined && textOf(each).includes(path));
  return passage === undefined ? place : placeOf(passage);
}
