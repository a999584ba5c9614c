import type { Condition, Path } from "../condition/index.ts";
import type { ChannelType } from "../status/index.ts";
import { DURATION_UNITS } from "../time/index.ts";
import {
  type Decision,
  type Exit,
  mayChangeOverTime,
  type Plan,
  type PlanStep,
  type StepDecision,
  stepRequirements,
  stepTypeRow,
  timeIn,
} from "../workflow/index.ts";
import { StateTransitions } from "./message-states.ts";
import {
  type Approximations,
  constantVerdict,
  firstRefIn,
  type PathCondition,
  residualsByState,
} from "./path-conditions.ts";
import {
  afterPause,
  currentStates,
  type HistoryStart,
  initialHistory,
  type StateHistory,
  withCurrentStates,
} from "./state-history.ts";
import {
  laterBy,
  relativeToTrigger,
  type SymbolicTime,
  TRIGGER_TIME,
  timestampIsAfter,
} from "./symbolic-time.ts";
import {
  afterChanging,
  afterWriting,
  conditionsAtTrigger,
  conditionsOnCounts,
  setsCounts,
  type Versions,
  versioned,
  versionedCondition,
} from "./versions.ts";

/** The assumed length of a pause that has no known length, in milliseconds. */
export const ASSUMED_PAUSE = 3_600_000;

/** A step that was decided on a path, and its effects there. */
export interface DecidedStep extends Pick<StepDecision, "step" | "decision" | "messages"> {
  /** The arm that a step which the host carries out takes, or that it stops the run. */
  readonly result?: { readonly arm?: number | null; readonly stop?: true };
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

export interface ExecutorOptions {
  /** Gives a channel step that makes no message, though its conditions hold, a path of its own. */
  readonly unsent: boolean;
}

/** Executes a plan symbolically: a step has one successor path for each way in which it can be decided. */
export class SymbolicExecutor {
  readonly #plan: Plan;
  readonly #unsent: boolean;
  readonly #transitions = new Map<ChannelType | undefined, StateTransitions>();
  /** By ref, the last step that asks about it. */
  readonly #lastAsked = new Map<string, number>();
  /** By part of the context, the last step that reads it. */
  readonly #lastRead = new Map<string, number>();

  constructor(plan: Plan, { unsent }: ExecutorOptions) {
    this.#plan = plan;
    this.#unsent = unsent;
    for (const step of plan.steps) {
      const { refs, parts } = stepRequirements(step);
      for (const ref of refs) this.#lastAsked.set(ref, step.index);
      for (const part of parts) this.#lastRead.set(part, step.index);
      if (step.wait?.path !== undefined) this.#lastRead.set(step.wait.path.root, step.index);
    }
  }

  /** The path that has come to the trigger. */
  initialPath(): RunPath {
    return {
      to: 0,
      steps: [],
      histories: new Map(),
      conditions: conditionsAtTrigger(this.#plan),
      time: TRIGGER_TIME,
      versions: new Map(),
    };
  }

  /** Checks whether a step, or one behind it, asks about a ref. */
  isAsked(ref: string, step: number): boolean {
    return (this.#lastAsked.get(ref) ?? -1) >= step;
  }

  /** The paths that lead past the step to which a path has come. They may be infeasible. */
  *successors(path: RunPath): Generator<RunPath> {
    const step = this.#plan.steps[path.to as number] as PlanStep;
    if (stepRequirements(step).refs.some((ref) => !path.histories.has(ref))) {
      // An unknown ref: the decision is an error (spec 1.6).
      yield { ...path, to: "failed" };
      return;
    }
    for (const [decided, decision] of this.#decisions(path, step)) {
      yield* this.#afterDecision(decided, step, decision);
    }
  }

  *#decisions(path: RunPath, step: PlanStep): Generator<readonly [RunPath, Decision]> {
    const isTrigger = step.index === 0;
    for (const [decided, holds] of conditionVerdicts(path, step.condition)) {
      if (!holds) yield [decided, isTrigger ? "halt" : "skip"];
      else if (isTrigger || stepTypeRow(step.type).effect !== "none") yield [decided, "run"];
      else yield* branchVerdicts(decided, step, 0);
    }
  }

  *#afterDecision(path: RunPath, step: PlanStep, decision: Decision): Generator<RunPath> {
    if (decision === "halt") yield { ...withDecision(path, step, { decision }), to: "halted" };
    else if (decision === "skip") yield this.#exit(withDecision(path, step, { decision }), step, null);
    else if (typeof decision === "object") {
      yield this.#exit(withDecision(path, step, { decision }), step, decision.branch);
    } else if (step.index === 0) yield { ...withDecision(path, step, { decision }), to: step.next };
    else if (step.channel !== undefined) yield* this.#afterSend(path, step);
    else if (step.wait !== undefined) yield* this.#afterWait(path, step);
    else yield* this.#afterCall(path, step);
  }

