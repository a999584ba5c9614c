import type { Condition, Path } from "../condition/index.ts";
import type { ChannelType } from "../status/index.ts";
import {
  type Decision,
  type Exit,
  type Plan,
  type PlanStep,
  requirements,
  timeIn,
  type Verdict,
} from "../workflow/index.ts";
import { AT_TRIGGER, atClock, type Clock, isAfter, later, withPaths } from "./clock.ts";
import { type Claim, type Readings, refIn, residuals, settled } from "./constraints.ts";
import { Moves } from "./message-states.ts";
import { beginning, narrowed, passed, statesNow, type Trail } from "./state-trail.ts";
import {
  claimsAtStart,
  claimsOfBatch,
  partWrittenBy,
  pathsReadBy,
  type Versions,
  versioned,
} from "./versions.ts";

/** How long a pause is taken to be whose length nothing says. */
export const SOME_TIME = 3_600_000;

/** What is said of a step, beside its verdict, on one way through a plan. */
export interface Said extends Pick<Decision, "step" | "verdict" | "messages"> {
  /** Which arm runs of a step that is no branch, or that it stops the run. */
  readonly result?: { readonly arm?: number | null; readonly stop?: true };
  /** It writes to its part of the context. */
  readonly writes?: true;
  /** Time passes in it, or behind it, that the plan says nothing of: in milliseconds. */
  readonly waits?: number;
}

/** One way through a plan, as far as it has come. */
export interface Walk {
  readonly to: Exit | "halted" | "failed";
  readonly said: readonly Said[];
  /** By ref, of those that are asked for. */
  readonly trails: ReadonlyMap<string, Trail>;
  readonly claims: readonly Claim[];
  readonly clock: Clock;
  readonly versions: Versions;
  /** By their place, the steps in which time passed. */
  readonly pauses: readonly number[];
}

/** How one way is told from another. */
export interface WalkOptions {
  /** Whether a channel step that makes no message, though its conditions hold, counts as one that was skipped. */
  readonly unsent: boolean;
}

/** Goes through a plan step by step, each time by every way there is. */
export class Walker {
  readonly #plan: Plan;
  readonly #unsent: boolean;
  readonly #moves = new Map<ChannelType | undefined, Moves>();
  readonly #read: readonly Path[];
  /** By ref, the last step that asks for it. */
  readonly #lastAsked = new Map<string, number>();

  constructor(plan: Plan, { unsent }: WalkOptions) {
    this.#plan = plan;
    this.#unsent = unsent;
    this.#read = pathsReadBy(plan);
    for (const step of plan.steps)
      for (const ref of requirements(step).refs) this.#lastAsked.set(ref, step.index);
  }

