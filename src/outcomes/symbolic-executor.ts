import type { Trio } from "../condition/index.ts";
import { type Requirements, requirementsOf } from "../context/index.ts";
import { type EventType, isEventType } from "../messages/index.ts";
import { DURATION_UNITS, type Duration } from "../time/index.ts";
import {
  type Decision,
  EVENT_PREFIX,
  type EventWait,
  isAwaited,
  mayBeClicked,
  mayChangeOverTime,
  type Plan,
  type PlanStep,
  resolveWait,
  stepRequirements,
  stepTypeRow,
  timeIn,
} from "../workflow/index.ts";
import { StateTransitions, type TransitionRules } from "./message-states.ts";
import { isMessageEventAwaited, matchOfMessage, RECIPIENT_UPDATED } from "./own-events.ts";
import { exactly } from "./path-conditions.ts";
import {
  assuming,
  branchVerdicts,
  conditionVerdicts,
  DEFAULT_TRIGGER_TIME,
  type DecidedStep,
  pathsOnWhichAllHold,
  type RunPath,
  withDecision,
} from "./run-path.ts";
import { afterPause, type HistoryStart, initialHistory, type StateHistory } from "./state-history.ts";
import { laterBy, type SymbolicTime, TRIGGER_TIME, timestampIsAfter } from "./symbolic-time.ts";
import { durationAt, nothingAt, timestampAt, windowRuleAt } from "./values-at-paths.ts";
import {
  afterChanging,
  afterWriting,
  conditionsAtTrigger,
  conditionsOnCounts,
  conditionsOnOutput,
  setsCounts,
  type Versions,
  versioned,
  versionedCondition,
  withEventOf,
  withOutputOf,
} from "./versions.ts";

/** The assumed length of a pause that has no known length, in milliseconds. */
export const ASSUMED_PAUSE = 3_600_000;

export interface ExecutorOptions {
  /** Gives a channel step that makes no message, though its conditions hold, a path of its own. */
  readonly unsent: boolean;
  /** Indexes of the steps whose wait has an assumed length, which the file does not say. */
  readonly assumed: ReadonlySet<number>;
}

/** Executes a plan symbolically: a step has one successor path for each way in which it can be decided. */
export class SymbolicExecutor {
  readonly #plan: Plan;
  readonly #unsent: boolean;
  readonly #assumed: ReadonlySet<number>;
  readonly #transitions = new Map<string, StateTransitions>();
  /** The assumed length of durations at paths: longer than what any step subtracts from them. */
  readonly #assumedHours: number;
  /** By ref, the last step that asks about it. */
  readonly #lastAsked = new Map<string, number>();
  /** By part of the context, the last step that reads it. */
  readonly #lastRead = new Map<string, number>();