  /** Goes on behind a step, or onto one of its arms; the channel steps on the other arms are skipped. */
  #exit(path: RunPath, step: PlanStep, arm: number | null): RunPath {
    const { arms = [], next } = step;
    const histories = new Map(path.histories);
    const skip = (skipped: PlanStep) => {
      const { ref, channel } = skipped;
      if (ref !== undefined && channel !== undefined && this.isAsked(ref, step.index)) {
        histories.set(ref, historyOf(skipped, "skipped"));
      }
    };
    const { decision } = path.steps[path.steps.length - 1] as DecidedStep;
    if (decision === "skip") skip(step);
    for (const [index, { start, end }] of arms.entries()) {
      if (index !== arm) for (const each of this.#plan.steps.slice(start, end)) skip(each);
    }
    return { ...path, histories, to: arm === null ? next : (arms[arm]?.first ?? next) };
  }

  *#afterSend(path: RunPath, step: PlanStep): Generator<RunPath> {
    const starts = this.#unsent ? (["queued", "skipped"] as const) : (["either"] as const);
    for (const start of starts) {
      const messages = start === "skipped" ? { messages: [] } : {};
      const decided = withDecision(path, step, { decision: "run", ...messages });
      const { ref } = step;
      const isAsked = ref !== undefined && this.isAsked(ref, step.index);
      const histories = isAsked ? new Map(path.histories).set(ref, historyOf(step, start)) : path.histories;
      yield { ...decided, histories, to: step.next };
    }
  }

  #afterUnknownPause(path: RunPath, step: PlanStep): RunPath {
    return this.#afterPause(path, step, laterBy(path.time, ASSUMED_PAUSE, true));
  }

  /** Lets time pass in a step: any message may change, and so may the parts of the context that no run keeps. */
  #afterPause(path: RunPath, step: PlanStep, time: SymbolicTime): RunPath {
    const histories = [...path.histories].map(([ref, history]): [string, StateHistory] => [
      ref,
      this.isAsked(ref, step.index + 1)
        ? afterPause(history, this.#transitionsOf(history.channelType))
        : history,
    ]);
    const parts = [...this.#lastRead.keys()].filter(
      (part) => mayChangeOverTime(part) && this.#isReadAfter(part, step),
    );
    const versions = afterChanging(path.versions, step, parts);
    const changes = parts.map((part) => [part, versions.get(part) as string] as const);
    const steps =
      parts.length === 0
        ? path.steps
        : path.steps.map((one) => (one.step === step.index ? { ...one, changes } : one));
    return { ...path, steps, histories: new Map(histories), time, versions };
  }

  #transitionsOf(channelType: ChannelType | undefined): StateTransitions {
    const transitions = this.#transitions.get(channelType) ?? new StateTransitions(channelType);
    this.#transitions.set(channelType, transitions);
    return transitions;
  }

  /** The paths through a step that waits as its settings say (spec 4.5). */
  *#afterWait(path: RunPath, step: PlanStep): Generator<RunPath> {
    const decided = withDecision(path, step, { decision: "run" });
    for (const waited of this.#waitPaths(decided, step)) {
      yield* this.#writePaths({ ...waited, to: step.next }, step);
    }
    if (setsCounts(step) && this.#isReadAfter("now", step)) {
      // A full batch closes at once.
      const closed = withDecision(path, step, { decision: "run", waits: 0 });
      yield* this.#writePaths({ ...closed, to: step.next }, step);
    }
    yield* stopPaths(path, step);
  }

  *#waitPaths(path: RunPath, step: PlanStep): Generator<RunPath> {
    const { length, path: momentPath, unreadable } = step.wait ?? {};
    const unit = length === undefined ? 0 : DURATION_UNITS[length.unit].milliseconds;
    const milliseconds = (length?.value ?? 0) * unit;
    const isApproximate = length?.unit === "months" && length.value !== 0;
    if (unreadable || (momentPath === undefined && milliseconds <= 0)) yield path;
    else if (momentPath === undefined) {
      yield this.#afterPause(path, step, laterBy(path.time, milliseconds, isApproximate));
    } else {
      const base = versioned(momentPath, path.versions);
      const isAfter = timestampIsAfter(base, milliseconds, {
        ...path.time,
        isApproximate: path.time.isApproximate || isApproximate,
      });
      const moment = { base, offset: milliseconds, isApproximate };
      yield this.#afterPause(assuming(path, isAfter, true), step, moment);
      yield assuming(path, isAfter, false);
      // The value at the path may also be a duration.
      const hours = Math.max(1, Math.ceil(-milliseconds / ASSUMED_PAUSE) + 1);
      const counted = assuming(path, durationAt(base, hours), true);
      yield this.#afterPause(counted, step, laterBy(path.time, hours * ASSUMED_PAUSE + milliseconds, true));
    }
  }

  /** The paths through a step that the host carries out. */
  *#afterCall(path: RunPath, step: PlanStep): Generator<RunPath> {
    const waits = timeIn(step.type, step.json) === "none" ? {} : { waits: ASSUMED_PAUSE };
    for (const arm of armsOf(step)) {
      const result = arm === undefined ? {} : { result: { arm } };
      const decided = withDecision(path, step, { decision: "run", ...result, ...waits });
      const left = this.#exit(decided, step, arm ?? null);
      const called = waits.waits === undefined ? left : this.#afterUnknownPause(left, step);
      yield* this.#writePaths(called, step);
    }
    yield* stopPaths(path, step);
  }

  /** The paths on which a step writes nothing, or any values to the parts that its type may write. */
  *#writePaths(path: RunPath, step: PlanStep): Generator<RunPath> {
    const { writes } = stepTypeRow(step.type);
    const mayWrite = (part: string) =>
      writes === "any" ? !NEVER_WRITTEN.includes(part) : (writes as readonly string[]).includes(part);
    const parts = [...this.#lastRead.keys()].filter(
      (part) => mayWrite(part) && this.#isReadAfter(part, step),
    );
    const counts = setsCounts(step) ? ["run"] : [];
    const others = parts.filter((part) => !counts.includes(part));
    yield counts.length === 0 ? path : this.#afterWrite(path, step, counts);
    if (others.length > 0) yield this.#afterWrite(path, step, [...counts, ...others]);
  }

  #isReadAfter(part: string, { index }: PlanStep): boolean {
    return (this.#lastRead.get(part) ?? -1) > index;
  }

  #afterWrite(path: RunPath, step: PlanStep, parts: readonly string[]): RunPath {
    const versions = afterWriting(path.versions, step, parts);
    const conditions = setsCounts(step) ? conditionsOnCounts(this.#plan, versions) : [];
    const steps = path.steps.map((one) => (one.step === step.index ? { ...one, writes: parts } : one));
    return { ...path, steps, versions, conditions: [...path.conditions, ...conditions] };
  }
}

