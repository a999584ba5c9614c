import type { JsonObject } from "../condition/index.ts";
import {
  ARRIVAL_WORK,
  addArrivals,
  addWork,
  type KeptRun,
  lockRecipient,
  type MessageArrival,
  mayAwaitEvents,
  message,
  openArrivals,
  type RecipientReference,
  recipientKey,
  runsAwaiting,
  type Store,
} from "../store/index.ts";
import { type EventKind, isAwaited, type WaitEffect } from "../workflow/run/index.ts";
import type { HostEvent, RunEnvironment } from "./host.ts";

/** Leaves word of events in the outbox, to be handed out to waits later. */
export function leaveEvents(store: Store, events: readonly HostEvent[]): Promise<void> {
  return addWork(
    store,
    events.map((event) => ({
      kind: ARRIVAL_WORK,
      target: recipientKey(event.recipient),
      payload: { event },
    })),
  );
}

/**
 * Leaves word in the outbox that runs have begun or are over, for waits of their recipients. Nothing is kept of a run if no run of
 * its recipient may wait for it.
 */
export async function leaveEventsOfRuns(
  store: Store,
  runs: readonly KeptRun[],
  transition: "started" | "completed",
  now: string,
): Promise<void> {
  const recipients = runs.map(({ recipient }) => recipient);
  const awaiting = await mayAwaitEvents(store, recipients);
  if (awaiting.size === 0) return;
  await leaveEvents(
    store,
    runs
      .filter(({ recipient }) => awaiting.has(recipientKey(recipient)))
      .map(({ id, workflow, workflow_run_id, recipient, tenant }) => ({
        id: `${id}/${transition}`,
        recipient,
        kind: { event_type: "workflow", event_key: transition, source_key: workflow },
        event: {
          workflow_key: workflow,
          workflow_run_id,
          recipient: describedBy(recipient),
          status: transition,
          tenant_id: tenant,
          inserted_at: now,
        },
        occurredAt: now,
        arrivedAt: now,
      })),
  );
}

/** An event of a message, as the conditions of waits read it (spec 4.7). */
export async function eventOfMessage(
  store: Store,
  environment: RunEnvironment,
  arrival: MessageArrival,
): Promise<Arrived> {
  const { id, type, recipient, channel, source, step_ref, tenant, message_id, occurred_at, arrived_at } =
    arrival;
  const kept = await message(store, message_id);
  const described = await environment.describe?.(recipient, store);
  return {
    id,
    recipient,
    kind: kindOfMessageEvent(arrival),
    event: {
      message_id,
      event_type: type,
      channel_type: channel.type,
      channel_id: channel.key ?? channel.id,
      channel_provider: channel.provider,
      ...(step_ref !== null && { step_ref }),
      tenant_id: tenant,
      recipient: described ?? describedBy(recipient),
      inserted_at: occurred_at,
      source: { type: source.type ?? "workflow", key: source.key },
      data: (kept?.data ?? {}) as JsonObject,
    },
    occurredAt: occurred_at,
    arrivedAt: arrived_at,
  };
}

/** An event that has arrived, with the moment. */
type Arrived = HostEvent & { readonly arrivedAt: string };

/** Returns the events that a wait is for and that are left in the outbox: they have arrived, and waits are not told of them yet. */
export async function eventsLeft(
  store: Store,
  environment: RunEnvironment,
  recipient: RecipientReference,
  wait: Pick<WaitEffect, "since" | "until" | "event">,
): Promise<readonly Arrived[]> {
  const events: Arrived[] = [];
  for (const payload of await openArrivals(store, recipient)) {
    const { event, ...rest } = payload as { readonly event?: Arrived };
    const arrival = rest as MessageArrival;
    const at = event?.occurredAt ?? arrival.occurred_at;
    const isWithin = Date.parse(wait.since) <= Date.parse(at) && Date.parse(at) <= Date.parse(wait.until);
    if (!isWithin || !isAwaited(wait, event?.kind ?? kindOfMessageEvent(arrival))) continue;
    events.push(event ?? (await eventOfMessage(store, environment, arrival)));
  }
  return events;
}

function kindOfMessageEvent({ type, source }: MessageArrival): EventKind {
  return {
    event_type: "message",
    event_key: type.replace("message.", ""),
    source_type: source.type ?? "workflow",
    source_key: source.key,
  };
}

/** Tells waits of one recipient of events. Returns the runs that wait for such. */
export async function tellRecipient(store: Store, events: readonly HostEvent[]): Promise<readonly string[]> {
  const [first] = events;
  if (first === undefined) return [];
  const { recipient } = first;
  await lockRecipient(store, recipient);
  await addArrivals(
    store,
    events.map(({ id, kind, event, occurredAt, arrivedAt }) => ({
      id,
      recipient,
      kind,
      payload: event,
      occurred_at: occurredAt,
      arrived_at: arrivedAt,
    })),
  );
  const waiting = await runsAwaiting(store, recipient);
  const told = waiting.filter(({ awaits }) =>
    events.some(({ kind }) => isAwaited({ event: awaits as JsonObject }, kind)),
  );
  return told.map(({ id }) => id);
}

/** A recipient of whom nothing but the reference is known. */
function describedBy(recipient: RecipientReference): JsonObject {
  return typeof recipient === "string" ? { id: recipient } : { ...recipient };
}
