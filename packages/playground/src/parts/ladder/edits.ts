import type { Message, Outcome } from "heed/runtime";
import { type DeliveryStatus, ENGAGEMENT_STATUSES, type EngagementStatus } from "heed/status";
import type { Rung } from "./steps.ts";

/** Changes of the messages of a step. A changed message keeps its id and its time; other keys may no longer be true. */

/** A message with other statuses. */
export function withStatuses(
  { id, inserted_at }: Message,
  status: DeliveryStatus,
  engagement: readonly EngagementStatus[],
): Message {
  return {
    ...(id !== undefined && { id }),
    status,
    engagement_statuses: ENGAGEMENT_STATUSES.filter((each) => engagement.includes(each)),
    ...(inserted_at !== undefined && { inserted_at }),
  };
}

/** A message of a step that had none with this number, just made. */
export function newMessage(ref: string, others: readonly Message[]): Message {
  const ids = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (ids.has(`${ref}-${number}`)) number++;
  return { id: `${ref}-${number}`, status: "queued", engagement_statuses: [] };
}

/** A message with the status of a rung; what is set besides stays. */
export function messageAt(message: Message, rung: Pick<Rung, "status" | "kind">): Message {
  const engagement = message.engagement_statuses ?? [];
  return rung.kind === "delivery"
    ? withStatuses(message, rung.status as DeliveryStatus, engagement)
    : withStatuses(message, message.status, [...engagement, rung.status as EngagementStatus]);
}

/** Messages with one of them replaced, or one more if the place is behind the last. */
export function messagesWith(
  messages: readonly Message[],
  index: number,
  message: Message,
): readonly Message[] {
  return index < messages.length ? messages.with(index, message) : [...messages, message];
}

/** The outcome of messages: a step without any is skipped. */
export function outcomeWith(messages: readonly Message[]): Outcome {
  return messages.length === 0 ? "skipped" : messages;
}
