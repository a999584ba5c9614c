import type { KeptRun, KeptRunEvent } from "heed/store";
import {
  COUNT,
  list,
  MAP,
  nullable,
  object,
  oneOf,
  only,
  type Properties,
  ref,
  TEXT,
  TIME,
} from "../http/schemas/json-schema.ts";

const RUN_STATUSES = ["queued", "processing", "paused", "completed", "cancelled"];

const SOURCES = ["api", "audience", "schedule", "broadcast", "workflow_step", "integration", "rehearsal"];

const RUN: Properties = {
  __typename: only("WorkflowRecipientRun"),
  id: TEXT,
  workflow_run_id: TEXT,
  workflow: TEXT,
  status: oneOf(RUN_STATUSES),
  recipient: ref("RecipientReference"),
  actor: nullable(ref("RecipientReference")),
  tenant: nullable(TEXT),
  error_count: COUNT,
  trigger_source: object({
    type: oneOf(SOURCES),
    cancellation_key: nullable(TEXT),
    audience_key: nullable(TEXT),
    schedule_id: nullable(TEXT),
  }),
  inserted_at: TIME,
  updated_at: TIME,
};

const EVENT = object({
  __typename: only("WorkflowRecipientRunEvent"),
  id: TEXT,
  event: TEXT,
  status: oneOf(["ok", "error"]),
  inserted_at: TIME,
  step_ref: nullable(TEXT),
  step_type: nullable(TEXT),
  attempt: nullable(COUNT),
  data: nullable(MAP),
});

/** The schemas of runs in answers. */
export const RUN_ANSWER = object(RUN);
export const RUN_DETAIL_ANSWER = object({ ...RUN, events: list(EVENT) });

/** The statuses by which runs can be listed. */
export const RUN_STATUS = oneOf(RUN_STATUSES);

/** A run in the platform's form. */
export function runAnswer(run: KeptRun): object {
  const {
    audience_key = null,
    schedule_id = null,
    type = "api",
  } = (run.trigger_source ?? {}) as {
    readonly [key: string]: string | null | undefined;
  };
  return {
    __typename: "WorkflowRecipientRun",
    id: run.id,
    workflow_run_id: run.workflow_run_id,
    workflow: run.workflow,
    status: run.status,
    recipient: run.recipient,
    actor: run.actor,
    tenant: run.tenant,
    error_count: run.error_count,
    trigger_source: { type, cancellation_key: run.cancellation_key, audience_key, schedule_id },
    inserted_at: run.inserted_at,
    updated_at: run.updated_at,
  };
}

/** A run with its events. */
export function runDetailAnswer(run: KeptRun, events: readonly KeptRunEvent[]): object {
  return { ...runAnswer(run), events: events.map(eventAnswer) };
}

function eventAnswer({ id, event, status, inserted_at, step_ref, step_type, attempt, data }: KeptRunEvent) {
  return {
    __typename: "WorkflowRecipientRunEvent",
    id,
    event,
    status,
    inserted_at,
    step_ref,
    step_type,
    attempt,
    data,
  };
}
