import type { Plan, PlanArm } from "./plan.ts";
import type { RunState, StepDecision } from "./state.ts";

/**
 * Fate of a step in a run (spec 4.4.3):
 * - `ran`;
 * - `skipped`: its conditions were false, its wait or window had no end (spec 4.5.4), or it made no message (spec 1.5);
 * - `halted`: it is the trigger, and its conditions were false, or a wait for an event that halted the run;
 * - `failed`: the host could not carry it out;
 * - `not-taken`: it is on an arm that was not taken;
 * - `not-reached`: the run was over before the step, or has not reached it yet.
 */
export type Fate = "ran" | "skipped" | "halted" | "failed" | "not-taken" | "not-reached";

/** The fate of one step. */
export interface StepFate {
  readonly step: number;
  readonly ref?: string;
  readonly fate: Fate;
  /** Why a step was skipped although its conditions held, or why it failed. */
  readonly because?: string;
  /** For a step with arms, once decided: the index of the arm that runs, or null if none does. */
  readonly arm?: number | null;
}

/** Returns the fate of every step of a plan, the trigger included, in the plan's order. */
export function fatesOf(plan: Plan, { decisions }: Pick<RunState, "decisions">): readonly StepFate[] {
  const fates = fateOfEach(plan, decisions);
  const decided = new Map(decisions.map((decision) => [decision.step, decision]));
  return plan.steps.map(({ index, ref, arms }) => {
    const decision = decided.get(index);
    const arm = arms && decision && armTaken(decision);
    const because = decision?.because ?? decision?.failure;
    return {
      step: index,
      ...(ref !== undefined && { ref }),
      fate: fates[index] as Fate,
      ...(because !== undefined && { because }),
      ...(arm !== undefined && { arm }),
    };
  });
}

/** Returns the fates alone, by the index of the step. */
export function fateOfEach({ steps }: Plan, decisions: readonly StepDecision[]): readonly Fate[] {
  const fates = new Array<Fate>(steps.length).fill("not-reached");
  for (const decision of decisions) {
    const step = steps[decision.step];
    if (step === undefined) continue;
    fates[step.index] = fateOf(decision);
    const taken = step.arms && armTaken(decision);
    if (taken === undefined) continue;
    for (const { start, end } of otherArms(step.arms ?? [], taken)) fates.fill("not-taken", start, end);
  }
  return fates;
}

function fateOf({ decision, messages, waited, result, failure }: StepDecision): Fate {
  if (decision === "halt" || waited?.goesOn === false) return "halted";
  if (failure !== undefined) return "failed";
  return decision === "skip" || messages?.length === 0 || result?.skipped === true ? "skipped" : "ran";
}

/** Returns the index of the arm that runs, null if none does, or undefined if that is not decided yet. */
function armTaken({ decision, result }: StepDecision): number | null | undefined {
  if (typeof decision === "object") return decision.branch;
  if (decision !== "run") return null;
  // For a step that the host carries out, the host chooses the arm.
  return result && (result.arm ?? null);
}

function otherArms(arms: readonly PlanArm[], taken: number | null): readonly PlanArm[] {
  return arms.filter((_arm, index) => index !== taken);
}
