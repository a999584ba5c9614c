import type { Step } from "../../workflow/index.ts";
import type { RelatedPlace } from "../finding.ts";

/** Returns the place of a step's ref with what is there; undefined for the trigger and for a step without a ref. */
export function atStep(step: Step | undefined, message: string): RelatedPlace | undefined {
  return step?.refSpan && { message, span: step.refSpan, pointer: step.pointer };
}
