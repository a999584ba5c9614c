import type { History, HistoryEntry, OutcomeEnding } from "../../outcomes/index.ts";
import type { Fate, Plan, StepFate } from "../../workflow/index.ts";
import type { EntryWords } from "../run/timeline.ts";
import { durationText } from "../scenario/durations.ts";
import { stepNameAt } from "../steps.ts";
import { EVENT_WORDS } from "./events.ts";

/** Words the fate of a step: `runs`, `skipped`, or the branch that it takes. */
export function wordFate({ step, fate, arm }: StepFate, plan: Plan): string {
  if (fate !== "ran" || arm === undefined) return FATES[fate];
  if (arm === null) return "no branch";
  const name = plan.steps[step]?.arms?.[arm]?.name;
  return name === undefined ? `branch ${arm + 1}` : `"${name}"`;
}

const FATES: { readonly [fate in Fate]: string } = {
  ran: "runs",
  skipped: "skipped",
  halted: "halts",
  failed: "fails",
  "not-taken": "not taken",
  "not-reached": "not reached",
};

/** Words how a run ends. */
export function wordEnding(how: OutcomeEnding): string {
  return ENDINGS[how];
}

const ENDINGS: { readonly [how in OutcomeEnding]: string } = {
  completed: "completed",
  halted: "halted",
  ended: "ended early",
  failed: "failed",
};

/** Words a history, in order. Consecutive events of one message share a line. */
export function wordHistory({ at: start, entries }: History, plan: Plan): readonly EntryWords[] {
  const lines: EntryWords[] = [];
  const withSeveralMessages = new Set(
    entries.flatMap((one) => (one.kind === "event" && one.message > 1 ? [one.step] : [])),
  );
  for (const [index, entry] of entries.entries()) {
    const name = subjectOf(entry, plan);
    const isNumbered = entry.kind === "event" && withSeveralMessages.has(entry.step);
    const who = isNumbered ? `${name}[${entry.message}]` : name;
    const what = entryWords(entry);
    const previous = entries[index - 1];
    const last = lines[lines.length - 1];
    const isContinued =
      previous?.kind === "event" &&
      entry.kind === "event" &&
      last?.who === who &&
      !previous.isNew &&
      previous.step === entry.step;
    if (isContinued && last !== undefined) {
      lines[lines.length - 1] = { ...last, what: `${last.what}, ${what}` };
    } else lines.push({ at: `+${durationText(entry.at - start)}`, who, what });
  }
  return lines;
}

function subjectOf(entry: HistoryEntry, plan: Plan): string {
  return entry.kind === "changed" ? entry.part : stepNameAt(plan, entry.step);
}

function entryWords(entry: HistoryEntry): string {
  switch (entry.kind) {
    case "event":
      return entry.isNew ? "sends a message" : (EVENT_WORDS[entry.event] ?? entry.event);
    case "no-message":
      return "makes no message";
    case "woken":
      return "goes on";
    case "matched":
      return Object.keys(entry.event).length === 0 ? "matches" : `matches ${JSON.stringify(entry.event)}`;
    case "timed-out":
      return "times out";
    case "failure":
      return "fails";
    case "changed":
      return `changes: ${JSON.stringify(entry.keys)}`;
    case "audiences":
      return `changes the audiences to ${JSON.stringify(entry.audiences)}`;
    case "result": {
      const { merge = {}, stop } = entry.result;
      const { run, ...others } = merge;
      const parts = [
        ...(run === undefined ? [] : [`collects ${JSON.stringify(run)}`]),
        ...(Object.keys(others).length === 0 ? [] : [`writes ${JSON.stringify(others)}`]),
        ...(stop ? ["stops the run"] : []),
      ];
      return parts.join(", ");
    }
  }
}
