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

/** Circumstances of a delivery. */
export interface DeliveryOptions {
  /** Sandbox mode of the channel: if the channel type has one, nothing is sent, whatever the `outcome`. */
  readonly sandbox?: boolean | undefined;
  /** The final delivery status; by default, the one after a successful delivery. */
  readonly outcome?: DeliveryStatus | undefined;
}

/**
 * The delivery status of a message of a channel after a successful delivery (spec 1.1.4): `delivered`, or `sent` if
 * nobody confirms deliveries, or `not_sent` in sandbox mode if the channel has one.
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
 * The events that take a `queued` message to an outcome in the fewest steps that its channel allows (spec 1.1.4), in
 * order. Returns undefined if messages of the channel never reach the outcome. Without a channel type, the lifecycle
 * of spec 1.1.2 counts.
 */
export function deliveryEvents(
  channelType: ChannelType | undefined,
  options: DeliveryOptions = {},
): readonly EventType[] | undefined {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  const usual = usualStatus(channelType, options);
  const outcome = usual === "not_sent" ? usual : (options.outcome ?? usual);
  const paths = new Map<DeliveryStatus, readonly EventType[]>([[INITIAL_STATUS, []]]);
  // Iteration over a map includes entries added meanwhile, in order: this is a breadth-first search.
  for (const [status, path] of paths) {
    for (const next of inRank(nextStatuses(status, rules))) {
      if (!paths.has(next)) paths.set(next, [...path, eventTypeOf(next)]);
    }
  }
  return paths.get(outcome);
}

/** Of two equally short paths, the one over the lower status counts: a failure is one of the first attempt. */
function inRank(statuses: readonly DeliveryStatus[]): DeliveryStatus[] {
  return [...statuses].sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}

/**
 * The events that follow from an action of the recipient on a channel with this tracking, in order (spec 1.2.4); empty
 * if the channel does not notice the action.
 */
export function engagementEvents(
  channelType: ChannelType,
  action: RecipientAction,
  options: ActionOptions = {},
): readonly EventType[] {
  return engagementBy(channelType, action, options).map(eventTypeOf);
}
