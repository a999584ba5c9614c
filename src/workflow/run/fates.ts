import type { Plan, PlanArm } from "./plan.ts";
import type { RunState, StepDecision } from "./state.ts";

/**
 * What became of a step in a run:
 * - `ran`;
 * - `skipped`: its conditions were false, or it is a channel step that made no message (spec 1.5);
 * - `halted`: it is the trigger, and its conditions were false;
 * - `not-taken`: it stands on an arm that was not taken;
 * - `not-reached`: the run was over before it came to it, or has not come to it yet.
 */
export type Fate = "ran" | "skipped" | "halted" | "not-taken" | "not-reached";

/** The fate of one step. */
export interface StepFate {
  readonly step: number;
  readonly ref?: string;
  readonly fate: Fate;
  /** Of a step with arms, once that is decided: which one runs, by its index, or null: none. */
  readonly arm?: number | null;
}

/** The fate of every step of a plan, the trigger included, in the plan's order. */
export function fatesOf(plan: Plan, { decisions }: Pick<RunState, "decisions">): readonly StepFate[] {
  const fates = fateOfEach(plan, decisions);
  const arms = new Map(decisions.map((decision) => [decision.step, armTaken(decision)]));
  return plan.steps.map(({ index, ref, arms: own }) => {
    const arm = own && arms.get(index);
    return {
      step: index,
      ...(ref !== undefined && { ref }),
      fate: fates[index] as Fate,
      ...(arm !== undefined && { arm }),
    };
  });
}

/** The fates alone, by the step's index. */
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

function fateOf({ decision, messages }: StepDecision): Fate {
  if (decision === "halt") return "halted";
  return decision === "skip" || messages?.length === 0 ? "skipped" : "ran";
}

/** Which arm runs; null: none; undefined where that is not decided yet. */
function armTaken({ decision, result }: StepDecision): number | null | undefined {
  if (typeof decision === "object") return decision.branch;
  if (decision !== "run") return null;
  // The host says it of a step that it carries out.
  return result && (result.arm ?? null);
}

function otherArms(arms: readonly PlanArm[], taken: number | null): readonly PlanArm[] {
  return arms.filter((_arm, index) => index !== taken);
}
