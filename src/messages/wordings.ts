import { type ChannelType, DELIVERY_STATUSES, type DeliveryStatus } from "../status/index.ts";
import { type EventType, eventTypeOf } from "./event.ts";
import type { Rejection } from "./record.ts";
import { legalStatuses } from "./transition.ts";

/** A rejection in words. */
export interface RejectionWording {
  /** The mistake, without a capital and a full stop. */
  readonly message: string;
  /** Advice, as a sentence. */
  readonly help: string;
}

/** Words the reason why a message rejects an event. `channelType` is that of the record, which decides what is legal. */
export function wordRejection(
  rejection: Rejection,
  channelType: ChannelType | null = null,
): RejectionWording {
  const { event } = rejection;
  switch (rejection.code) {
    case "unknown-type":
      return {
        message: `\`${event.type}\` is not a type of event`,
        help: "Write a type such as `message.delivered` or `message.seen`.",
      };
    case "invalid-time":
      return {
        message: `\`${event.occurred_at}\` is not a possible time of \`${event.type}\``,
        help: "Write the time as a timestamp, such as `2025-01-31T09:30:00Z`.",
      };
    case "conflicting-id":
      return {
        message: `the id \`${event.id}\` is that of \`${rejection.first.type}\` at ${rejection.first.occurred_at}`,
        help: "Give every event an id of its own; repeat the report of an event only unchanged.",
      };
    case "created-again":
      return {
        message: "the message has been created already",
        help: "A message is created once: make another message, with events of its own.",
      };
    case "illegal-transition":
      return {
        message: `\`${event.type}\` does not follow \`${rejection.from}\`${channelType === null ? "" : ` on \`${channelType}\``}`,
        help: whatFollows(rejection.from, event.type, channelType),
      };
  }
}

function whatFollows(from: DeliveryStatus, type: EventType, channelType: ChannelType | null): string {
  const legal = (status: DeliveryStatus) => legalStatuses(status, channelType).map(eventTypeOf);
  if (!DELIVERY_STATUSES.some((status) => legal(status).includes(type))) {
    // The common lifecycle has every type, so it is the channel's that lacks this one.
    return `Messages of a channel of type \`${channelType}\` never reach that status.`;
  }
  const next = legal(from).map((each) => `\`${each}\``);
  const list = [next.slice(0, -1).join(", "), ...next.slice(-1)].filter((part) => part !== "").join(" or ");
  const rule = list === "" ? `Nothing follows \`${from}\`` : `After \`${from}\` comes ${list}`;
  return `${rule}; the event may fit once a missing earlier one arrives.`;
}
