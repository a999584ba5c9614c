import {
  type ChannelType,
  DELIVERY_STATUSES,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  type MessageStatus,
  possibilityOf,
  rankOf,
  reachableStatuses,
} from "heed/status";
import type { Plan } from "heed/workflow";
import type { Words } from "../words/index.ts";

/** A step that sends messages. */
export interface LadderStep {
  readonly ref: string;
  readonly name?: string | undefined;
  /** Absent if it is unknown, or a channel group: the whole ladder is shown. */
  readonly channelType?: ChannelType | undefined;
  /** Absent if it is unknown. */
  readonly openTracking?: boolean | undefined;
  /** Absent if it is unknown. */
  readonly linkTracking?: boolean | undefined;
  /** False if the message is no link itself; absent if it is unknown. Feeds only. */
  readonly isLink?: boolean | undefined;
}

/** The channel steps of a plan that have refs, as the ladder shows them. */
export function ladderSteps(plan: Plan): readonly LadderStep[] {
  return plan.steps.flatMap(({ ref, channel, json }) => {
    if (ref === undefined || channel === undefined) return [];
    const { type, tracking } = channel;
    return [
      {
        ref,
        ...(typeof json.name === "string" && { name: json.name }),
        ...(type && { channelType: type }),
        ...tracking,
      },
    ];
  });
}

/** A place on a ladder: a status, and what this channel makes of it. */
export interface Rung {
  readonly status: MessageStatus;
  readonly kind: "delivery" | "engagement";
  /** 1 to 11; two statuses share 10. */
  readonly rank: number;
  /** Why messages of this channel never come to it; undefined if they do. */
  readonly never?: string | undefined;
  /** True if only an app sets it. */
  readonly isByApp: boolean;
}

/** The rungs of a step's ladder, the highest first; those that the channel never reaches have the reason. */
export function rungsOf(step: LadderStep, words: Words): readonly Rung[] {
  const channel = step.channelType === undefined ? words.channelGroup : words.channels[step.channelType];
  const reached = reachableStatuses(step.channelType);
  const delivery = DELIVERY_STATUSES.map(
    (status): Rung => ({
      status,
      kind: "delivery",
      rank: rankOf(status) ?? 0,
      isByApp: false,
      never: reached.has(status) ? undefined : (words.neverDelivery[status] ?? words.neverReached)(channel),
    }),
  );
  const engagement = ENGAGEMENT_STATUSES.map((status): Rung => {
    const possibility = possibilityIn(step, status);
    return {
      status,
      kind: "engagement",
      rank: rankOf(status) ?? 0,
      isByApp: possibility === "explicit",
      never: possibility === "never" ? neverClicked(step, channel, words) : undefined,
    };
  });
  return [...delivery, ...engagement].toReversed();
}

/** Only `link_clicked` is ever impossible: an app may set every other. */
function neverClicked({ linkTracking }: LadderStep, channel: string, words: Words): string {
  return linkTracking === false ? words.linkTrackingOff : words.neverClicked(channel);
}

/** The way in which messages of a step come to an engagement status; any if its channel is unknown. */
export function possibilityIn({ channelType, ...facts }: LadderStep, status: EngagementStatus) {
  if (channelType === undefined) return "implicit";
  const { openTracking, linkTracking, isLink } = facts;
  return possibilityOf(channelType, status, {
    ...(openTracking !== undefined && { openTracking }),
    ...(linkTracking !== undefined && { linkTracking }),
    ...(isLink !== undefined && { isLink }),
  });
}
