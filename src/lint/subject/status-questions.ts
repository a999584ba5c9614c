import { pointerAround } from "../../problem/index.ts";
import { type Step, stepTypeRow, type Workflow } from "../../workflow/index.ts";
import { type LintedTrio, type Passage, placeOf, type StatusQuestion, textOf } from "./subject.ts";

/** The status conditions of a workflow's steps, in the file's order. */
export function statusQuestions(trios: readonly LintedTrio[], workflow: Workflow): readonly StatusQuestion[] {
  // In a file without steps, conditions ask about steps of other files.
  if (workflow.steps.every(({ type }) => type === "trigger")) return [];
  const ownerOf = stepFinder(workflow);
  return trios.flatMap((one) => {
    const { trio } = one;
    if (trio.kind === "data" || trio.kind === "audience") return [];
    const asking = ownerOf(one);
    if (asking === undefined) return [];
    const { variable } = one;
    const passage = variable && passageOfRef(variable, trio.ref);
    const written = passage ?? variable;
    const place = written === undefined ? one.place : placeOf(written);
    const named = workflow.byRef.get(trio.ref);
    const isSilent = named !== undefined && !stepTypeRow(named.type).mayMakeMessages;
    return [
      {
        trio,
        one,
        place,
        passage,
        asking,
        isWhileWaiting: one.place.pointer?.startsWith(`${asking.pointer}/settings/`) ?? false,
        asked: isSilent ? undefined : named,
        silent: isSilent ? named?.type : undefined,
      },
    ];
  });
}

/**
 * Returns a function that finds the step of a condition: the innermost step around it. It returns undefined for named
 * conditions and conditions of preferences.
 */
export function stepFinder({ steps }: Workflow): (trio: LintedTrio) => Step | undefined {
  const byPointer = new Map(steps.map((step) => [step.pointer, step]));
  return (trio) => ownerOf(trio, byPointer);
}

function ownerOf({ place }: LintedTrio, byPointer: ReadonlyMap<string, Step>): Step | undefined {
  let pointer = place.pointer ?? "";
  while (pointer !== "") {
    const written = pointer;
    pointer = pointerAround(pointer);
    const step = byPointer.get(pointer);
    if (step === undefined) continue;
    if (step.type !== "trigger") return step;
    const { when, conditions } = step.slot ?? {};
    return written === when?.pointer || written === conditions?.pointer ? step : undefined;
  }
  return undefined;
}

/** The passage of a ref within a variable; undefined if the ref is spelled with escapes. */
function passageOfRef(variable: Passage, ref: string): Passage | undefined {
  const at = textOf(variable).indexOf(ref);
  const start = variable.start + at;
  return at === -1 ? undefined : { ...variable, start, end: start + ref.length };
}
