import { type DeliveryTrio, pathsIn } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { print } from "../../language/index.ts";
import { stepTypeRow } from "../../workflow/index.ts";
import { addBeside, changesTo } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import type { AskedOfSkipped } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { keyOfTrio } from "../reasoning/tree.ts";
import { defineRule } from "../rule.ts";
import { atStep } from "../subject/related.ts";
import { stepFinder } from "../subject/status-questions.ts";
import { type LintedTrio, type Subject, textOf } from "../subject/subject.ts";

type SomePaths =
  | { readonly kind: "output"; readonly ref: string }
  | {
      readonly kind: "asserted" | "negated";
      readonly ref: string;
      readonly question: string;
      readonly ran: string;
      readonly skipped: string;
      /** The step's own conditions; undefined if it stands on another path. */
      readonly unless: string | undefined;
    };

/** A condition about a step that has run on only some of the paths to the condition, or was skipped by its own conditions. */
export const refOnSomePaths = defineRule({
  name: "ref-on-some-paths",
  level: "warning",
  summary:
    "A condition about a step that has run on only some of the paths to the condition, or that its own conditions may have skipped.",
  message(parameters: SomePaths) {
    const { kind, ref } = parameters;
    if (kind !== "output" && parameters.unless !== undefined) {
      return `\`${ref}\` is skipped unless \`${parameters.unless}\`, and \`${parameters.question}\` is true of a skipped step, too`;
    }
    const elsewhere = kind === "output" ? "it has no output" : "it counts as skipped";
    return `\`${ref}\` runs on only some of the paths that lead here; on the others ${elsewhere}`;
  },
  help(parameters) {
    const { ref } = parameters;
    switch (parameters.kind) {
      case "output":
        return `If it should hold on the others too, add \`or refs.${ref}.matched does not exist\`; if not, put the condition on the branch itself.`;
      case "asserted":
        return `If that is intended, add \`${parameters.ran}\`; if not, put the condition on the branch itself.`;
      case "negated": {
        const { ran, question, skipped } = parameters;
        return `If \`${ref}\` must have run, write \`${ran} and ${question}\`; if a skipped step is meant as well, \`${skipped} or ${question}\`.`;
      }
    }
  },
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).askedOfSkipped) {
      const { ref, question, because, isTrueOfSkipped } = fact;
      const parameters = {
        kind: isTrueOfSkipped ? ("negated" as const) : ("asserted" as const),
        ref,
        question,
        ran: print({ any: [{ all: [skipOf(ref, "not_equal_to")] }] }),
        skipped: print({ any: [{ all: [skipOf(ref, "equal_to")] }] }),
        unless: because.kind === "conditions" ? because.condition : undefined,
      };
      report(parameters, place, () => ({ suggestion: askWhetherItRan(fact, subject) }), [
        atStep(subject.workflow.byRef.get(ref), "the step is here"),
      ]);
    }
    const outputs = outputsReadIn(subject);
    const present = new Set(outputs.flatMap(({ key, isPresence }) => (isPresence ? [key] : [])));
    for (const { ref, key, place } of outputs) {
      if (present.has(key)) continue;
      const step = subject.workflow.byRef.get(ref);
      report({ kind: "output", ref }, place, undefined, [atStep(step, "the step is here")]);
    }
  },
});

function skipOf(ref: string, operator: "equal_to" | "not_equal_to"): DeliveryTrio {
  return { kind: "delivery", ref, operator, argument: "skipped" };
}

/** Adds the condition that the step was not skipped. */
function askWhetherItRan({ one, ref, isTrueOfSkipped }: AskedOfSkipped, subject: Subject): Fix | undefined {
  if (!isTrueOfSkipped) return undefined;
  const { written, group } = one;
  const ran = skipOf(ref, "not_equal_to");
  if (written.kind === "stored") {
    return addBeside(written, changesTo(String(written.map.value.variable), ran), subject);
  }
  const words = textOf(written.passage);
  // A `not` around the words would apply to the added ones, too.
  if (!isReadAs(words, one, subject)) return undefined;
  const added = `${print({ any: [{ all: [ran] }] })} and ${words}`;
  return rewriteText(written, group.joined === "and" ? added : `(${added})`, subject);
}

function isReadAs(words: string, { trio, written }: LintedTrio, subject: Subject): boolean {
  const read = readAgain(words, written, subject);
  return read !== undefined && keyOfTrio(read.trio) === keyOfTrio(trio);
}

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
