import type { Json } from "../../condition/index.ts";

/** A run as a host keeps it, in the form of `GET /v1/workflow_recipient_runs/{id}` of heed-server. Other keys are ignored. */
export interface RecordedRun {
  /** True if the trigger had an actor. */
  readonly actor?: unknown;
  /** In their order. */
  readonly events: readonly RecordedEvent[];
}

/** An event of a run. */
export interface RecordedEvent {
  /** Such as `step_decided`; an event of an unknown name is ignored. */
  readonly event: string;
  /** A timestamp. */
  readonly inserted_at: string;
  readonly step_ref?: string | null;
  readonly step_type?: string | null;
  /** The decision, what it was drawn from, the result of the step. */
  readonly data?: { readonly [key: string]: Json } | null;
}

/** A message of a run, with its events. */
export interface RecordedMessage {
  readonly id: string;
  /** The events that have taken effect, in any order. */
  readonly events: readonly {
    readonly id?: string;
    /** Such as `message.seen`. */
    readonly type: string;
    /** The timestamp of its occurrence. */
    readonly inserted_at: string;
  }[];
}

/** The reason why no scenario does as a run did: the end of a sentence that begins with the run. */
export class UnfitRun extends Error {
  override readonly name = "UnfitRun";
}
