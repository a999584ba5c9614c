import { createHash } from "node:crypto";
import { EVENT_TYPES, type EventType, type MessageEvent } from "heed/messages";
import type { Change, KeptMessage, NewWork, WebhookEndpoint } from "heed/store";

/** The kind of work that sends a webhook. */
export const WEBHOOK = "webhook";

/** The payload of a webhook, in the platform's form and with the event's id. */
export interface Payload {
  readonly __typename: "Event";
  /** Unique among all events, and the same for each try. */
  readonly id: string;
  readonly type: EventType;
  readonly created_at: string;
  /** The message after the change. */
  readonly data: KeptMessage;
  readonly event_data: unknown;
}

/** The types of event that are sent to an endpoint that asks for none: the platform's 13. */
export const DEFAULT_EVENT_TYPES: readonly EventType[] = EVENT_TYPES.filter(
  (type) => type !== "message.created" && type !== "message.queued" && type !== "message.not_sent",
);

/** Returns the webhooks that a change of a message makes: one for each event and endpoint that wants it, in order. */
export function webhookWork({ message, events }: Change, endpoints: readonly WebhookEndpoint[]): NewWork[] {
  return endpoints.flatMap(({ id: target, event_types }) => {
    const wanted = event_types ?? DEFAULT_EVENT_TYPES;
    const sent = events.filter(({ type }) => wanted.includes(type));
    return sent.map((event): NewWork => {
      const payload: Payload = {
        __typename: "Event",
        id: eventIdOf(message.id, event),
        type: event.type,
        created_at: event.occurred_at,
        data: message,
        event_data: event.data ?? null,
      };
      return { kind: WEBHOOK, target, message: message.id, payload };
    });
  });
}

/** The form of the ids that a store gives to events. */
const OWN_ID = /^[0-9A-Za-z]{27}$/;

/**
 * The id by which receivers tell a repeated webhook. An id that a reporter gave is unique among the events of its message only, and
 * may have characters that headers cannot have; then it is the message's with a hash of the event's.
 */
export function eventIdOf(message: string, { id, type }: Pick<MessageEvent, "id" | "type">): string {
  if (OWN_ID.test(id)) return id;
  const hash = createHash("sha256")
    .update(JSON.stringify([message, id, type]))
    .digest("base64url");
  return `evt_${hash.slice(0, 27)}`;
}

/** The body of a webhook: a database does not keep the order of keys. */
export function bodyOf({ id, type, created_at, data, event_data }: Payload): string {
  return JSON.stringify({ __typename: "Event", id, type, created_at, data, event_data });
}
