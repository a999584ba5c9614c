import type { Scenario } from "heed/simulate";
import { ENGAGEMENT_STATUSES, type MessageStatus, possibilityOf } from "heed/status";
import type { Plan, PlanStep } from "heed/workflow";
import { spanText } from "./span-text.ts";

/** An event of a scenario, as it is read. */
export type ScenarioEvent = Scenario["events"][number];

/** A line under `events`, as a scenario's file has it: `{ "at +2m": "email_1 is read" }`. */
export type EventLine = { readonly [moment: string]: string };

/** A change of a scenario's events. Indexes are those of `scenario.events`. */
export type EventEdit =
  | { readonly type: "add"; readonly line: EventLine }
  | { readonly type: "move"; readonly index: number; readonly line: EventLine }
  | { readonly type: "remove"; readonly index: number };

/** A change, and all lines after it. */
export interface EventsDetail {
  readonly edit: EventEdit;
  readonly events: readonly EventLine[];
}

/** The phrases of what happens to a message, after the name of its step. */
const PHRASES: { readonly [status in MessageStatus]?: string } = {
  seen: "is seen",
  read: "is read",
  interacted: "is interacted with",
  link_clicked: "has a link clicked",
  archived: "is archived",
  bounced: "bounces",
  undelivered: "fails",
};

/** The name of a step or an event as phrases have it; undefined if no phrase can. */
function named(name: string): string | undefined {
  if (/^[^\s"[\]:+{][^\s"[\]:{]*$/.test(name)) return name;
  return name === "" || name.includes('"') ? undefined : `"${name}"`;
}

/** An event to choose: its phrase, and the step that it is about, which its short words leave out. */
export interface PaletteEvent {
  readonly phrase: string;
  readonly ref?: string;
  readonly words: string;
}

/** The events that can happen in a run of a plan: to the messages of each step, those that a step waits for, and cancelling. */
export function paletteOf(plan: Plan): readonly PaletteEvent[] {
  const canJoin = plan.steps.some(({ type }) => type === "batch");
  return [
    ...plan.steps.flatMap(messageEvents),
    ...plan.steps.flatMap(awaitedEvent),
    ...(canJoin ? [{ phrase: "triggers again", words: "triggers again" }] : []),
    { phrase: "cancel", words: "cancel" },
  ];
}

/** The phrases of the events that can happen in a run of a plan. */
export function eventPhrases(plan: Plan): readonly string[] {
  return paletteOf(plan).map(({ phrase }) => phrase);
}

function messageEvents({ ref, channel }: PlanStep): readonly PaletteEvent[] {
  const name = ref === undefined ? undefined : named(ref);
  if (ref === undefined || name === undefined || channel === undefined) return [];
  const { type, tracking } = channel;
  const engagement = ENGAGEMENT_STATUSES.filter(
    (status) => type === undefined || possibilityOf(type, status, tracking) !== "never",
  );
  return [...engagement, "bounced" as const, "undelivered" as const].flatMap((status) => {
    const words = PHRASES[status];
    return words === undefined ? [] : [{ phrase: `${name} ${words}`, ref, words }];
  });
}

function awaitedEvent({ event }: PlanStep): readonly PaletteEvent[] {
  if (event === undefined) return [];
  const { event_type: type, event_key: key } = event.event;
  if (typeof key !== "string" || type === "message") return [];
  const name = named(typeof type === "string" ? `${type}.${key}` : key);
  return name === undefined ? [] : [{ phrase: `event ${name}`, words: `event ${name}` }];
}

/** The line of an event, at another moment if one is given: milliseconds since 1970-01-01T00:00Z. */
export function lineOf({ moment, what }: ScenarioEvent, times: EventTimes, at?: number): EventLine {
  return { [momentText(moment, times, at)]: what.text };
}

/** The line of a phrase at a moment. */
export function lineAt(phrase: string, { start }: EventTimes, at: number): EventLine {
  return { [`at +${spanText(Math.max(0, at - start))}`]: phrase };
}

/** Origins of moments. */
export interface EventTimes {
  /** The moment of the trigger. */
  readonly start: number;
  /** The moments at which steps ran, by ref. */
  readonly ranAt: ReadonlyMap<string, number>;
}

/** A moment as files have it, counted from what it was counted from if that is possible. */
function momentText(moment: ScenarioEvent["moment"], { start, ranAt }: EventTimes, at?: number): string {
  switch (moment.kind) {
    case "offset":
      return `at +${spanText(at === undefined ? moment.offset : Math.max(0, at - start))}`;
    case "instant":
      return `at ${new Date(at ?? moment.instant).toISOString()}`;
    case "after": {
      const ran = ranAt.get(moment.ref);
      if (at !== undefined && (ran === undefined || at < ran))
        return `at +${spanText(Math.max(0, at - start))}`;
      const offset = at === undefined || ran === undefined ? moment.offset : at - ran;
      const name = named(moment.ref) ?? moment.ref;
      return offset === 0 ? `after ${name}` : `after ${name} +${spanText(offset)}`;
    }
  }
}

/** The moment of an event; undefined if it never comes. */
export function timeOf({ moment }: ScenarioEvent, { start, ranAt }: EventTimes): number | undefined {
  switch (moment.kind) {
    case "offset":
      return start + moment.offset;
    case "instant":
      return moment.instant;
    case "after": {
      const ran = ranAt.get(moment.ref);
      return ran === undefined ? undefined : ran + moment.offset;
    }
  }
}
