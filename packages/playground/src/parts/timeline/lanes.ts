import type { Fate, SimulationResult, StepFate, TimelineEntry } from "heed/simulate";
import type { MessageStatus } from "heed/status";
import type { Plan, PlanStep } from "heed/workflow";
import { channelIcon, STATUS_ICONS } from "../base/icons.ts";
import { FATE_ICONS, type IconName } from "../base/more-icons.ts";
import type { EventTimes } from "./events.ts";

/** Something on a lane, at a moment in milliseconds. */
export interface Mark {
  readonly at: number;
  readonly kind: Fate | "message" | "refused" | "note";
  readonly icon: IconName;
  readonly words: string;
}

/** Course of a step, with its moments. */
export interface Lane {
  readonly name: string;
  readonly icon: IconName;
  readonly fate: Fate;
  readonly marks: readonly Mark[];
  /** The time in which the run stays at the step; undefined if none passes. */
  readonly stay: { readonly from: number; readonly to: number } | undefined;
}

/** The lanes of a run: one for each step behind the trigger, in the plan's order. `say` words an entry. */
export function lanesOf(
  plan: Plan,
  { timeline, fates, ending }: SimulationResult,
  say: (entry: TimelineEntry) => TimelineEntry["words"],
): readonly Lane[] {
  const decided = timeline.filter((entry) => entry.kind === "decided");
  return plan.steps.slice(1).map((step): Lane => {
    const name = nameOf(step);
    const position = decided.findIndex(({ decision }) => decision.step === step.index);
    const from = decided[position]?.at;
    const to = position < 0 ? undefined : (decided[position + 1]?.at ?? ending?.at);
    const fate = fates[step.index] as StepFate;
    const isOf = (entry: TimelineEntry) =>
      entry.kind === "decided" ? entry.decision.step === step.index : "step" in entry && entry.step === name;
    return {
      name,
      icon: stepIcon(step),
      fate: fate.fate,
      marks: timeline.filter(isOf).flatMap((entry) => marksOf(entry, say(entry), fate, name)),
      stay: from !== undefined && to !== undefined && to > from ? { from, to } : undefined,
    };
  });
}

/** The name of a step, as timelines have it: its ref, else its pointer. */
export function nameOf({ ref, pointer }: PlanStep): string {
  return ref ?? pointer;
}

function marksOf(
  entry: TimelineEntry,
  { at: since, who, what, why }: TimelineEntry["words"],
  { fate }: StepFate,
  name: string,
): readonly Mark[] {
  if (entry.at === undefined) return [];
  const subject = who === name ? [] : [who];
  const words = [since, ...subject, what, ...(why === undefined ? [] : [`(${why})`])]
    .join(" ")
    .replaceAll("`", "");
  const { at } = entry;
  switch (entry.kind) {
    case "decided":
      return [
        {
          at,
          kind: fate,
          icon: typeof entry.decision.decision === "object" ? "fork" : FATE_ICONS[fate],
          words,
        },
      ];
    case "message":
      return [{ at, kind: "message", icon: statusIcon(entry.events.at(-1)), words }];
    case "refused":
      return [{ at, kind: "refused", icon: "alert", words }];
    default:
      return [{ at, kind: "note", icon: entry.kind === "expired" ? "clock" : "dash", words }];
  }
}

function statusIcon(event: string | undefined): IconName {
  const status = event?.slice("message.".length).replace(/^un(?=seen|read|archived)/, "");
  return status !== undefined && Object.hasOwn(STATUS_ICONS, status)
    ? STATUS_ICONS[status as MessageStatus]
    : "dash";
}

function stepIcon({ channel, wait, arms }: PlanStep): IconName {
  if (channel !== undefined) return channelIcon(channel.type);
  if (arms !== undefined) return "fork";
  return wait === undefined ? "play" : "clock";
}

/** Origins of the moments of a scenario's events, in a run. */
export function timesOf(start: number, result: SimulationResult | undefined): EventTimes {
  const ranAt = new Map<string, number>();
  for (const entry of result?.timeline ?? []) {
    if (entry.kind !== "decided") continue;
    const { decision, ref } = entry.decision;
    if (ref === undefined || decision === "skip" || decision === "halt" || ranAt.has(ref)) continue;
    ranAt.set(ref, entry.at);
  }
  return { start, ranAt };
}
