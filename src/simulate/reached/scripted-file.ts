import { type Json, type JsonObject, memberOf, ownValue } from "../../condition/index.ts";
import { DEFAULT_TRIGGER_TIME, type HistoryEntry, type RunOutcome } from "../../outcomes/index.ts";
import type { Fate, Plan, PlanStep, StepFate } from "../../workflow/index.ts";
import { ENDINGS, MESSAGE_WORDS, nameText, stepText } from "../record/phrases.ts";
import { UnfitRun } from "../record/recorded-run.ts";
import { durationText } from "../scenario/durations.ts";
import { stepByRef } from "../steps.ts";

/** Ways to write what a history leaves open. */
export interface ScriptedOptions {
  /** The moment of lines about audiences that a step changes: that of the step, or after it. */
  readonly audiences: "at" | "after";
  /** Batches collect the activity of the trigger, or reply with all data, lists and maps included. */
  readonly batches: "collect" | "reply";
}

/**
 * Writes the history of an outcome as a scenario, in the form of its file. Throws UnfitRun if the grammar of scenarios has no
 * words for it.
 */
export function scriptedFile(plan: Plan, outcome: RunOutcome, options: ScriptedOptions): JsonObject {
  return new ScriptedFile(plan, outcome, options).file();
}

class ScriptedFile {
  readonly #plan: Plan;
  readonly #outcome: RunOutcome;
  readonly #options: ScriptedOptions;
  readonly #decidedAt: ReadonlyMap<number, number>;
  readonly #lines: string[] = [];
  #audiences: readonly Json[];

  constructor(plan: Plan, outcome: RunOutcome, options: ScriptedOptions) {
    const { parts, decided } = outcome.history;
    this.#plan = plan;
    this.#outcome = outcome;
    this.#options = options;
    this.#decidedAt = new Map(decided.map(({ step, at }) => [step, at]));
    this.#audiences = Array.isArray(parts.audiences) ? parts.audiences : [];
  }

