import { print } from "heed/print";
import type { ConditionTrace, StepDecision } from "heed/run";
import type { Ending, Scenario, TimelineEntry } from "heed/simulate";
import type { Plan } from "heed/workflow";
import { spanText } from "../timeline/span-text.ts";

/** A timeline entry in words, as heed has it in English. */
export type EntryWords = TimelineEntry["words"];

type Refused = Extract<TimelineEntry, { readonly kind: "refused" }>;
type Unfit = NonNullable<Refused["why"]["unfit"]>;
type Verdict = ConditionTrace["trace"];
type Trio = Verdict["any"][number]["all"][number];

/** The words of which a language makes those of an entry. Moments are as scenarios write them: `+5m`. */
export interface EntryTable {
  readonly decided: {
    readonly halts: string;
    readonly skipped: string;
    readonly fails: string;
    readonly starts: string;
    readonly runs: string;
    readonly stops: string;
    readonly noMessage: string;
    readonly sends: (count: number) => string;
    readonly waits: (until: string) => string;
    readonly writes: (parts: readonly string[]) => string;
    /** The name of an arm, its number from 1 if it has none, or null if none was taken. */
    readonly takes: (arm: string | number | null) => string;
  };
  readonly noWaits: { readonly [why in NonNullable<StepDecision["because"]>]: string };
  /** The events of messages, by type. */
  readonly events: { readonly [type: string]: string };
  readonly unnoticed: { readonly what: string; readonly why: string };
  readonly refused: (event: string) => string;
  readonly refusals: {
    readonly [detail in Exclude<Refused["why"]["detail"], "rejected" | "fewer-messages">]: string;
  };
  readonly fewerMessages: (count: number) => string;
  readonly unfit: (event: Unfit) => string;
  /** The change of a value, from the words of the scenario. */
  readonly changed: (text: string) => string;
  readonly held: { readonly until: (at: string) => string; readonly why: string };
  readonly heldForGood: { readonly what: string; readonly why: string };
  readonly waited: { readonly matches: string; readonly timesOut: string; readonly halts: string };
  readonly joined: (items: number) => string;
  readonly expired: string;
  readonly endings: { readonly [how in Ending]: string };
  readonly reasons: {
    /** `found` is empty if the condition says it all. */
    readonly holds: (text: string, result: boolean, found: string) => string;
    readonly more: (count: number) => string;
    readonly outcomes: { readonly skipped: string; readonly expired: string };
    readonly status: (name: string) => string;
    readonly highestOf: (count: number, statuses: string) => string;
    /** `value` is undefined if nothing stands at the path, as is the path of something that is none. */
    readonly value: (path: string | undefined, value: string | undefined) => string;
    readonly audiences: (value: string | undefined) => string;
  };
}

/** Words a timeline entry by the table of a language, as heed words it by its own. */
export function entryIn(said: EntryTable, entry: TimelineEntry, plan: Plan, scenario: Scenario): EntryWords {
  const momentOf = (at: number) => `+${spanText(Math.max(0, at - scenario.trigger.at))}`;
  const at = entry.at === undefined ? "" : momentOf(entry.at);
  switch (entry.kind) {
    case "decided": {
      const { decision, step: who, traces, type } = entry;
      const [what, more] = decisionIn(said, decision, type, plan, momentOf);
      const why = [more, reasonIn(said, traces)].filter((part) => part !== undefined).join("; ");
      return { at, who, what, ...(why !== "" && { why }) };
    }
    case "message": {
      const { events, step, index } = entry;
      const who = index === 1 && messageCount(step, plan, scenario) === 1 ? step : `${step}[${index}]`;
      if (events.length === 0) return { at, who, ...said.unnoticed };
      return { at, who, what: events.map((event) => said.events[event] ?? event).join(", ") };
    }
    case "refused":
      return { at, who: entry.step, what: said.refused(entry.event), why: refusalIn(said, entry) };
    case "changed":
      return { at, who: entry.what, what: said.changed(entry.event) };
    case "held": {
      const { step: who, until } = entry;
      if (until === undefined) return { at, who, ...said.heldForGood };
      return { at, who, what: said.held.until(momentOf(until)), why: said.held.why };
    }
    case "waited": {
      const { matched, goesOn } = entry.waited;
      const what = matched ? said.waited.matches : said.waited.timesOut;
      return { at, who: entry.step, what: goesOn ? what : `${what}, ${said.waited.halts}` };
    }
    case "joined":
      return { at, who: entry.step, what: said.joined(entry.items) };
    case "expired":
      return { at, who: entry.step, what: said.expired };
    case "over":
      return { at, who: "", what: said.endings[entry.how] };
  }
}

