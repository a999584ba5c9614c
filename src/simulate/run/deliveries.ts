import { deliveryEvents, type EventType, usualStatus } from "../../messages/index.ts";
import { type ChannelType, DELIVERY_STATUSES } from "../../status/index.ts";
import { LATEST } from "../../time/index.ts";
import { DEFAULT_TIMEZONE, nextOpening, type PlanStep } from "../../workflow/index.ts";
import { DEFAULT_DELAY } from "../scenario/read-providers.ts";
import type { Delivery, Scenario } from "../scenario/scenario.ts";

/** The delivery of a message; `isWritten` if the scenario says it, else the usual one. */
export interface ChosenDelivery extends Pick<Delivery, "after"> {
  readonly outcome: Delivery["outcome"] | undefined;
  readonly isWritten: boolean;
}

/** The delivery of each message of a step, as the scenario says for the step or its channel type; else the usual one. */
export function deliveriesOf({ providers }: Scenario, { ref, channel }: PlanStep): readonly ChosenDelivery[] {
  const provider =
    providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === channel?.type);
  if (provider === undefined) return [{ outcome: undefined, after: DEFAULT_DELAY, isWritten: false }];
  return provider.deliveries.map(({ outcome, after }) => ({ outcome, after, isWritten: true }));
}

/**
 * The moment from which on the messages that a step makes now are delivered: its send windows hold them back until one
 * opens, those of push by the clock of its device. Returns undefined if none ever opens.
 */
export function releaseOf(
  { deviceTimezone }: Scenario,
  { channel }: PlanStep,
  now: number,
  timezone: string = DEFAULT_TIMEZONE,
): number | undefined {
  if (channel?.windows === undefined) return now;
  const device = channel.type === "push" ? deviceTimezone : undefined;
  return nextOpening(channel.windows, now, device ?? timezone);
}

/** The events of a delivery that begins at a moment, at equal intervals. */
export function deliveryFrom(
  release: number,
  { outcome, after }: ChosenDelivery,
  channelType: ChannelType | undefined,
): readonly { readonly at: number; readonly event: EventType }[] {
  const status = outcome === "none" ? "queued" : (outcome ?? usualStatus(channelType));
  const events = deliveryEvents(channelType, { outcome: status }) ?? [];
  return events.map((event, index) => ({
    at: Math.min(release + Math.floor((after * (index + 1)) / events.length), LATEST),
    event,
  }));
}

/** Checks whether an event of the scenario is about the delivery of a message. */
export function hasDeliveryEvent({ events }: Scenario, { ref }: PlanStep, index: number): boolean {
  return events.some(
    ({ what }) =>
      what.ref === ref &&
      (what.index ?? index) === index &&
      what.means.kind === "message" &&
      DELIVERY_EVENTS.has(what.means.type),
  );
}

const DELIVERY_EVENTS: ReadonlySet<EventType> = new Set(
  DELIVERY_STATUSES.map((status): EventType => `message.${status}`),
);
