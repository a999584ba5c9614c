/**
 * The ladder of message statuses (spec 1.1, 1.2): one scale of ranks for delivery and engagement.
 *
 * A message has exactly one delivery status and a set of engagement statuses.
 */

/** Delivery statuses in ascending rank, 1 to 7 (spec 1.1). */
export const DELIVERY_STATUSES = [
  "undelivered",
  "bounced",
  "delivery_attempted",
  "queued",
  "not_sent",
  "sent",
  "delivered",
] as const;

/** Engagement statuses in ascending rank, 8 to 11; `interacted` and `link_clicked` share rank 10 (spec 1.2). */
export const ENGAGEMENT_STATUSES = ["seen", "read", "interacted", "link_clicked", "archived"] as const;

/** What a message's one delivery status can be. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What a message's engagement set can hold. */
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** Any status of a message. */
export type MessageStatus = DeliveryStatus | EngagementStatus;

/** The rank of a step that was skipped: below every status of a message (spec 1.5). */
export const SKIPPED_RANK = 0;

const RANKS: ReadonlyMap<string, number> = new Map<string, number>([
  ["undelivered", 1],
  ["bounced", 2],
  ["delivery_attempted", 3],
  ["queued", 4],
  ["not_sent", 5],
  ["sent", 6],
  ["delivered", 7],
  ["seen", 8],
  ["read", 9],
  ["interacted", 10],
  ["link_clicked", 10],
  ["archived", 11],
]);

/** The lowest rank that belongs to an engagement status. */
export const LOWEST_ENGAGEMENT_RANK = 8;

/** The place of a status on the ladder, 1 to 11; undefined where the text names no status. */
export function rankOf(status: string): number | undefined {
  return RANKS.get(status);
}

/** Whether the text names a delivery status. */
export function isDeliveryStatus(status: unknown): status is DeliveryStatus {
  return typeof status === "string" && (RANKS.get(status) ?? LOWEST_ENGAGEMENT_RANK) < LOWEST_ENGAGEMENT_RANK;
}

/** Whether the text names an engagement status. */
export function isEngagementStatus(status: unknown): status is EngagementStatus {
  return typeof status === "string" && (RANKS.get(status) ?? 0) >= LOWEST_ENGAGEMENT_RANK;
}
