import type { Message } from "heed/runtime";
import type { EngagementStatus } from "heed/status";
import { withStatuses } from "./edits.ts";

/** A message with an engagement status set if it was not, and not set if it was. */
export function messageToggled(message: Message, status: EngagementStatus): Message {
  const engagement = message.engagement_statuses ?? [];
  const isSet = engagement.includes(status);
  return withStatuses(
    message,
    message.status,
    isSet ? engagement.filter((each) => each !== status) : [...engagement, status],
  );
}
