import type { Step, Workflow } from "../../workflow/index.ts";
import { type LintedTrio, type Passage, placeOf, type StatusQuestion, textOf } from "./subject.ts";

/** Types of steps that send nothing. What is of another type may be a channel that is not known here. */
const SILENT = new Set<string | undefined>([
  "trigger",
  "delay",
  "batch",
  "throttle",
  "http_fetch",
  "fetch",
  "branch",
  "random_cohort",
  "wait_for_event",
  "ai_agent",
  "update_data",
  "update_object",
  "update_tenant",
  "update_user",
  "trigger_workflow",
]);

/** The status conditions of a workflow's steps, in the file's order. */
export function statusQuestions(trios: readonly LintedTrio[], workflow: Workflow): readonly StatusQuestion[] {
  // Without steps, what the conditions ask about is elsewhere.
  if (workflow.steps.every(({ type }) => type === "trigger")) return [];
  const byPointer = new Map(workflow.steps.map((step) => [step.pointer, step]));
  return trios.flatMap((one) => {
    const { trio } = one;
    if (trio.kind === "data" || trio.kind === "audience") return [];
    const asking = ownerOf(one, byPointer);
    if (asking === undefined) return [];
    const { variable } = one;
    const passage = variable && passageOfRef(variable, trio.ref);
    const written = passage ?? variable;
    const place = written === undefined ? one.place : placeOf(written);
    const named = workflow.byRef.get(trio.ref);
    const isSilent = SILENT.has(named?.type);
    return [
      {
        trio,
        place,
        passage,
        asking,
        asked: isSilent ? undefined : named,
        silent: isSilent ? named?.type : undefined,
      },
    ];
  });
}

/** The step that a condition belongs to: the innermost around it. Named conditions and preferences belong to none. */
function ownerOf({ place }: LintedTrio, byPointer: ReadonlyMap<string, Step>): Step | undefined {
  let pointer = place.pointer ?? "";
  while (pointer !== "") {
    const written = pointer;
    pointer = pointer.slice(0, pointer.lastIndexOf("/"));
    const step = byPointer.get(pointer);
    if (step === undefined) continue;
    if (step.type !== "trigger") return step;
    const { when, conditions } = step.slot ?? {};
    return written === when?.pointer || written === conditions?.pointer ? step : undefined;
  }
  return undefined;
}

/** Where a ref stands within a variable; undefined where the ref is spelled with escapes. */
function passageOfRef(variable: Passage, ref: string): Passage | undefined {
  const at = textOf(variable).indexOf(ref);
  const start = variable.start + at;
  return at === -1 ? undefined : { ...variable, start, end: start + ref.length };
}
