import type { EventAccount, RunAccount } from "heed/simulate";
import type { KeptRun, KeptRunEvent } from "heed/store";
import type { Plan } from "heed/workflow";
import { isOver } from "./live.ts";
import type { Tone } from "./page.ts";

/** An event in words, with what the store keeps of it. */
export interface CardEvent {
  readonly account: EventAccount;
  readonly kept: KeptRunEvent;
}

/** A step of a run as a card of its canvas. */
export interface Card {
  /** Its ref, else its type. */
  readonly name: string;
  readonly type: string;
  /** The type of a channel step's channel, such as `email`, or else the key of its channel or group; empty for others. */
  readonly channel: string;
  /** The branches that it stands on, outermost first. */
  readonly branches: readonly string[];
  /** Number of conditions that were evaluated or would be. */
  readonly conditions: number;
  readonly fate: { readonly text: string; readonly tone: Tone };
  readonly events: readonly CardEvent[];
}

/** The content of a version that heed's hosts keep. */
interface KeptContent {
  readonly plan?: Plan;
}

type PlanStep = Plan["steps"][number];

/**
 * Lays a run out as cards: the trigger, then each step in the order of the workflow's file, whether or not the run came to it; then
 * what the run itself tells. Without the version, the steps are those of the events.
 */
export function cardsOf(
  run: KeptRun,
  log: readonly KeptRunEvent[],
  account: RunAccount,
  content: unknown,
): { readonly cards: readonly Card[]; readonly others: readonly CardEvent[] } {
  const events = account.events.flatMap((each, index): CardEvent[] => {
    const kept = log[index];
    return kept === undefined ? [] : [{ account: each, kept }];
  });
  const plan = planIn(content);
  const steps = plan?.steps ?? [];
  const byStep = new Map<number, CardEvent[]>();
  const strays: CardEvent[] = [];
  for (const event of events) {
    const index = stepOf(event, steps);
    const own = index === undefined ? strays : byStep.get(index);
    if (own !== undefined) own.push(event);
    else if (index !== undefined) byStep.set(index, [event]);
  }
  const last = Math.max(-1, ...[...byStep.keys()]);
  const latest = events.findLast((event) => stepOf(event, steps) !== undefined);
  const current = latest === undefined ? -1 : stepOf(latest, steps);
  const cards = steps.map((step): Card => {
    const own = byStep.get(step.index) ?? [];
    const name = step.index === 0 ? "trigger" : (step.ref ?? step.type ?? "step");
    const isPassed = step.index < last || isOver(run);
    return {
      name,
      type: step.index === 0 ? "trigger" : (step.type ?? ""),
      channel: step.channel?.type ?? step.channel?.key ?? step.channel?.group ?? "",
      branches: branchesOf(step, steps),
      conditions: conditionsOf(step),
      fate: fateOf(own, {
        run,
        isCurrent: step.index === current,
        isPassed,
        isNotTaken: armsOf(step, steps).some(({ of, position }) => isOther(byStep.get(of.index), position)),
      }),
      events: own,
    };
  });
  return {
    cards: [...cards, ...cardsOfStrays(run, strays)],
    others: strays.filter(({ account }) => account.name === ""),
  };
}

/** Cards of steps that the version does not have: a run can have gone on in a newer one, and a host can keep none. */
function cardsOfStrays(run: KeptRun, strays: readonly CardEvent[]): readonly Card[] {
  const named = strays.filter(({ account }) => account.name !== "");
  return [...new Set(named.map(({ account }) => account.name))].map((name) => {
    const events = named.filter(({ account }) => account.name === name);
    const fate = fateOf(events, { run, isCurrent: false, isPassed: true, isNotTaken: false });
    return {
      name,
      type: events[0]?.account.type ?? "",
      channel: "",
      branches: [],
      conditions: 0,
      fate,
      events,
    };
  });
}

function planIn(content: unknown): Plan | undefined {
  const { plan } = (content ?? {}) as KeptContent;
  return Array.isArray(plan?.steps) ? plan : undefined;
}

