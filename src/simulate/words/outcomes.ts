import type { History, HistoryEntry, OutcomeEnding } from "../../outcomes/index.ts";
import type { Fate, Plan, StepFate } from "../../workflow/index.ts";
import { nameOf } from "../run/simulator.ts";
import { durationText } from "../scenario/durations.ts";
import { EVENT_WORDS, type WordedHappening } from "./timeline.ts";

/** How a step is named, by its index: by its ref, else by its place in the file; the trigger is `trigger`. */
export function nameOfStep({ steps }: Plan, index: number): string {
  const step = steps[index];
  return step === undefined ? "" : nameOf(step);
}

/** What became of a step in words: `runs`, `skipped`, or which branch it takes. */
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
  "not-taken": "not taken",
  "not-reached": "not reached",
};

/** How a run is over, in words. */
export function wordEnding(how: OutcomeEnding): string {
  return ENDINGS[how];
}

const ENDINGS: { readonly [how in OutcomeEnding]: string } = {
  completed: "completed",
  halted: "halted at the trigger",
  ended: "ended early",
  failed: "failed",
};

/** A history in words, in order: what happens to one message while a step waits is one line. */
export function wordHistory({ at: start, entries }: History, plan: Plan): readonly WordedHappening[] {
  const lines: WordedHappening[] = [];
  const several = new Set(
    entries.flatMap((one) => (one.kind === "event" && one.message > 1 ? [one.step] : [])),
  );
  for (const [index, entry] of entries.entries()) {
    const name = nameOfStep(plan, entry.step);
    const who = entry.kind === "event" && several.has(entry.step) ? `${name}[${entry.message}]` : name;
    const what = whatOf(entry);
    const previous = entries[index - 1];
    const last = lines[lines.length - 1];
    const goesOn =
      previous?.kind === "event" &&
      entry.kind === "event" &&
      last?.who === who &&
      !previous.isNew &&
      previous.step === entry.step;
    if (goesOn && last !== undefined) lines[lines.length - 1] = { ...last, what: `${last.what}, ${what}` };
    else lines.push({ at: `+${durationText(entry.at - start)}`, who, what });
  }
  return lines;
}

function whatOf(entry: HistoryEntry): string {
  switch (entry.kind) {
    case "event":
      return entry.isNew ? "sends a message" : (EVENT_WORDS[entry.event] ?? entry.event);
    case "no-message":
      return "makes no message";
    case "woken":
      return "goes on";
    case "result": {
      const { merge = {}, stop } = entry.result;
      const { run, ...others } = merge;
      const parts = [
        ...(run === undefined ? [] : [`collects ${JSON.stringify(run)}`]),
        ...(Object.keys(others).length === 0 ? [] : [`brings ${JSON.stringify(others)}`]),
        ...(stop ? ["stops the run"] : []),
      ];
      return parts.join(", ");
    }
  }
}
