import type { Nothing } from "./stored-codes.ts";

/** Expected type of a scenario's value. */
export type ScenarioValue =
  | "zone"
  | "map"
  | "list"
  | "text"
  | "time"
  | "lines"
  | "line"
  | "deliveries"
  | "replies";

/** Table of phrases in which a line of a scenario is looked up. */
export type ScenarioTable = "event" | "expectation" | "delivery" | "reply";

/** Reason why a line does not fit the step that it names. */
export type WrongStepDetail =
  | "no-channel"
  | "no-channel-type"
  | "no-branch"
  | "not-carried-out"
  | "cannot-write"
  | "cannot-wait"
  | "cannot-stop"
  | "always-branches";

/** Reason why an expectation failed. */
export type UnmetDetail =
  | "ran"
  | "skipped"
  | "halted"
  | "failed"
  | "matched"
  | "timed-out"
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

/** Reason why an event of a scenario changed nothing. */
export type RefusedDetail =
  | "rejected"
  | "no-message"
  | "fewer-messages"
  | "never-clicked"
  | "not-awaited"
  | "no-batch"
  | "over"
  | "no-moment";

/** Mistakes in scenarios and failed expectations, with the parameters that their wordings need. */
export interface ScenarioProblemParameters {
  "not-a-scenario": { found: string };
  "scenario-key": { key: string; known: readonly string[] };
  /** `write` is the value that is meant, if that is known. */
  "scenario-value": { key: string; found: string; wanted: ScenarioValue; write?: string };
  /** More lines under a key than `limit`. */
  "too-many-lines": { key: string; lines: number; limit: number };
  /** Neither the scenario nor the command line names a workflow. */
  "missing-workflow": Nothing;
  /**
   * A text that is not a moment, or names one before the trigger; `isEnd` if `end` is allowed. `line` is the whole line, if only
   * the colon after its moment is missing.
   */
  "unknown-moment": { found: string; isEnd: boolean; isEarly: boolean; write?: string; line?: string };
  /** An unknown phrase: `step` is the step that begins the line, if any, and `rest` the text looked up in `phrases`. */
  "scenario-phrase": {
    step: string;
    rest: string;
    table: ScenarioTable;
    phrases: readonly string[];
    write?: string;
    /** The lines that a line with several expectations is meant as. */
    lines?: readonly string[];
  };
  /** A part of the context that does not change by itself while time passes; `known` are those that do. */
  "cannot-change": { part: string; known: readonly string[] };
  /** Lines are about more messages than `limit`, each line counted once for each message. */
  "too-many-messages": { count: number; limit: number };
  "unknown-step": { ref: string; known: readonly string[] };
  /** A line that does not fit its step; `part` is the part of the context that a reply must not write. */
  "wrong-step": { ref: string; detail: WrongStepDetail; part?: string };
  "unknown-arm": { ref: string; name: string; known: readonly string[] };
  /** A delivery status that messages of a channel never have. */
  "impossible-delivery": { status: string; channelType: string };
  /** A step whose decision needs context that the scenario leaves out: `missing`, such as `recipient`. */
  "undecidable-step": { step: string; at: string; missing: readonly string[] };
  /**
   * A failed expectation: `step` is its subject, `at` the time since the trigger, and `found` the actual result. For
   * conditions, `conditions` are those that decided, with the values of each in `values`.
   */
  "expectation-failed": {
    detail: UnmetDetail;
    step: string;
    at: string;
    found: string;
    conditions: readonly string[];
    values: readonly string[];
  };
  /** A refused event: `found` is the number of messages there are; `rejection` is the message's reason, with advice. */
  "event-refused": {
    event: string;
    detail: RefusedDetail;
    step: string;
    at: string;
    found: string;
    rejection?: Rejected | undefined;
  };
}

/** Reason why a message rejects an event, as worded by the messages room. */
export interface Rejected {
  readonly message: string;
  readonly help: string;
}
