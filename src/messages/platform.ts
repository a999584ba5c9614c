import type { Message } from "../status/index.ts";
import { isEventType, type MessageEvent } from "./event.ts";

/**
 * Conversion of messages and events from the platform's data API and its webhooks (spec 1.3.11). Fields that heed does
 * not need may be absent; unknown fields are ignored.
 */

/** An event of a message as the API lists it under `/v1/messages/{id}/events`: it has no `occurred_at`. */
export interface ApiMessageEvent {
  readonly id: string;
  readonly type: string;
  /** A timestamp (spec 3.5). */
  readonly inserted_at: string;
}

/** The keys of a message in the API that say which step made it. */
export interface ApiMessage extends Message {
  readonly source?: {
    readonly step_ref?: string | null;
    readonly workflow_recipient_run_id?: string | null;
  } | null;
}

/** The payload of an outbound webhook. */
export interface WebhookPayload {
  /** The id of the event, which the platform's webhooks lack and those of heed-server have. */
  readonly id?: string | undefined;
  /** For example `message.seen` or `workflow.updated`. */
  readonly type: string;
  /** The time of the event: a timestamp (spec 3.5). */
  readonly created_at: string;
  /** The entity that the event is about: the message, for `message.*`. */
  readonly data: unknown;
}

/** An event that a webhook reports, with the id of its message. */
export interface ReportedEvent {
  readonly message: string;
  readonly event: MessageEvent;
}

/**
 * Converts an entry of the API's list of message events.
 *
 * @throws TypeError if it has no id, type or `inserted_at`.
 */
export function eventFromApi(event: ApiMessageEvent): MessageEvent {
  const [id, type, at] = [textOf(event, "id"), textOf(event, "type"), textOf(event, "inserted_at")];
  return { id, type: type as MessageEvent["type"], occurred_at: at };
}

/**
 * Converts a webhook's report of a message event. Returns undefined for any other report. A webhook without the event's id
 * gives `<type>:<message id>:<created_at>` as id: a repeated delivery gives the same event.
 *
 * @throws TypeError if the type is that of a message event, and the message's id or `created_at` is not a text.
 */
export function eventFromWebhook(payload: WebhookPayload): ReportedEvent | undefined {
  const type = textOf(payload, "type");
  if (!isEventType(type)) return undefined;
  const message = textOf((payload as WebhookPayload).data, "id", "data.id");
  const at = textOf(payload, "created_at");
  const hasId = Object.hasOwn(payload, "id") && typeof payload.id === "string" && payload.id !== "";
  const id = hasId ? (payload.id as string) : `${type}:${message}:${at}`;
  return { message, event: { id, type, occurred_at: at } };
}

/**
 * Groups the messages of a workflow run by the step that made them, as `refs` of a context. Messages that no step made,
 * such as those of guides and broadcasts, are left out. Channel steps without a message are missing from the result,
 * unless their refs are in `passed`: then they are skipped (spec 1.5.1).
 */
export function refsFromMessages<One extends ApiMessage>(
  messages: readonly One[],
  options: {
    /** The refs of the channel steps that the run has passed. */
    readonly passed?: readonly string[] | undefined;
    /** Takes only messages of the recipient's run with this id. */
    readonly run?: string | undefined;
  } = {},
): { readonly [ref: string]: readonly One[] | "skipped" } {
  const refs = new Map<string, One[] | "skipped">();
  for (const ref of options.passed ?? []) refs.set(ref, "skipped");
  for (const message of messages) {
    const { step_ref: ref, workflow_recipient_run_id: run } = message.source ?? {};
    if (typeof ref !== "string" || (options.run !== undefined && run !== options.run)) continue;
    const others = refs.get(ref);
    if (Array.isArray(others)) others.push(message);
    else refs.set(ref, [message]);
  }
  return Object.fromEntries(refs);
}

function textOf(value: unknown, key: string, name = key): string {
  const isObject = typeof value === "object" && value !== null;
  const text = isObject && Object.hasOwn(value, key) ? (value as { [key: string]: unknown })[key] : undefined;
  if (typeof text === "string" && text !== "") return text;
  throw new TypeError(`\`${name}\` is not a text`);
}
