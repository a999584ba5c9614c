import { type Step, stepTypeRow } from "../../workflow/index.ts";
import type { OpenFile, StepInFile } from "../open-file.ts";

/** A step that conditions can ask about. */
export interface AskedStep {
  readonly step: Step;
  readonly ref: string;
  /** Undefined if it is not known which step asks. */
  readonly precedes: "always" | "sometimes" | undefined;
}

/** Returns the steps that precede one on some path and can send messages, the nearest first. */
export function stepsToAsk(file: OpenFile, asking: StepInFile | undefined): readonly AskedStep[] {
  const asked = stepsBefore(file, asking).filter(({ step }) => sends(step));
  return asked.toReversed();
}

/** Returns the waits for events that precede a step on some path: their outcome can be read by paths. */
export function waitsBefore(file: OpenFile, asking: StepInFile | undefined): readonly AskedStep[] {
  return stepsBefore(file, asking).filter(({ step }) => stepTypeRow(step.type).effect === "wait");
}

function stepsBefore(file: OpenFile, asking: StepInFile | undefined): readonly AskedStep[] {
  const workflows = asking === undefined ? file.workflows : [asking];
  return workflows.flatMap(({ workflow, order }) =>
    [...workflow.byRef].flatMap(([ref, step]): readonly AskedStep[] => {
      if (asking === undefined) return [{ step, ref, precedes: undefined }];
      const precedes = order.precedes(step, asking.step);
      return precedes === "never" ? [] : [{ step, ref, precedes }];
    }),
  );
}

/** Checks whether a step may make messages. */
export function sends({ type }: Step): boolean {
  return stepTypeRow(type).mayMakeMessages;
}