  /** Where every way begins. */
  begin(): Walk {
    return {
      to: 0,
      said: [],
      trails: new Map(),
      claims: claimsAtStart(this.#plan),
      clock: AT_TRIGGER,
      versions: new Map(),
      pauses: [],
    };
  }

  /** Whether a ref is asked for by a step, or behind it. */
  isAsked(ref: string, step: number): boolean {
    return (this.#lastAsked.get(ref) ?? -1) >= step;
  }

  /** The ways on from a walk, over the step that it has come to; whether their claims can be is not asked. */
  *onward(walk: Walk): Generator<Walk> {
    const step = this.#plan.steps[walk.to as number] as PlanStep;
    if (requirements(step).refs.some((ref) => !walk.trails.has(ref))) {
      // Nobody has heard of the ref at that moment: the decision is an error (spec 1.6).
      yield { ...walk, to: "failed" };
      return;
    }
    for (const [decided, verdict] of this.#verdicts(walk, step)) yield* this.#after(decided, step, verdict);
  }

  *#verdicts(walk: Walk, step: PlanStep): Generator<readonly [Walk, Verdict]> {
    const isTrigger = step.index === 0;
    for (const [own, holds] of decisions(walk, step.condition)) {
      if (!holds) yield [own, isTrigger ? "halt" : "skip"];
      else if (isTrigger || step.type !== "branch") yield [own, "run"];
      else yield* branches(own, step, 0);
    }
  }

  *#after(walk: Walk, step: PlanStep, verdict: Verdict): Generator<Walk> {
    if (verdict === "halt") yield { ...this.#saying(walk, step, { verdict }), to: "halted" };
    else if (verdict === "skip") yield this.#leaving(this.#saying(walk, step, { verdict }), step, null);
    else if (typeof verdict === "object") {
      yield this.#leaving(this.#saying(walk, step, { verdict }), step, verdict.branch);
    } else if (step.index === 0) yield { ...this.#saying(walk, step, { verdict }), to: step.next };
    else if (step.type === "channel") yield* this.#sending(walk, step);
    else if (step.wait !== undefined) yield* this.#waiting(walk, step);
    else yield* this.#calling(walk, step);
  }

  #saying(walk: Walk, { index }: PlanStep, said: Omit<Said, "step">): Walk {
    return { ...walk, said: [...walk.said, { step: index, ...said }] };
  }

  /** Goes on behind a step, or onto one of its arms; the channel steps on the others are skipped. */
  #leaving(walk: Walk, step: PlanStep, arm: number | null): Walk {
    const { arms = [], next } = step;
    const trails = new Map(walk.trails);
    const skip = (skipped: PlanStep) => {
      if (
        skipped.ref !== undefined &&
        skipped.channel !== undefined &&
        this.isAsked(skipped.ref, step.index)
      ) {
        trails.set(skipped.ref, this.#begin(walk, skipped, "skipped"));
      }
    };
    const { verdict } = walk.said[walk.said.length - 1] as Said;
    if (verdict === "skip") skip(step);
    for (const [index, { start, end }] of arms.entries()) {
      if (index !== arm) for (const each of this.#plan.steps.slice(start, end)) skip(each);
    }
    return { ...walk, trails, to: arm === null ? next : (arms[arm]?.first ?? next) };
  }

  #begin({ pauses }: Walk, { index, channel }: PlanStep, start: "either" | "queued" | "skipped"): Trail {
    const trail = { step: index, channelType: channel?.type, isGroup: channel?.group !== undefined };
    return beginning({ ...trail, begins: pauses.length }, start);
  }

  *#sending(walk: Walk, step: PlanStep): Generator<Walk> {
    const waits = timeIn(step.type, step.json) === "none" ? {} : { waits: SOME_TIME };
    const starts = this.#unsent ? (["queued", "skipped"] as const) : (["either"] as const);
    for (const start of starts) {
      const messages = start === "skipped" ? { messages: [] } : {};
      const said = this.#saying(walk, step, { verdict: "run", ...messages, ...waits });
      const { ref } = step;
      const isAsked = ref !== undefined && this.isAsked(ref, step.index);
      const trails = isAsked ? new Map(walk.trails).set(ref, this.#begin(walk, step, start)) : walk.trails;
      const sent = { ...said, trails, to: step.next };
      yield waits.waits === undefined ? sent : this.#pausing(sent, step, later(sent.clock, SOME_TIME, true));
    }
  }

  /** Time passes, and with it any message may change. */
  #pausing(walk: Walk, step: PlanStep, clock: Clock): Walk {
    const trails = [...walk.trails].map(([ref, trail]): [string, Trail] => [
      ref,
      this.isAsked(ref, step.index + 1) ? passed(trail, this.#movesOf(trail.channelType)) : trail,
    ]);
    return { ...walk, trails: new Map(trails), clock, pauses: [...walk.pauses, step.index] };
  }

  #movesOf(channelType: ChannelType | undefined): Moves {
    const moves = this.#moves.get(channelType) ?? new Moves(channelType);
    this.#moves.set(channelType, moves);
    return moves;
  }

  /** The ways through a step that waits as its settings say (spec 4.5). */
  *#waiting(walk: Walk, step: PlanStep): Generator<Walk> {
    const said = this.#saying(walk, step, { verdict: "run" });
    for (const way of this.#waits(said, step)) {
      yield { ...(step.type === "batch" ? this.#writing(way, step, "run") : way), to: step.next };
    }
  }

  *#waits(walk: Walk, step: PlanStep): Generator<Walk> {
    const { length, path, unreadable } = step.wait ?? {};
    const unit = length === undefined ? 0 : UNITS[length.unit];
    const milliseconds = (length?.value ?? 0) * unit;
    const isVague = length?.unit === "months" && length.value !== 0;
    if (unreadable || (path === undefined && milliseconds <= 0)) yield walk;
    else if (path === undefined) yield this.#pausing(walk, step, later(walk.clock, milliseconds, isVague));
    else {
      const base = versioned(path, walk.versions);
      const after = isAfter(base, milliseconds, { ...walk.clock, isLoose: walk.clock.isLoose || isVague });
      yield this.#pausing(claiming(walk, after, true), step, {
        base,
        offset: milliseconds,
        isLoose: isVague,
      });
      yield claiming(walk, after, false);
      // A length of time may stand there, too.
      const hours = Math.max(1, Math.ceil(-milliseconds / SOME_TIME) + 1);
      const counted = claiming(walk, lengthAt(base, hours), true);
      yield this.#pausing(counted, step, later(walk.clock, hours * SOME_TIME + milliseconds, true));
    }
  }

  /** The ways through a step that a host carries out. */
  *#calling(walk: Walk, step: PlanStep): Generator<Walk> {
    if (step.type === "throttle")
      yield { ...this.#saying(walk, step, { verdict: "run", result: { stop: true } }), to: "ended" };
    const waits = timeIn(step.type, step.json) === "none" ? {} : { waits: SOME_TIME };
    for (const arm of armsOf(step)) {
      const result = arm === undefined ? {} : { result: { arm } };
      const said = this.#saying(walk, step, { verdict: "run", ...result, ...waits });
      const left = this.#leaving(said, step, arm ?? null);
      const went =
        waits.waits === undefined ? left : this.#pausing(left, step, later(left.clock, SOME_TIME, true));
      if (step.type === "batch") yield this.#writing(went, step, "run");
      else {
        yield went;
        const part = partWrittenBy(step);
        if (part !== undefined && this.#read.some(({ root }) => root === part))
          yield this.#writing(went, step, part);
      }
    }
  }

  /** What stands in a part of the context is what the step put there. */
  #writing(walk: Walk, step: PlanStep, part: string): Walk {
    const versions = new Map(walk.versions).set(part, step.index);
    const claims = part === "run" ? claimsOfBatch(this.#plan, versions) : [];
    const said = walk.said.map((one) => (one.step === step.index ? { ...one, writes: true as const } : one));
    return { ...walk, said, versions, claims: [...walk.claims, ...claims] };
  }
}

