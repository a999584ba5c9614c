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

/** What of a record an event changes. */
export type Progress = Pick<MessageRecord, "message" | "stage">;

/** The delivery statuses to which a message can go from a stage of its lifecycle (spec 1.1.2, 1.1.3). */
export function legalStatuses(
  stage: MessageRecord["stage"],
  channelType: ChannelType | null,
): readonly DeliveryStatus[] {
  const rules = channelType === null ? {} : deliveryRules(channelType);
  // A message that was created is queued, before an event says so.
  return stage === "created" ? ["queued", ...nextStatuses("queued", rules)] : nextStatuses(stage, rules);
}

/**
 * What comes of an event where it stands: how far the message has come then, or why the event changes nothing (spec
 * 1.3.3 to 1.3.9). `first` is the event that bears the same id and stands before this one, if there is one.
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

/** A message that has an engagement status since `since`, or, where that is null, has it no longer. */
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