  constructor(plan: Plan, { unsent, assumed }: ExecutorOptions) {
    this.#plan = plan;
    this.#unsent = unsent;
    this.#assumed = assumed;
    this.#assumedHours = Math.max(
      1,
      ...plan.steps.map(({ wait }) => Math.ceil(-lengthOf(wait?.length) / ASSUMED_PAUSE) + 1),
    );
    for (const step of plan.steps) {
      this.#note(stepRequirements(step), step.index);
      if (step.wait?.path !== undefined) this.#lastRead.set(step.wait.path.root, step.index);
      // The conditions of an awaited event are evaluated while time passes in its step.
      for (const condition of step.event?.match ?? []) {
        this.#note(stepRequirements(condition), step.index + WITHIN);
      }
    }
  }

  #note({ refs, parts }: Requirements, at: number): void {
    for (const ref of refs) this.#lastAsked.set(ref, at);
    for (const part of parts) this.#lastRead.set(part, at);
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

  /** Checks whether a step, or one after it, asks about a ref. */
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
    else if (step.event !== undefined) yield* this.#afterEventWait(path, step, step.event);
    else if (step.wait !== undefined) yield* this.#afterWait(path, step);
    else yield* this.#afterCall(path, step);
  }

  /** Goes on after a step, or on one of its arms; the channel steps on the other arms are skipped. */
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

  /**
   * Lets time pass in a step: any message may change, and so may the parts of the context that no run keeps. An event
   * that would end the wait sooner does not occur.
   */
  #afterPause(path: RunPath, step: PlanStep, time: SymbolicTime, ending: WaitEnding = {}): RunPath {
    const { event, without, isWithoutChange = false } = ending;
    const histories = [...path.histories].map(([ref, history]): [string, StateHistory] => {
      if (!this.isAsked(ref, step.index + WITHIN)) return [ref, history];
      const isOwn = event?.step === history.step;
      // The other messages of a group are not followed one by one.
      const isUnaffected = without === undefined || !without.steps.has(history.step) || history.isGroup;
      const transitions = this.#transitionsOf(history, {
        ...(!isUnaffected && { without: without.type }),
        ...(isOwn && !history.isGroup && { last: event.type }),
      });
      return [ref, afterPause(history, transitions)];
    });
    const parts = [...this.#lastRead.keys()].filter(
      (part) =>
        mayChangeOverTime(part) &&
        this.#isReadAfter(part, step) &&
        !(part === "recipient" && isWithoutChange && step.event && isAwaited(step.event, RECIPIENT_UPDATED)),
    );
    const versions = afterChanging(path.versions, step, parts);
    const changes = parts.map((part) => [part, versions.get(part) as string] as const);
    const steps =
      parts.length === 0
        ? path.steps
        : path.steps.map((one) => (one.step === step.index ? { ...one, changes } : one));
    return { ...path, steps, histories: new Map(histories), time, versions };
  }

  #transitionsOf(
    { channelType, isHeld, isClickable }: StateHistory,
    events: Pick<TransitionRules, "without" | "last">,
  ): StateTransitions {
    const rules = { channelType, isHeld, isClickable, ...events };
    const key = JSON.stringify(rules);
    const transitions = this.#transitions.get(key) ?? new StateTransitions(rules);
    this.#transitions.set(key, transitions);
    return transitions;
  }

  /** The paths through a step that waits, or has a window, as its settings say (spec 4.5). */
  *#afterWait(path: RunPath, step: PlanStep): Generator<RunPath> {
    for (const [resolved, end] of this.#resolutions(path, step)) {
      if (end === "skip") {
        yield this.#skipped(resolved, step);
        continue;
      }
      const decided = withDecision(resolved, step, { decision: "run" });
      // Time does not pass in a throttle, whose window says for how long it counts.
      const waited = stepTypeRow(step.type).time === "none" ? decided : this.#afterPause(decided, step, end);
      yield* this.#writePaths({ ...waited, to: step.next }, step);
      if (setsCounts(step) && this.#isReadAfter("now", step)) {
        // A full batch closes at once.
        const closed = withDecision(resolved, step, { decision: "run", waits: 0 });
        yield* this.#writePaths({ ...closed, to: step.next }, step);
      }
      yield* stopPaths(resolved, step);
    }
  }

  #skipped(path: RunPath, step: PlanStep): RunPath {
    return this.#exit(withDecision(path, step, { decision: "skip" }), step, null);
  }

  /** The ways in which a wait is resolved: until a time, or the step is skipped (spec 4.5.4). */
  *#resolutions(path: RunPath, { index, wait = {} }: PlanStep): Generator<Resolution> {
    const { length, path: momentPath, longest, unreadable } = wait;
    const isAssumed = this.#assumed.has(index);
    // A run cannot read the template, and skips the step.
    if (isAssumed) yield [path, "skip"];
    if (unreadable) yield [path, "skip"];
    else if (momentPath === undefined) {
      const until = resolveWait(wait, { now: DEFAULT_TRIGGER_TIME }).until;
      const isApproximate = length?.unit === "months" || isAssumed;
      if (until === undefined) yield [path, "skip"];
      else yield [path, laterBy(path.time, until - DEFAULT_TRIGGER_TIME, isApproximate)];
    } else {
      const milliseconds = lengthOf(length);
      const isApproximate = length?.unit === "months" && length.value !== 0;
      const base = versioned(momentPath, path.versions);
      const now = { ...path.time, isApproximate: path.time.isApproximate || isApproximate };
      const isAfter = timestampIsAfter(base, milliseconds, now);
      const moment = { base, offset: milliseconds, isApproximate };
      const inTime = assuming(path, isAfter, true);
      if (longest === undefined) yield [inTime, moment];
      else {
        const isTooLate = timestampIsAfter(base, milliseconds - lengthOf(longest), now);
        yield [assuming(inTime, isTooLate, false), moment];
        yield [assuming(inTime, isTooLate, true), "skip"];
      }
      // A limit of a year allows the twelve months of a leap year, too.
      const most = longest && lengthOf(longest) + DURATION_UNITS.days.milliseconds;
      yield [assuming(assuming(path, isAfter, false), nothingAt(base, milliseconds, most), true), "skip"];
      // The value at the path may also be a duration or a window rule.
      const others = assuming(path, timestampAt(base), false);
      const hours = this.#assumedHours;
      const counted = assuming(others, durationAt(base, hours, milliseconds, "wait"), true);
      yield [counted, laterBy(path.time, hours * ASSUMED_PAUSE + milliseconds, true)];
      const ruled = assuming(others, windowRuleAt(base, path.time, milliseconds, "wait"), true);
      yield [ruled, laterBy(path.time, ASSUMED_PAUSE + Math.max(0, milliseconds), true)];
      if (milliseconds < 0) {
        // A moment has passed if it is not later than `now` by more than the subtracted length.
        yield [assuming(others, durationAt(base, hours, milliseconds, "skip"), true), "skip"];
        yield [assuming(others, windowRuleAt(base, path.time, milliseconds, "skip"), true), "skip"];
      }
    }
  }

  /** The paths through a wait for an event: one matches, or none does in time (spec 4.7). */
  *#afterEventWait(path: RunPath, step: PlanStep, wait: EventWait): Generator<RunPath> {
    const { match, onMatch, onTimeout } = wait;
    for (const [resolved, end] of this.#resolutions(path, step)) {
      if (end === "skip") {
        yield this.#skipped(resolved, step);
        continue;
      }
      if (match.some((condition) => requirementsOf(condition).refs.some((ref) => !path.histories.has(ref)))) {
        // An unknown ref: evaluating the event is an error (spec 1.6).
        yield { ...path, to: "failed" };
      }
      const waits = Math.min(ASSUMED_PAUSE, Math.floor((end.offset - path.time.offset) / 2));
      const matched = { matched: true, goesOn: onMatch === "continue" };
      const decided = withDecision(resolved, step, { decision: "run", waits, waited: matched });
      const { without, events } = this.#messageEventsOf(path, wait);
      // The event is of another run or source, or of a message of this run.
      for (const event of [undefined, ...events]) {
        const ending = { ...(event && { event }), ...(without && { without }) };
        const during = this.#afterPause(decided, step, laterBy(path.time, waits, true), ending);
        const withEvent = { ...during, versions: withEventOf(during.versions, step) };
        const ofStep = event === undefined ? withEvent : ofMessageOf(withEvent, this.#plan.steps[event.step]);
        for (const found of pathsOnWhichAllHold(ofStep, match)) {
          if (onMatch === "halt") yield { ...found, to: "halted" };
          else yield { ...withOutput(this.#plan, found, step, true), to: step.next };
        }
      }
      const timedOut = { matched: false, goesOn: onTimeout === "continue" };
      const ending = { ...(without && { without }), isWithoutChange: match.length === 0 };
      const undisturbed = withDecision(resolved, step, { decision: "run", waited: timedOut });
      const passed = this.#afterPause(undisturbed, step, end, ending);
      const late = match.length === 0 ? withoutTransition(passed, path.versions, wait) : passed;
      if (onTimeout === "halt") yield { ...late, to: "halted" };
      else yield { ...withOutput(this.#plan, late, step, false), to: step.next };
    }
  }

  /**
   * The events of the run's own messages for which a step waits: those that match may be the one that ends the wait, and
   * none of which it is certain that they match may occur before.
   */
  #messageEventsOf(
    { histories }: RunPath,
    wait: EventWait,
  ): { readonly without?: NonNullable<WaitEnding["without"]>; readonly events: readonly OwnEvent[] } {
    const type = `message.${String(wait.event.event_key)}`;
    if (!isEventType(type) || !isMessageEventAwaited(this.#plan, wait, type)) return { events: [] };
    const answers = [...histories.values()].map(
      ({ step }) =>
        [step, matchOfMessage(this.#plan, wait, this.#plan.steps[step] as PlanStep, type)] as const,
    );
    const steps = new Set(answers.filter(([, answer]) => answer === "always").map(([step]) => step));
    const events = answers.filter(([, answer]) => answer !== "never").map(([step]) => ({ step, type }));
    return { without: { type, steps }, events };
  }

  /** The paths through a step that the host carries out. */
  *#afterCall(path: RunPath, step: PlanStep): Generator<RunPath> {
    const { mayFail = false, time } = stepTypeRow(step.type);
    // A fetch that fails may be tried again, and another step takes as long as its host says.
    const pause = time === "wait" || !mayFail ? ASSUMED_PAUSE : RETRY_PAUSE;
    const waits = timeIn(step.type, step.json) === "none" ? 0 : pause;
    for (const arm of armsOf(step)) {
      const result = arm === undefined ? {} : { result: { arm } };
      const decided = withDecision(path, step, { decision: "run", ...result });
      const left = this.#exit(decided, step, arm ?? null);
      if (waits === 0 || mayFail) yield* this.#writePaths(left, step);
      if (waits === 0) continue;
      const waiting = withDecision(path, step, { decision: "run", ...result, waits });
      const later = laterBy(path.time, waits, true);
      yield* this.#writePaths(this.#afterPause(this.#exit(waiting, step, arm ?? null), step, later), step);
    }
    yield* stopPaths(path, step);
    if (mayFail) yield this.#failed(path, step);
  }

  #failed(path: RunPath, step: PlanStep): RunPath {
    const failed = withDecision(path, step, { decision: "run", failure: FAILURE });
    if (step.onFailure !== "continue") return { ...failed, to: "failed" };
    return this.#exit(failed, step, null);
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

/** The path on which a step ends the run, if its type may. */
function* stopPaths(path: RunPath, step: PlanStep): Generator<RunPath> {
  if (!stepTypeRow(step.type).mayHalt) return;
  yield { ...withDecision(path, step, { decision: "run", result: { stop: true } }), to: "ended" };
}

function historyOf({ index, channel, json }: PlanStep, start: HistoryStart): StateHistory {
  const isClickable = channel === undefined || mayBeClicked(channel.type, channel.tracking, json);
  const isHeld = channel?.windows?.days.every((window) => window === null) ?? false;
  const isGroup = channel?.group !== undefined;
  return initialHistory({ step: index, channelType: channel?.type, isGroup, isHeld, isClickable }, start);
}

/** An event of a message of a step. */
interface OwnEvent {
  readonly step: number;
  readonly type: EventType;
}

/** The end of a wait for an event, and what does not happen before. */
interface WaitEnding {
  /** The event of a message that ends the wait. */
  readonly event?: OwnEvent;
  /** A type of event that does not occur to messages of some steps. */
  readonly without?: { readonly type: EventType; readonly steps: ReadonlySet<number> };
  /** True if the recipient does not change, where that is the event for which the step waits. */
  readonly isWithoutChange?: boolean;
}

/** A path on which the event that occurs is of a message of a step, as far as conditions read that. */
function ofMessageOf(path: RunPath, { ref }: PlanStep = {} as PlanStep): RunPath {
  if (ref === undefined) return path;
  const read = versioned(
    { text: `${EVENT_PREFIX}.step_ref`, root: EVENT_PREFIX, segments: ["step_ref"] },
    path.versions,
  );
  const trio: Trio = {
    kind: "data",
    variable: { kind: "path", path: read },
    operator: "equal_to",
    argument: { kind: "value", value: ref },
  };
  return assuming(path, exactly({ any: [{ all: [trio] }] }), true);
}

/** A path on which the recipient has not joined, or left, the audience for which the step waits. */
function withoutTransition(path: RunPath, before: Versions, wait: EventWait): RunPath {
  const { event_key: key, audience_key: audience } = wait.event;
  if (typeof audience !== "string" || (key !== "enter" && key !== "exit")) return path;
  if (!isAwaited(wait, { event_type: "audience", event_key: key, audience_key: audience })) return path;
  const argument = { kind: "value", value: audience } as const;
  const isMember: Trio = { kind: "audience", operator: "is_audience_member", argument };
  const isNone: Trio = { kind: "audience", operator: "is_not_audience_member", argument };
  const inVersion = (trio: Trio, versions: Versions) =>
    versionedCondition({ any: [{ all: [trio] }] }, versions).any;
  const [was, is] = key === "enter" ? [isMember, isNone] : [isNone, isMember];
  const any = [...inVersion(was, before), ...inVersion(is, path.versions)];
  return before.get("audiences") === path.versions.get("audiences")
    ? path
    : assuming(path, exactly({ any }), true);
}

/** The pause before a step that failed is tried again, in milliseconds. */
const RETRY_PAUSE = 30_000;

/** Added to a step's index for reads in the step after time has passed there. */
const WITHIN = 0.5;

/** Why a step fails, in a history. */
export const FAILURE = "it fails";

/** A path on which a step waits until a time, or is skipped. */
type Resolution = readonly [RunPath, SymbolicTime | "skip"];

function lengthOf(length: Duration | undefined): number {
  return length === undefined ? 0 : length.value * DURATION_UNITS[length.unit].milliseconds;
}

/** A path on which a wait is over and has its output. */
function withOutput(plan: Plan, path: RunPath, step: PlanStep, isMatched: boolean): RunPath {
  const versions = withOutputOf(path.versions, step);
  return {
    ...path,
    versions,
    conditions: [...path.conditions, ...conditionsOnOutput(plan, step, versions, isMatched)],
  };
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