function withDecision(path: RunPath, { index }: PlanStep, decision: Omit<DecidedStep, "step">): RunPath {
  return { ...path, steps: [...path.steps, { step: index, ...decision }] };
}

/** The path on which a step ends the run, if its type may. */
function* stopPaths(path: RunPath, step: PlanStep): Generator<RunPath> {
  if (!stepTypeRow(step.type).mayHalt) return;
  yield { ...withDecision(path, step, { decision: "run", result: { stop: true } }), to: "ended" };
}

function historyOf({ index, channel }: PlanStep, start: HistoryStart): StateHistory {
  const step = { step: index, channelType: channel?.type, isGroup: channel?.group !== undefined };
  return initialHistory(step, start);
}

/** Parts of the context that the run itself provides. */
const NEVER_WRITTEN: readonly string[] = ["refs", "now"];

/**
 * The arms that a step which the host carries out may take; null for none of them, undefined if it has none. A step of
 * a known type with arms always takes one.
 */
function armsOf({ type, arms }: PlanStep): readonly (number | null | undefined)[] {
  if (arms === undefined || arms.length === 0) return [undefined];
  const all = [...arms.keys()];
  return stepTypeRow(type).arms === undefined ? [null, ...all] : all;
}

function* branchVerdicts(
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
function conditionVerdicts(
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
function assuming(path: RunPath, condition: Approximations, holds: boolean): RunPath {
  const { over, under, preferred } = condition;
  if (constantVerdict(over) === holds && constantVerdict(under) === holds) return path;
  const assumed = { over, under, holds, ...(holds && preferred && { preferred }) };
  return { ...path, conditions: [...path.conditions, assumed] };
}

/** A condition that holds if a duration stands at a path; `under` is one of so many hours. */
function durationAt(path: Path, hours: number): Approximations {
  const at = (key: string): Path => ({
    text: `${path.text}.${key}`,
    root: path.root,
    segments: [...path.segments, key],
  });
  const variable = (of: Path) => ({ kind: "path", path: of }) as const;
  const is = (key: string, value: string | number) =>
    ({
      kind: "data",
      variable: variable(at(key)),
      operator: "equal_to",
      argument: { kind: "value", value },
    }) as const;
  return {
    over: { any: [{ all: [{ kind: "data", variable: variable(at("value")), operator: "exists" }] }] },
    under: { any: [{ all: [is("unit", "hours"), is("value", hours)] }] },
  };
}