  file(): JsonObject {
    const { history } = this.#outcome;
    const isUsual = history.at === DEFAULT_TRIGGER_TIME;
    const trigger = { ...(!isUsual && { at: new Date(history.at).toISOString() }), ...history.parts };
    const providers = this.#providers();
    const handlers = this.#handlers();
    for (const entry of history.entries) this.#addLines(entry);
    return {
      ...(Object.keys(trigger).length > 0 && { trigger }),
      ...(Object.keys(providers).length > 0 && { providers }),
      ...(Object.keys(handlers).length > 0 && { handlers }),
      ...(this.#lines.length > 0 && { events: this.#lines }),
      expect: this.#expectations(),
    };
  }

  /** Deliveries are events of their own, so each message stays queued by itself. */
  #providers(): JsonObject {
    const entries = this.#plan.steps.flatMap(({ index, ref }): [string, Json][] => {
      const made = this.#messagesOf(index);
      if (made === undefined || ref === undefined) return [];
      if (made < 2) return [[ref, made === 0 ? "no message" : "stays queued"]];
      return [[ref, Array.from({ length: made }, () => "stays queued")]];
    });
    return Object.fromEntries(entries);
  }

  /** The number of messages that a step makes; undefined if it is not one that sends, or does not run. */
  #messagesOf(step: number): number | undefined {
    const entries = this.#entriesOf(step);
    if (entries.some(({ kind }) => kind === "no-message")) return 0;
    return entries.filter((entry) => entry.kind === "event" && entry.isNew).length || undefined;
  }

  #handlers(): JsonObject {
    const entries = this.#plan.steps.flatMap((step): [string, Json][] => {
      const replies = step.effect === "call" ? this.#repliesOf(step) : [];
      if (replies.length === 0) return [];
      if (step.ref === undefined)
        throw new UnfitRun("a step without a ref replies, and a scenario names steps by their refs");
      return [[step.ref, replies.length === 1 ? (replies[0] as Json) : replies]];
    });
    return Object.fromEntries(entries);
  }

  #repliesOf({ index, type, arms }: PlanStep): readonly Json[] {
    const at = this.#decidedAt.get(index);
    const { fate, arm } = this.#fateOf(index);
    if (at === undefined || (fate !== "ran" && fate !== "failed")) return [];
    const entries = this.#entriesOf(index);
    if (entries.some(({ kind }) => kind === "failure")) return ["fails"];
    const replies: Json[] = [];
    const results = entries.flatMap((entry) => (entry.kind === "result" ? [entry.result] : []));
    const isBatchReply = type === "batch" && this.#options.batches === "reply";
    const merged = {
      ...Object.assign({}, ...results.map(({ merge = {} }) => merge)),
      ...(isBatchReply && { data: this.#dataAfter(index) }),
    };
    if (Object.keys(merged).length > 0) replies.push(merged);
    if (results.some(({ stop }) => stop)) replies.push("stops");
    // The first cohort is the usual one.
    const isUsual = arm === undefined || (type === "random_cohort" ? arm === 0 : arm === null);
    if (!isUsual)
      replies.push(arm === null ? "takes no branch" : `takes ${nameText(arms?.[arm]?.name ?? "")}`);
    const woken = entries.find(({ kind }) => kind === "woken");
    if (woken !== undefined) replies.push(`waits ${durationText(woken.at - at)}`);
    else if (type === "batch" && replies.length > 0 && !replies.includes("stops")) replies.push("goes on");
    return replies;
  }

  #addLines(entry: HistoryEntry): void {
    switch (entry.kind) {
      case "event": {
        if (entry.isNew) return;
        const { ref = "" } = this.#plan.steps[entry.step] as PlanStep;
        const isOneOfSeveral = (this.#messagesOf(entry.step) ?? 1) > 1;
        const subject = `${stepText(ref)}${isOneOfSeveral ? `[${entry.message}]` : ""}`;
        const words = MESSAGE_WORDS.get(entry.event);
        if (words === undefined) throw new UnfitRun(`scenarios have no words for \`${entry.event}\``);
        this.#add(
          entry.at,
          words.replace("STEP", () => subject),
        );
        return;
      }
      case "changed":
        for (const [key, value] of Object.entries(entry.keys)) this.#change(entry, key, value);
        return;
      case "audiences":
        this.#changeAudiences(entry);
        return;
      case "matched":
        if (!this.#isOwn(entry)) this.#match(entry);
    }
  }

  #change({ at, part }: HistoryEntry & { readonly kind: "changed" }, key: string, value: Json): void {
    if (key.includes('"')) throw new UnfitRun(`a scenario cannot write the key \`${key}\``);
    const path = /^[A-Za-z_]\w*$/.test(key) ? `${part}.${key}` : `${part}["${key}"]`;
    this.#add(at, value === null ? `${path} is removed` : `${path} becomes ${JSON.stringify(value)}`);
  }

  #changeAudiences({ at, step, audiences }: HistoryEntry & { readonly kind: "audiences" }): void {
    const before = this.#audiences;
    this.#audiences = audiences;
    const ref = this.#plan.steps[step]?.ref;
    const isOfStep = this.#plan.steps[step]?.effect === "call" && ref !== undefined;
    const moment = isOfStep && this.#options.audiences === "after" ? `after ${stepText(ref)}` : undefined;
    const name = (audience: Json) => nameText(String(audience));
    for (const left of before.filter((one) => !(audiences as readonly Json[]).includes(one)))
      this.#add(at, `recipient leaves audience ${name(left)}`, moment);
    for (const joined of audiences.filter((one) => !before.includes(one)))
      this.#add(at, `recipient joins audience ${name(joined)}`, moment);
  }

  /** Checks whether a wait takes an event of the run itself, which another entry of the same moment tells. */
  #isOwn({ at, event, step }: HistoryEntry & { readonly kind: "matched" }): boolean {
    if (Object.keys(event).length > 0) return false;
    const cause = OWN_CAUSES[String(this.#plan.steps[step]?.event?.event.event_type)];
    const { entries } = this.#outcome.history;
    return entries.some((entry) => entry.at === at && entry.kind === cause && !("isNew" in entry));
  }

  /** The event that a wait takes, if it is none of the run itself. */
  #match({ at, step, event }: HistoryEntry & { readonly kind: "matched" }): void {
    const {
      event_type: type,
      event_key: key,
      audience_key: audience,
    } = (this.#plan.steps[step] as PlanStep).event?.event ?? {};
    if (type === "recipient") {
      const changed = {
        ...(memberOf(event, "recipient") as JsonObject | null),
        ...(memberOf(event, "properties") as JsonObject | null),
      };
      const keys = Object.entries(changed);
      for (const [name, value] of keys)
        this.#change({ kind: "changed", at, step, part: "recipient", keys: {} }, name, value);
      if (keys.length === 0) this.#add(at, "recipient.changed becomes true");
      return;
    }
    if (type === "audience") {
      const name = String(audience ?? ownValue(event, "audience_id") ?? "audience");
      const leaves = key === "exit" || ownValue(event, "transition") === "exit";
      const [there, back] = leaves ? ["leaves", "joins"] : ["joins", "leaves"];
      this.#add(at, `recipient ${there} audience ${nameText(name)}`);
      // The history changes the audiences by entries of their own.
      if (this.#audiences.includes(name) === leaves)
        this.#add(at, `recipient ${back} audience ${nameText(name)}`);
      return;
    }
    const others = Object.keys(event).filter((name) => name !== "data" && name !== "inserted_at");
    if (type === "integration_source" && others.length > 0)
      throw new UnfitRun(
        `its event has \`event.${others[0]}\`, and events of a source have all values under \`event.data\``,
      );
    const given = type === "integration_source" ? (ownValue(event, "data") ?? {}) : event;
    const written = Object.keys(given as object).length > 0 ? ` ${JSON.stringify(given)}` : "";
    const name = String(key);
    this.#add(at, `event ${/^[^\s"{[]+$/.test(name) ? name : nameText(name)}${written}`);
  }

  #expectations(): Json {
    const { how, fates } = this.#outcome;
    const lines = fates.flatMap((fate): string[] => {
      const ref = this.#plan.steps[fate.step]?.ref;
      // A ref stands for the first step that has it.
      if (ref === undefined || stepByRef(this.#plan, ref)?.index !== fate.step) return [];
      return [`${stepText(ref)} ${this.#fateText(fate)}`];
    });
    const isAtTrigger = how === "halted" && fates[0]?.fate === "halted";
    return [...lines, isAtTrigger ? "halts at trigger" : ENDINGS[how]] as Json;
  }

  /** The fate of a step, as the end of an expectation. */
  #fateText({ step, fate, arm }: StepFate): string {
    const { event, arms } = this.#plan.steps[step] as PlanStep;
    const made = this.#messagesOf(step);
    if (fate !== "ran") return FATES[fate];
    if (made === 0) return "sends no message";
    if (made !== undefined && made > 1) return `sends ${made} messages`;
    if (event !== undefined) {
      return this.#entriesOf(step).some(({ kind }) => kind === "matched") ? "matches" : "times out";
    }
    if (arm === null) return "takes no branch";
    const taken = arm === undefined ? undefined : arms?.[arm]?.name;
    return taken === undefined ? "runs" : `takes ${nameText(taken)}`;
  }

  /** The data after a step, as the trigger and the steps up to it have written them. */
  #dataAfter(step: number): JsonObject {
    const { parts, decided } = this.#outcome.history;
    let data = (parts.data ?? {}) as JsonObject;
    for (const one of decided.slice(0, decided.findIndex((other) => other.step === step) + 1)) {
      for (const entry of this.#entriesOf(one.step)) {
        if (entry.kind === "result") data = { ...data, ...(entry.result.merge?.data as JsonObject) };
      }
    }
    return data;
  }

  #fateOf(step: number): StepFate {
    return this.#outcome.fates[step] as StepFate;
  }

  #entriesOf(step: number): readonly HistoryEntry[] {
    return this.#outcome.history.entries.filter((entry) => entry.step === step);
  }

  #add(at: number, text: string, moment = `at +${durationText(at - this.#outcome.history.at)}`): void {
    this.#lines.push(`${moment}: ${text}`);
  }
}

/** The kind of entry that is an event of the run itself, by the kind of event that a step waits for. */
const OWN_CAUSES: { readonly [type: string]: HistoryEntry["kind"] } = {
  message: "event",
  recipient: "changed",
  audience: "audiences",
};

const FATES: { readonly [fate in Exclude<Fate, "ran">]: string } = {
  skipped: "is skipped",
  "not-taken": "is skipped",
  "not-reached": "is not reached",
  halted: "halts",
  failed: "fails",
};
