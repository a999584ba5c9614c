import type { DeliveryStatus, EngagementStatus } from "../status/index.ts";

/** The change that an event makes to its message. */
type Effect =
  | { readonly kind: "creates" }
  | { readonly kind: "delivers"; readonly status: DeliveryStatus }
  | { readonly kind: "sets" | "clears"; readonly status: EngagementStatus };

/** The types of event with their effects; their order decides between events of one time (spec 1.3). */
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

/** Type of event: a message is created, or one of its statuses is set or unset (spec 1.3.1). */
export type EventType = keyof typeof EFFECTS;

/** The 16 types of event, in the order in which events of one time are taken (spec 1.3.1). */
export const EVENT_TYPES = Object.keys(EFFECTS) as readonly EventType[];

/** Event in the life of a message. One event may be reported many times, always with the same content. */
export interface MessageEvent {
  /** Unique among the events of the message. */
  readonly id: string;
  readonly type: EventType;
  /** The time of the event, not of its report: a timestamp (spec 3.5), read to the millisecond. */
  readonly occurred_at: string;
}

const PLACES: ReadonlyMap<unknown, number> = new Map(EVENT_TYPES.map((type, index) => [type, index]));

/** Checks whether a text names a type of event. */
export function isEventType(type: unknown): type is EventType {
  return PLACES.has(type);
}

/** The index of a type among the types of event. Returns -1 if it is not one. */
export function placeOfType(type: string): number {
  return PLACES.get(type) ?? -1;
}

/** The effect of events of a type. */
export function effectOf(type: EventType): Effect {
  return EFFECTS[type];
}

/** The type of event that gives a message a status (spec 1.3.1). */
export function eventTypeOf(status: DeliveryStatus | EngagementStatus): EventType {
  return `message.${status}`;
}