/** The arms that a step may take that is no branch: of cohorts always one; undefined: it has none. */
function armsOf({ type, arms }: PlanStep): readonly (number | null | undefined)[] {
  if (arms === undefined || arms.length === 0) return [undefined];
  const all = [...arms.keys()];
  return type === "random_cohort" ? all : [null, ...all];
}

function* branches(walk: Walk, step: PlanStep, index: number): Generator<readonly [Walk, Verdict]> {
  const arm = step.arms?.[index];
  if (arm === undefined) {
    yield [walk, { branch: null }];
    return;
  }
  for (const [decided, holds] of decisions(walk, arm.condition)) {
    if (holds) yield [decided, { branch: index }];
    else yield* branches(decided, step, index + 1);
  }
}

/** Both ways in which a condition may be decided, each as often as the states of steps make a difference. */
function decisions(walk: Walk, condition: Condition | undefined): Iterable<readonly [Walk, boolean]> {
  if (condition === undefined) return [[walk, true]];
  const read = withPaths(condition, (path) => versioned(path, walk.versions));
  return decided(walk, atClock(read, walk.clock));
}

function* decided(walk: Walk, readings: Readings): Generator<readonly [Walk, boolean]> {
  const ref = refIn(readings.wide) ?? refIn(readings.narrow);
  if (ref === undefined) {
    const always = settled(readings.wide);
    for (const holds of [true, false]) if (always !== !holds) yield [claiming(walk, readings, holds), holds];
    return;
  }
  const trail = walk.trails.get(ref) as Trail;
  for (const { readings: left, states } of residuals(readings, ref, statesNow(trail))) {
    yield* decided({ ...walk, trails: new Map(walk.trails).set(ref, narrowed(trail, states)) }, left);
  }
}

/** A walk on which something more is said of what the run begins with. */
function claiming(walk: Walk, readings: Readings, holds: boolean): Walk {
  if (settled(readings.wide) === holds && settled(readings.narrow) === holds) return walk;
  const { wide, narrow, easy } = readings;
  // What is easy to have is only asked for, never ruled out.
  const claim = { wide, narrow, holds, ...(holds && easy && { easy }) };
  return { ...walk, claims: [...walk.claims, claim] };
}

/** Milliseconds; a month is taken to be of thirty days. */
const UNITS = {
  seconds: 1000,
  minutes: 60_000,
  hours: SOME_TIME,
  days: 24 * SOME_TIME,
  weeks: 7 * 24 * SOME_TIME,
  months: 30 * 24 * SOME_TIME,
} as const;

/** That a length of time stands at a path, read narrowly one of so many hours. */
function lengthAt(path: Path, hours: number): Readings {
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
    wide: { any: [{ all: [{ kind: "data", variable: variable(at("value")), operator: "exists" }] }] },
    narrow: { any: [{ all: [is("unit", "hours"), is("value", hours)] }] },
  };
}