/** The index of the step that an event is of; undefined if it is of none. */
function stepOf({ kept }: CardEvent, steps: readonly PlanStep[]): number | undefined {
  const { step_ref: ref, step_type: type } = kept;
  if (kept.event === "workflow_run_started") return steps[0]?.index;
  if (ref !== null) return steps.find((step) => step.ref === ref)?.index;
  if (type === null) return undefined;
  if (type === "trigger") return steps[0]?.index;
  const { step } = (kept.record ?? {}) as { readonly step?: unknown };
  return steps.find(({ index, type: each }) => index === step && each === type)?.index;
}

/** The arms that a step stands on, with the steps that they are of. */
function armsOf({ index }: PlanStep, steps: readonly PlanStep[]) {
  return steps.flatMap((of) =>
    (of.arms ?? []).flatMap((arm, position) =>
      arm.start <= index && index < arm.end ? [{ of, arm, position }] : [],
    ),
  );
}

/** Checks whether the events of a step say that it took another arm than this one, or none. */
function isOther(events: readonly CardEvent[] = [], position: number): boolean {
  const taken = events.flatMap(({ kept }) => {
    const { decision, result } = (kept.data ?? {}) as {
      readonly decision?: { readonly branch?: unknown } | null;
      readonly result?: { readonly arm?: unknown } | null;
    };
    return [decision?.branch, result?.arm].filter((arm) => arm === null || typeof arm === "number");
  });
  return taken.length > 0 && taken.at(-1) !== position;
}

function branchesOf(step: PlanStep, steps: readonly PlanStep[]): readonly string[] {
  return armsOf(step, steps).map(({ of, arm, position }) => {
    const name = of.ref ?? of.type ?? "branch";
    return arm.name === undefined ? `${name}: branch ${position + 1}` : `${name}: branch "${arm.name}"`;
  });
}

function conditionsOf({ condition, arms = [], event }: PlanStep): number {
  const all = [condition, ...arms.map((arm) => arm.condition), ...(event?.match ?? [])];
  return all.reduce(
    (count, each) => count + (each?.any ?? []).reduce((inner, group) => inner + group.all.length, 0),
    0,
  );
}

interface Circumstances {
  readonly run: KeptRun;
  /** True for the step of the latest event. */
  readonly isCurrent: boolean;
  /** True if the run has gone past the step, or is over. */
  readonly isPassed: boolean;
  /** True if it stands on an arm that the run did not take. */
  readonly isNotTaken: boolean;
}

function fateOf(
  events: readonly CardEvent[],
  { run, isCurrent, isPassed, isNotTaken }: Circumstances,
): Card["fate"] {
  if (events.length === 0) {
    if (isNotTaken) return { text: "not taken", tone: "plain" };
    return { text: isPassed ? "not reached" : "to come", tone: "plain" };
  }
  const has = (test: (event: CardEvent) => boolean) => events.some(test);
  const decision = dataOf(events.findLast(({ kept }) => kept.event === "step_decided"))?.decision;
  if (has(({ kept }) => kept.event === "step_failed")) return { text: "failed", tone: "bad" };
  if (decision === "halt") return { text: "halted the run", tone: "held" };
  if (decision === "skip" || has(({ kept }) => kept.event === "step_skipped" || isSkip(kept))) {
    return { text: "skipped", tone: "held" };
  }
  const isTrigger = has(({ account }) => account.type === "trigger");
  if (!isOver(run) && isCurrent && !isTrigger) {
    return run.status === "paused"
      ? { text: "waits", tone: "live" }
      : { text: "is carried out", tone: "live" };
  }
  return { text: isTrigger ? "started" : "ran", tone: "good" };
}

/** Checks for the result of a step that did nothing. */
function isSkip({ event, data }: KeptRunEvent): boolean {
  const { result } = (data ?? {}) as { readonly result?: { readonly skipped?: unknown } | null };
  return event === "step_completed" && result?.skipped === true;
}

function dataOf(event: CardEvent | undefined): { readonly decision?: unknown } | undefined {
  return event?.kept.data as { readonly decision?: unknown } | undefined;
}
