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

/** Every status of a message, in ascending rank. */
const STATUSES: readonly string[] = [...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES];

/** A number below 32 that tells all statuses apart: asking there takes a third of the time that a Map takes. */
const slotOf = (status: string): number => (status.length * 2 + status.charCodeAt(2)) & 31;

/** Where in the list each number's status stands; 0 for those of none, since what stands there is compared. */
const SLOTS = new Uint8Array(32);
STATUSES.forEach((status, index) => {
  SLOTS[slotOf(status)] = index;
});

/**
 * What a status adds to a state (see `state.ts`): a delivery status its rank of 1 to 7, an engagement status a bit of
 * its own above those, 8 to 128; undefined where it is none.
 */
export function bitsOf(status: unknown): number | undefined {
  if (typeof status !== "string") return undefined;
  const index = SLOTS[slotOf(status)] as number;
  if (STATUSES[index] !== status) return undefined;
  return index < 7 ? index + 1 : 1 << (index - 4);
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
  const bits = bitsOf(status);
  return bits && rankOfBits(bits);
}

/** Whether the text names a delivery status. */
export function isDeliveryStatus(status: unknown): status is DeliveryStatus {
  return (bitsOf(status) ?? 8) < 8;
}

/** Whether the text names an engagement status. */
export function isEngagementStatus(status: unknown): status is EngagementStatus {
  return (bitsOf(status) ?? 0) >= 8;
}

/** Whether the text is a reserved argument without its `$message.` (spec 2.1). */
export function isStatusArgument(name: unknown): name is StatusArgument {
  return (
    name === "skipped" ||
    bitsOf(name) !== undefined ||
    (COMPOUND_ARGUMENTS as readonly unknown[]).includes(name)
  );
}
