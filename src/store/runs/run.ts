import type { Row } from "../database.ts";
import { type RecipientReference, referenceOf } from "../message.ts";
import { textOf, timeOf } from "../values.ts";

/** The statuses of a run, in the platform's words. */
export const RUN_STATUSES = ["queued", "processing", "paused", "completed", "cancelled"] as const;

/**
 * The status of a run: `queued` until its first wake, `processing` between steps, `paused` while it sleeps or waits. A run
 * that is `completed` or `cancelled` is over: it has no time to wake.
 */
export type RunStatus = (typeof RUN_STATUSES)[number];

/** SQL of the runs that are not over. It is the condition of the partial indexes of such runs. */
export const IS_OPEN = "status in ('queued', 'processing', 'paused')";

/** Checks whether a run with a status is over. */
export function isOver(status: RunStatus): boolean {
  return status === "completed" || status === "cancelled";
}

/** The run of a workflow for one recipient, as a store keeps it. Its steps are in its log. Times are timestamps in UTC. */
export interface KeptRun {
  readonly id: string;
  /** The trigger that made it; all runs of a trigger share it. */
  readonly workflow_run_id: string;
  /** The key of the workflow. */
  readonly workflow: string;
  /** The id of the version of the workflow that it goes by: `readVersion` returns its content. */
  readonly version: string;
  readonly recipient: RecipientReference;
  readonly actor: RecipientReference | null;
  readonly tenant: string | null;
  readonly status: RunStatus;
  /** The number of its events: the sequence of the last one. */
  readonly sequence: number;
  /** When it is to be woken; null if nothing wakes it but an event, or it is over. */
  readonly wake_at: string | null;
  /** The number of errors in its log, as its host counts them. */
  readonly error_count: number;
  /** Number of postponements since its last events were appended. */
  readonly tries: number;
  /** The error for which it was postponed last; null if its events were appended since. */
  readonly last_error: string | null;
  readonly trigger_source: object | null;
  readonly cancellation_key: string | null;
  readonly settings: object;
  /** True if a step of it may wait for events of messages. */
  readonly awaits_messages: boolean;
  /** The event that it waits for now; null if it waits for none. */
  readonly awaits: object | null;
  readonly inserted_at: string;
  readonly updated_at: string;
}

/** The columns from which `runOf` reads a run; in SQL, `r` stands for its row. */
export const RUN_COLUMNS = `r.id, r.workflow_run_id, r.workflow, r.version, r.recipient_collection, r.recipient_id, r.actor,
  r.tenant, r.status, r.sequence, r.wake_at, r.error_count, r.tries, r.last_error, r.trigger_source, r.cancellation_key,
  r.settings, r.awaits_messages, r.awaits, r.inserted_at, r.updated_at`;

/** Reads a run from its row. */
export function runOf(row: Row): KeptRun {
  return {
    id: String(row.id),
    workflow_run_id: String(row.workflow_run_id),
    workflow: String(row.workflow),
    version: String(row.version),
    recipient: referenceOf(String(row.recipient_collection), String(row.recipient_id)),
    actor: row.actor as RecipientReference | null,
    tenant: textOf(row.tenant),
    status: row.status as RunStatus,
    sequence: Number(row.sequence),
    wake_at: timeOf(row.wake_at),
    error_count: Number(row.error_count),
    tries: Number(row.tries),
    last_error: textOf(row.last_error),
    trigger_source: row.trigger_source as object | null,
    cancellation_key: textOf(row.cancellation_key),
    settings: row.settings as object,
    awaits_messages: row.awaits_messages === true,
    awaits: row.awaits as object | null,
    inserted_at: timeOf(row.inserted_at) as string,
    updated_at: timeOf(row.updated_at) as string,
  };
}
