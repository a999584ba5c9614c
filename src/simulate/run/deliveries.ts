import type { EventType } from "../../messages/index.ts";
import { DELIVERY_STATUSES } from "../../status/index.ts";
import type { PlanStep } from "../../workflow/index.ts";
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
