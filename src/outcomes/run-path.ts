import type { Condition } from "../condition/index.ts";
import type { Decision, Exit, PlanStep, StepDecision } from "../workflow/index.ts";
import {
  type Approximations,
  constantVerdict,
  firstRefIn,
  type PathCondition,
  residualsByState,
} from "./path-conditions.ts";
import { currentStates, type StateHistory, withCurrentStates } from "./state-history.ts";
import { relativeToTrigger, type SymbolicTime } from "./symbolic-time.ts";
import { type Versions, versionedCondition } from "./versions.ts";

/** The moment of the trigger if no decision depends on it. */
export const DEFAULT_TRIGGER_TIME = Date.UTC(2025, 0, 1);

/** A step that was decided on a path, and its effects there. */
export interface DecidedStep extends Pick<StepDecision, "step" | "decision" | "messages" | "failure"> {
  /** The arm that a step which the host carries out takes, or that it stops the run. */
  readonly result?: { readonly arm?: number | null; readonly stop?: true };
  /** The end of a wait for an event: an event matches, or none does in time. */
  readonly waited?: { readonly matched: boolean; readonly goesOn: boolean };
  /** The parts of the context that the step writes. */
  readonly writes?: readonly string[];
  /** The versions of the parts of the context that may change while time passes in the step. */
  readonly changes?: readonly (readonly [part: string, mark: string])[];
  /** The assumed length, in milliseconds, of a pause in the step that has no known length; 0 if it does not wait. */
  readonly waits?: number;
}

/** A path that runs can take through a plan, up to some step. */
export interface RunPath {
  readonly to: Exit | "halted" | "failed";
  readonly steps: readonly DecidedStep[];
  /** By ref, the states of the steps that later decisions ask about. */
  readonly histories: ReadonlyMap<string, StateHistory>;
  /** Constraints on the trigger's context. */
  readonly conditions: readonly PathCondition[];
  readonly time: SymbolicTime;
  readonly versions: Versions;
}

export function withDecision(
  path: RunPath,
  { index }: PlanStep,
  decision: Omit<DecidedStep, "step">,
): RunPath {
  return { ...path, steps: [...path.steps, { step: index, ...decision }] };
}

/** The paths on which all of some conditions hold. */
export function* pathsOnWhichAllHold(
  path: RunPath,
  [first, ...rest]: readonly Condition[],
): Generator<RunPath> {
  if (first === undefined) {
    yield path;
    return;
  }
  for (const [decided, holds] of conditionVerdicts(path, first)) {
    if (holds) yield* pathsOnWhichAllHold(decided, rest);
  }
}

export function* branchVerdicts(
  path: RunPath,
  step: PlanStep,
  index: number,
): Generator<readonly [RunPath, Decision]> {
  const arm = step.arms?.[index];
  if (arm === undefined) {
    yield [path, { branch: null }];
    return;
  }
  for (const [decided, holds] of conditionVerdicts(path, arm.condition)) {
    if (holds) yield [decided, { branch: index }];
    else yield* branchVerdicts(decided, step, index + 1);
  }
}

/** The paths on which a condition holds, and those on which it does not. */
export function conditionVerdicts(
  path: RunPath,
  condition: Condition | undefined,
): Iterable<readonly [RunPath, boolean]> {
  if (condition === undefined) return [[path, true]];
  const read = versionedCondition(condition, path.versions);
  return verdictsByState(path, relativeToTrigger(read, path.time));
}

function* verdictsByState(path: RunPath, condition: Approximations): Generator<readonly [RunPath, boolean]> {
  const ref = firstRefIn(condition.over) ?? firstRefIn(condition.under);
  if (ref === undefined) {
    const always = constantVerdict(condition.over);
    for (const holds of [true, false]) {
      if (always !== !holds) yield [assuming(path, condition, holds), holds];
    }
    return;
  }
  const history = path.histories.get(ref) as StateHistory;
  for (const residual of residualsByState(condition, ref, currentStates(history))) {
    const known = withCurrentStates(history, residual.states);
    yield* verdictsByState(
      { ...path, histories: new Map(path.histories).set(ref, known) },
      residual.condition,
    );
  }
}

/** A path with one more condition. */
export function assuming(path: RunPath, condition: Approximations, holds: boolean): RunPath {
  const { over, under, preferred } = condition;
  if (constantVerdict(over) === holds && constantVerdict(under) === holds) return path;
  const assumed = { over, under, holds, ...(holds && preferred && { preferred }) };
  return { ...path, conditions: [...path.conditions, assumed] };
}
