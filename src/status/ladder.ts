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

/** The reserved arguments that ask for one engagement status without another (spec 2.1). */
export const COMPOUND_ARGUMENTS = ["seen_not_read", "read_not_link_clicked"] as const;

/** What a message's one delivery status can be. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What a message's engagement set can hold. */
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** Any status of a message. */
export type MessageStatus = DeliveryStatus | EngagementStatus;

/** A reserved argument without its `$message.`: a skipped step, a status, or a compound (spec 2.1). */
export type StatusArgument = "skipped" | MessageStatus | (typeof COMPOUND_ARGUMENTS)[number];

/** The rank of a step that was skipped: below every status of a message (spec 1.5). */
export const SKIPPED_RANK = 0;

/**
 * Each status as bits of a state (see `state.ts`): a delivery status is its rank, an engagement status a bit of its
 * own above them.
 */
const BITS: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ...DELIVERY_STATUSES.map((status, index) => [status, index + 1] as const),
  ...ENGAGEMENT_STATUSES.map((status, index) => [status, 8 << index] as const),
]);

/** What a status adds to a state: a rank of 1 to 7, or one engagement bit of 8 to 128; undefined where it is none. */
export function bitsOf(status: unknown): number | undefined {
  return BITS.get(status);
}

/** The highest rank among the statuses whose bits are given, 0 where there are none. */
export function rankOfBits(bits: number): number {
  if ((bits & 128) !== 0) return 11;
  if ((bits & 96) !== 0) return 10;
  if ((bits & 16) !== 0) return 9;
  return (bits & 8) !== 0 ? 8 : bits & 7;
}

/** The place of a status on the ladder, 1 to 11; undefined where the text names no status. */
export function rankOf(status: unknown): number | undefined {
  const bits = BITS.get(status);
  return bits && rankOfBits(bits);
}

/** Whether the text names a delivery status. */
export function isDeliveryStatus(status: unknown): status is DeliveryStatus {
  return (BITS.get(status) ?? 8) < 8;
}

/** Whether the text names an engagement status. */
export function isEngagementStatus(status: unknown): status is EngagementStatus {
  return (BITS.get(status) ?? 0) >= 8;
}

/** Whether the text is a reserved argument without its `$message.` (spec 2.1). */
export function isStatusArgument(name: unknown): name is StatusArgument {
  return name === "skipped" || BITS.has(name) || (COMPOUND_ARGUMENTS as readonly unknown[]).includes(name);
}
