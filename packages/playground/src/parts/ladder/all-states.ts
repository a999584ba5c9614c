import {
  DELIVERY_STATUSES,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  reachableStatuses,
} from "heed/status";
import { EXPIRED, SKIPPED, type StateKey, stateOf, statusesIn } from "./states.ts";
import { type LadderStep, possibilityIn } from "./steps.ts";

/** Every set of engagement statuses: the empty one first, then by size. */
const ENGAGEMENTS: readonly (readonly EngagementStatus[])[] = Array.from(
  { length: 1 << ENGAGEMENT_STATUSES.length },
  (_, bits) => ENGAGEMENT_STATUSES.filter((_status, index) => (bits >> index) & 1),
).sort((a, b) => a.length - b.length);

/** All states of a step: skipped, expired, and every delivery status with every set of engagement statuses. */
export const ALL_STATES: readonly StateKey[] = [
  ...ENGAGEMENTS.flatMap((engagement) =>
    DELIVERY_STATUSES.toReversed().map((status) => stateOf(status, engagement)),
  ),
  SKIPPED,
  EXPIRED,
];

/** The states that messages of a step come to, as far as its channel is known, the most usual first. */
export function possibleStates(step: LadderStep): readonly StateKey[] {
  const engagement = new Set<EngagementStatus>(
    ENGAGEMENT_STATUSES.filter((status) => possibilityIn(step, status) !== "never"),
  );
  const reached = reachableStatuses(step.channelType);
  return statesWith(
    (status) => reached.has(status),
    (status) => engagement.has(status),
  );
}

/** The states that `heed/analyse` takes as possible, the most usual first: any engagement, and `sent` on every channel. */
export function analysedStates({ channelType }: LadderStep): readonly StateKey[] {
  const reached = reachableStatuses(channelType);
  return statesWith(
    (status) => status === "sent" || reached.has(status),
    () => true,
  );
}

/** Skipped, expired, and the states with these statuses. */
function statesWith(
  isDelivery: (status: DeliveryStatus) => boolean,
  isEngagement: (status: EngagementStatus) => boolean,
): readonly StateKey[] {
  const delivery = new Set(DELIVERY_STATUSES.filter(isDelivery));
  return ALL_STATES.filter((state) => {
    const statuses = statusesIn(state);
    return (
      statuses === undefined || (delivery.has(statuses.status) && statuses.engagement.every(isEngagement))
    );
  });
}
