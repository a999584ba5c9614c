import { type EventType, eventTypeOf } from "../../messages/index.ts";
import type { DeliveryStatus, EngagementStatus } from "../../status/index.ts";

const STATUS_WORDS: { readonly [status in DeliveryStatus | EngagementStatus]: string } = {
  queued: "queued",
  delivery_attempted: "attempted",
  not_sent: "not sent",
  sent: "sent",
  delivered: "delivered",
  bounced: "bounced",
  undelivered: "not delivered",
  seen: "seen",
  read: "read",
  interacted: "interacted with",
  link_clicked: "link clicked",
  archived: "archived",
};

const STATUSES = Object.keys(STATUS_WORDS) as readonly (DeliveryStatus | EngagementStatus)[];

/** Message events in words, by type. */
export const EVENT_WORDS: { readonly [type: string]: string } = {
  "message.created": "created",
  "message.unseen": "unseen",
  "message.unread": "unread",
  "message.unarchived": "unarchived",
  ...Object.fromEntries(
    STATUSES.map((status): [EventType, string] => [eventTypeOf(status), STATUS_WORDS[status]]),
  ),
};
