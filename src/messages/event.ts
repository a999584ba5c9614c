import type { DeliveryStatus, EngagementStatus } from "../status/index.ts";

/** What an event says of its message. */
type Effect =
  | { readonly kind: "creates" }
  | { readonly kind: "delivers"; readonly status: DeliveryStatus }
  | { readonly kind: "sets" | "clears"; readonly status: EngagementStatus };

/** The events of a message, each with what it says; their order decides between events of one time (spec 1.3). */
const EFFECTS = {
  "message.created": { kind: "creates" },
  "message.queued": { kind: "delivers", status: "queued" },
  "message.delivery_attempted": { kind: "delivers", status: "delivery_attempted" },
  "message.not_sent": { kind: "delivers", status: "not_sent" },
  "message.sent": { kind: "delivers", status: "sent" },
  "message.delivered": { kind: "delivers", status: "delivered" },
  "message.bounced": { kind: "delivers", status: "bounced" },
  "message.undelivered": { kind: "delivers", status: "undelivered" },
  "message.seen": { kind: "sets", status: "seen" },
  "message.unseen": { kind: "clears", status: "seen" },
  "message.read": { kind: "sets", status: "read" },
  "message.unread": { kind: "clears", status: "read" },
  "message.interacted": { kind: "sets", status: "interacted" },
  "message.link_clicked": { kind: "sets", status: "link_clicked" },
  "message.archived": { kind: "sets", status: "archived" },
  "message.unarchived": { kind: "clears", status: "archived" },
} as const satisfies { readonly [type: string]: Effect };

/** What can happen to a message: it is created, or one of its statuses is set or unset (spec 1.3.1). */
export type EventType = keyof typeof EFFECTS;

/** The 16 types of event, in the order in which events of one time are taken (spec 1.3.1). */
export const EVENT_TYPES = Object.keys(EFFECTS) as readonly EventType[];

/** Something that happened to a message. Of one event there may be many reports, all alike. */
export interface MessageEvent {
  /** Unlike that of any other event of the message. */
  readonly id: string;
  readonly type: EventType;
  /** When it happened, not when it was reported: a timestamp (spec 3.5), read to the millisecond. */
  readonly occurred_at: string;
}

const PLACES: ReadonlyMap<unknown, number> = new Map(EVENT_TYPES.map((type, index) => [type, index]));

/** Whether the text names a type of event. */
export function isEventType(type: unknown): type is EventType {
  return PLACES.has(type);
}

/** The place of a type among the types of event, from 0; -1 where it is none. */
export function placeOfType(type: string): number {
  return PLACES.get(type) ?? -1;
}

/** What an event of a type says of its message. */
export function effectOf(type: EventType): Effect {
  return EFFECTS[type];
}

/** The type of event by which a message comes to have a status (spec 1.3.1). */
export function eventTypeOf(status: DeliveryStatus | EngagementStatus): EventType {
  return `message.${status}`;
}
