import type { Message } from "../status/index.ts";
import { isEventType, type MessageEvent } from "./event.ts";

/**
 * Messages and events as the platform's data API and its webhooks show them, turned into what heed reads (spec 1.3.11).
 * Fields that heed does not need may be absent; others are passed over.
 */

/** An event of a message as the API lists it under `/v1/messages/{id}/events`: it has no `occurred_at`. */
export interface ApiMessageEvent {
  readonly id: string;
  readonly type: string;
  /** A timestamp (spec 3.5). */
  readonly inserted_at: string;
}

/** A message as the API shows it, as far as it says which step made it. */
export interface ApiMessage extends Message {
  readonly source?: {
    readonly step_ref?: string | null;
    readonly workflow_recipient_run_id?: string | null;
  } | null;
}

/** The payload of an outbound webhook. */
export interface WebhookPayload {
  /** Such as `message.seen` or `workflow.updated`. */
  readonly type: string;
  /** When the event occurred: a timestamp (spec 3.5). */
  readonly created_at: string;
  /** The entity that the event is about: of `message.*` the message. */
  readonly data: unknown;
}

/** An event that a webhook reports, with the id of its message. */
export interface ReportedEvent {
  readonly message: string;
  readonly event: MessageEvent;
}

/**
 * The event that an entry of the API's list of message events stands for.
 *
 * @throws TypeError if it has no id, type or `inserted_at`.
 */
export function eventFromApi(event: ApiMessageEvent): MessageEvent {
  const [id, type, at] = [textOf(event, "id"), textOf(event, "type"), textOf(event, "inserted_at")];
  return { id, type: type as MessageEvent["type"], occurred_at: at };
}

/**
 * The event of a message that a webhook reports; undefined if it reports anything else. A webhook has no event id, so
 * `<type>:<message id>:<created_at>` stands for it: a delivery that is repeated gives the same event.
 *
 * @throws TypeError if the type is that of a message event, and the message's id or `created_at` is not a text.
 */
export function eventFromWebhook(payload: WebhookPayload): ReportedEvent | undefined {
  const type = textOf(payload, "type");
  if (!isEventType(type)) return undefined;
  const message = textOf((payload as WebhookPayload).data, "id", "data.id");
  const at = textOf(payload, "created_at");
  return { message, event: { id: `${type}:${message}:${at}`, type, occurred_at: at } };
}

/**
 * The messages of a workflow run by the step that made each, as the `refs` of a context take them. Messages that no
 * step made, those of guides and broadcasts for example, are left out. Channel steps without a message are not in the
 * result: give their refs, and they stand in it as skipped (spec 1.5.1).
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
