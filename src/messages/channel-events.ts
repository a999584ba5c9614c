import {
  type ActionOptions,
  type ChannelType,
  type DeliveryStatus,
  deliveryRules,
  engagementBy,
  INITIAL_STATUS,
  nextStatuses,
  type RecipientAction,
  rankOf,
} from "../status/index.ts";
import { type EventType, eventTypeOf } from "./event.ts";

/** How a delivery goes. */
export interface DeliveryOptions {
  /** The channel is in sandbox mode: where it has one, nothing is sent, whatever the outcome would have been. */
  readonly sandbox?: boolean | undefined;
  /** The delivery status that the message is to come to; if not said, the one it comes to when all goes well. */
  readonly outcome?: DeliveryStatus | undefined;
}

/**
 * The delivery status that a message of a channel comes to when all goes well (spec 1.1.4): `delivered`, or `sent` where
 * nobody confirms a delivery, or `not_sent` in sandbox mode, where the channel has one.
 */
export function usualStatus(
  channelType: ChannelType | undefined,
  { sandbox = false }: Pick<DeliveryOptions, "sandbox"> = {},
): DeliveryStatus {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  if (sandbox && rules.hasSandbox !== false) return "not_sent";
  return rules.stopsAtSent ? "sent" : "delivered";
}

/**
 * The events by which a message that is `queued` comes to an outcome in the fewest steps that its channel allows (spec
 * 1.1.4), in order; undefined where messages of the channel never come to it. With no channel type, by the lifecycle
 * of spec 1.1.2.
 */
export function deliveryEvents(
  channelType: ChannelType | undefined,
  options: DeliveryOptions = {},
): readonly EventType[] | undefined {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  const usual = usualStatus(channelType, options);
  const outcome = usual === "not_sent" ? usual : (options.outcome ?? usual);
  const ways = new Map<DeliveryStatus, readonly EventType[]>([[INITIAL_STATUS, []]]);
  // A map is walked in the order in which it grows, so each status is reached by a shortest way first.
  for (const [status, way] of ways) {
    for (const next of inRank(nextStatuses(status, rules))) {
      if (!ways.has(next)) ways.set(next, [...way, eventTypeOf(next)]);
    }
  }
  return ways.get(outcome);
}

/** Of two ways that are equally short, the one over the lower status is taken: a failure is one of the first try. */
function inRank(statuses: readonly DeliveryStatus[]): DeliveryStatus[] {
  return [...statuses].sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}

/**
 * The events that an action of the recipient brings on a channel, tracked as said, in order (spec 1.2.4); none where
 * the channel does not notice the action.
 */
export function engagementEvents(
  channelType: ChannelType,
  action: RecipientAction,
  options: ActionOptions = {},
): readonly EventType[] {
  return engagementBy(channelType, action, options).map(eventTypeOf);
}