function decisionIn(
  { decided: said, noWaits }: EntryTable,
  { decision, messages, until, because, result, step, failure }: StepDecision,
  type: string,
  plan: Plan,
  momentOf: (at: number) => string,
): readonly [string, string | undefined] {
  const takes = (arm: number | null) =>
    said.takes(arm === null ? null : (plan.steps[step]?.arms?.[arm]?.name ?? arm + 1));
  if (decision === "halt") return [said.halts, undefined];
  if (decision === "skip") return [said.skipped, because && noWaits[because]];
  if (failure !== undefined) return [said.fails, undefined];
  if (typeof decision === "object") return [takes(decision.branch), undefined];
  if (messages !== undefined)
    return messages.length === 0 ? [said.skipped, said.noMessage] : [said.sends(messages.length), undefined];
  // The window of a throttle says for how long it counts; the run does not wait.
  const waits = type === "throttle" ? result?.until : (until ?? result?.until);
  const written = Object.keys(result?.merge ?? {}).filter((part) => part !== "run");
  const parts = [
    ...(waits === undefined ? [] : [said.waits(momentOf(Date.parse(waits)))]),
    ...(written.length === 0 ? [] : [said.writes(written)]),
    ...(result?.arm === undefined ? [] : [takes(result.arm)]),
    ...(result?.stop ? [said.stops] : []),
  ];
  if (parts.length > 0) return [parts.join(", "), undefined];
  return [type === "trigger" ? said.starts : said.runs, undefined];
}

/** Number of messages that a step makes in a scenario. */
function messageCount(ref: string, { steps }: Plan, { providers }: Scenario): number {
  const type = steps.find((step) => step.ref === ref)?.channel?.type;
  const provider = providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === type);
  return provider?.deliveries.length ?? 1;
}

function refusalIn(said: EntryTable, { why }: Refused): string {
  const { detail, found, unfit, rejection } = why;
  if (detail === "fewer-messages") return said.fewerMessages(Number.parseInt(found, 10));
  if (detail !== "rejected") return said.refusals[detail];
  return unfit === undefined ? (rejection?.message ?? "") : said.unfit(unfit);
}

/** The longest text of a value or a condition in a reason. */
const MAX_LENGTH = 80;

/** The most conditions that a reason names. */
const MAX_REASONS = 3;

/** The reason why a step was decided as it was: the last of its conditions that was evaluated. */
function reasonIn({ reasons: said }: EntryTable, traces: readonly ConditionTrace[]): string | undefined {
  const last = traces.at(-1);
  if (last === undefined) return undefined;
  const { result } = last.trace;
  const deciding = decidingIn(last.trace);
  if (deciding.length === 0) return said.holds(result ? "always" : "never", result, "");
  const shown = deciding
    .slice(0, MAX_REASONS)
    .map((trio) => said.holds(brief(print({ any: [{ all: [trio.trio] }] })), result, foundIn(said, trio)));
  const left = deciding.length - shown.length;
  return `${shown.join(", ")}${left > 0 ? said.more(left) : ""}`;
}

/** The trios that decided: those of the first group that holds, or the first false one of each group. */
function decidingIn({ result, any }: Verdict): readonly Trio[] {
  return result
    ? (any.find((group) => group.result === true)?.all ?? [])
    : any.flatMap(({ all }) => all.find((trio) => trio.result === false) ?? []);
}

function foundIn(said: EntryTable["reasons"], { step, variable, trio }: Trio): string {
  if (step === undefined) {
    if (variable === undefined) return "";
    const value = variable.missing ? undefined : brief(JSON.stringify(variable.value) ?? "null");
    if (trio.kind === "audience") return said.audiences(value);
    return said.value(
      trio.kind === "data" && trio.variable.kind === "path" ? trio.variable.path.text : undefined,
      value,
    );
  }
  const { outcome, chosen, messages = [] } = step;
  if (chosen === undefined) return outcome === "messages" ? "" : said.outcomes[outcome];
  const statuses = [chosen.status, ...(chosen.engagement_statuses ?? [])].map(said.status).join(", ");
  return messages.length > 1 ? said.highestOf(messages.length, statuses) : statuses;
}

function brief(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH).replace(/\p{Cs}$/u, "")}…`;
}
