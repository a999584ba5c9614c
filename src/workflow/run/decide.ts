import { type Condition, isMap } from "../../condition/index.ts";
import { type Context, type ContextOptions, checkContext, nowOf } from "../../context/index.ts";
import { explain, type Trace } from "../../evaluate/index.ts";
import { type PlanStep, takesArm } from "./plan.ts";
import { decisionNeeds } from "./requirements.ts";
import { type NoWaitReason, resolveWait } from "./wait.ts";

/**
 * Decision on a step (spec 4.1): it runs; it is skipped; the trigger halts the workflow; a branch step runs the arm of this
 * index, or none if null.
 */
export type Decision = "run" | "skip" | "halt" | { readonly branch: number | null };

/** A decision with the traces of its conditions. */
export interface TracedDecision {
  readonly decision: Decision;
  /** Why a step that would wait is skipped although its conditions hold. */
  readonly because?: NoWaitReason;
  /** Traces of every condition that was evaluated, in order. */
  readonly traces: readonly ConditionTrace[];
}

/** Trace of one of a step's conditions. */
export interface ConditionTrace {
  /** Owner of the condition: the step itself, or the arm of this index. */
  readonly of: "step" | number;
  readonly trace: Trace;
}

/** Options for deciding a step. */
export interface DecideOptions extends ContextOptions {
  /** The account's time zone, for recipients that have none (spec 4.2.5). */
  readonly timezone?: string | undefined;
}

/**
 * Decides a step on a context, with the context's `now` for all of its conditions (spec 4.1). If the step's conditions are
 * false, a trigger halts and any other step is skipped. A branch takes the first arm whose conditions hold; an arm without
 * conditions is the default. A step that would wait is skipped if nothing says until when (spec 4.5.4).
 *
 * @throws EvaluationError if the context lacks a part or a ref that any of the step's conditions can read, needed or not,
 * or has one that cannot be read (spec 1.6).
 */
export function decide(step: PlanStep, context: Context, options: DecideOptions = {}): TracedDecision {
  const given: Context = isMap(context) ? context : {};
  // All arms are checked together, so an error does not depend on which of them is needed.
  checkContext(decisionNeeds(step), given, options, nowOf(given));
  const traces: ConditionTrace[] = [];
  const holds = (of: ConditionTrace["of"], condition: Condition | undefined): boolean => {
    if (condition === undefined) return true;
    const trace = explain(condition, given, options, (trio) => ({ trio }));
    traces.push({ of, trace });
    return trace.result;
  };
  const isTrigger = step.index === 0;
  if (!holds("step", step.condition)) return { decision: isTrigger ? "halt" : "skip", traces };
  if (!takesArm(step)) {
    const because = step.wait && resolveWait(step.wait, given, options.timezone).because;
    return because === undefined ? { decision: "run", traces } : { decision: "skip", because, traces };
  }
  const taken = (step.arms ?? []).findIndex(({ condition }, index) => holds(index, condition));
  return { decision: { branch: taken === -1 ? null : taken }, traces };
}
