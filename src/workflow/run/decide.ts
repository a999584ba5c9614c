import { type Condition, isMap } from "../../condition/index.ts";
import { type Context, type ContextOptions, checkContext } from "../../context/index.ts";
import { explain, type Trace } from "../../evaluate/index.ts";
import { type PlanStep, takesArm } from "./plan.ts";
import { stepRequirements } from "./requirements.ts";

/**
 * What is to become of a step (spec 4.1): it runs; it is skipped; the trigger halts the workflow; a branch step runs
 * the arm of this index, or none, which is null.
 */
export type Decision = "run" | "skip" | "halt" | { readonly branch: number | null };

/** A decision, and how it came about. */
export interface TracedDecision {
  readonly decision: Decision;
  /** Of every condition that was evaluated, in order. */
  readonly traces: readonly ConditionTrace[];
}

/** How the answer of one of a step's conditions came about. */
export interface ConditionTrace {
  /** Whose condition it is: the step's own, or that of the arm of this index. */
  readonly of: "step" | number;
  readonly trace: Trace;
}

/**
 * Decides a step on a context, whose `now` counts for all of its conditions (spec 4.1). A trigger whose conditions are
 * false halts, any other step is skipped; a branch takes the first arm whose conditions hold, and an arm without
 * conditions is its default.
 *
 * @throws EvaluationError where the context lacks a part, or a ref, that any of the step's conditions can read, needed
 * or not, or where it has one that cannot be read (spec 1.6).
 */
export function decide(step: PlanStep, context: Context, options: ContextOptions = {}): TracedDecision {
  const given: Context = isMap(context) ? context : {};
  // The conditions of all arms together: which are needed changes nothing about what is an error.
  checkContext(stepRequirements(step), given, options);
  const traces: ConditionTrace[] = [];
  const holds = (of: ConditionTrace["of"], condition: Condition | undefined): boolean => {
    if (condition === undefined) return true;
    const trace = explain(condition, given, options);
    traces.push({ of, trace });
    return trace.result;
  };
  const isTrigger = step.index === 0;
  if (!holds("step", step.condition)) return { decision: isTrigger ? "halt" : "skip", traces };
  if (!takesArm(step)) return { decision: "run", traces };
  const taken = (step.arms ?? []).findIndex(({ condition }, index) => holds(index, condition));
  return { decision: { branch: taken === -1 ? null : taken }, traces };
}
