import type { Nothing } from "./stored-codes.ts";

/** What a value of a scenario must be. */
export type ScenarioValue = "map" | "list" | "text" | "time" | "lines" | "line" | "deliveries" | "replies";

/** A table of phrases that a line of a scenario is looked up in. */
export type ScenarioTable = "event" | "expectation" | "delivery" | "reply";

/** Why a line is not about the kind of step that it names. */
export type WrongStepDetail =
  | "no-channel"
  | "no-channel-type"
  | "no-branch"
  | "not-carried-out"
  | "cannot-write"
  | "cannot-wait"
  | "cannot-stop"
  | "always-branches";

/** What there was instead of what a scenario expects. */
export type UnmetDetail =
  | "ran"
  | "skipped"
  | "halted"
  | "not-taken"
  | "not-reached"
  | "arm"
  | "no-arm"
  | "messages"
  | "completed"
  | "ended"
  | "cancelled"
  | "no-refusal"
  | "no-event"
  | "false"
  | "not-known"
  | "no-moment";

/** Why an event of a scenario changed nothing. */
export type RefusedDetail = "rejected" | "no-message" | "fewer-messages" | "over" | "no-moment";

/** Mistakes in scenarios, and what came otherwise than they say, each with what its wording needs. */
export interface ScenarioProblemParameters {
  "not-a-scenario": { found: string };
  "scenario-key": { key: string; known: readonly string[] };
  "scenario-value": { key: string; found: string; wanted: ScenarioValue };
  /** More lines under a key than `limit`. */
  "too-many-lines": { key: string; lines: number; limit: number };
  /** No scenario and no command line says which workflow runs. */
  "missing-workflow": Nothing;
  /** A text that says no moment, or one before the trigger; `isEnd` where the end may be named. */
  "unknown-moment": { found: string; isEnd: boolean; isEarly: boolean };
  /** `step` is how the line begins, where it names a step; `rest` what is looked up among `phrases`. */
  "scenario-phrase": { step: string; rest: string; table: ScenarioTable; phrases: readonly string[] };
  "unknown-step": { ref: string; known: readonly string[] };
  /** `part` is the part of the context that a reply writes, if the step cannot write it. */
  "wrong-step": { ref: string; detail: WrongStepDetail; part?: string };
  "unknown-arm": { ref: string; name: string; known: readonly string[] };
  /** A delivery status that messages of a channel never have. */
  "impossible-delivery": { status: string; channelType: string };
  /** A scenario does not say what deciding a step reads: `missing` are places such as `recipient` or `refs.email_1`. */
  "undecidable-step": { step: string; at: string; missing: readonly string[] };
  /**
   * `step` is what it is about, `at` when that was, from the trigger on, and `found` what there was. Of a condition,
   * `conditions` are those that decided it, with what each found in `values`.
   */
  "expectation-failed": {
    detail: UnmetDetail;
    step: string;
    at: string;
    found: string;
    conditions: readonly string[];
    values: readonly string[];
  };
  /** `found` is how many messages there are instead; `rejection` is why the message rejects it, and what would fit. */
  "event-refused": {
    event: string;
    detail: RefusedDetail;
    step: string;
    at: string;
    found: string;
    rejection?: Rejected | undefined;
  };
}

/** Why a message rejects an event, in words of this project's own. */
export interface Rejected {
  readonly message: string;
  readonly help: string;
}
