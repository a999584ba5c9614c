import {
  type ChannelType,
  type DeliveryStatus,
  deliveryRules,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  nextStatuses,
} from "../status/index.ts";
import { effectOf, isEventType, type MessageEvent } from "./event.ts";
import { hasTime } from "./order.ts";
import type { MessageRecord, MessageState, Rejection } from "./record.ts";

/** The parts of a record that events change. */
export type Progress = Pick<MessageRecord, "message" | "stage">;

/** The delivery statuses that can follow a stage of the lifecycle (spec 1.1.2, 1.1.3). */
export function legalStatuses(
  stage: MessageRecord["stage"],
  channelType: ChannelType | null,
): readonly DeliveryStatus[] {
  const rules = channelType === null ? {} : deliveryRules(channelType);
  // A created message counts as queued before an event reports it.
  return stage === "created" ? ["queued", ...nextStatuses("queued", rules)] : nextStatuses(stage, rules);
}

/**
 * Applies an event: returns the message after it, or the reason why it changes nothing (spec 1.3.3 to 1.3.9). `first`
 * is the earlier event with the same id, if there is one.
 */
export function takeEffect(
  { message, stage }: Progress,
  event: MessageEvent,
  first: MessageEvent | undefined,
  channelType: ChannelType | null,
): Progress | Rejection {
  if (!isEventType(event.type)) return { code: "unknown-type", event };
  if (!hasTime(event)) return { code: "invalid-time", event };
  if (first !== undefined) return { code: "conflicting-id", event, first };
  const effect = effectOf(event.type);
  const time = event.occurred_at;
  switch (effect.kind) {
    case "creates":
      if (message.inserted_at !== null) return { code: "created-again", event };
      return { message: { ...message, inserted_at: time, updated_at: time }, stage };
    case "delivers": {
      const { status } = effect;
      if (!legalStatuses(stage, channelType).includes(status)) {
        return { code: "illegal-transition", event, from: message.status };
      }
      return { message: { ...message, status, updated_at: time }, stage: status };
    }
    case "sets":
      return { message: engaged(message, effect.status, time, time), stage };
    case "clears":
      if (!message.engagement_statuses.includes(effect.status)) return { message, stage };
      return { message: engaged(message, effect.status, null, time), stage };
  }
}

/** Gives a message an engagement status from `since` on, or takes the status away if `since` is null. */
function engaged(
  message: MessageState,
  status: EngagementStatus,
  since: string | null,
  updated_at: string,
): MessageState {
  const has = (each: EngagementStatus) =>
    each === status ? since !== null : message.engagement_statuses.includes(each);
  return {
    ...message,
    engagement_statuses: ENGAGEMENT_STATUSES.filter(has),
    [`${status}_at`]: since,
    ...(status === "link_clicked" && { clicked_at: since }),
    updated_at,
  };
}
