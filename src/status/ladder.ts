import { bitsOf, highestRankOf } from "./state.ts";

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

/** The delivery status of a message. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** A member of a message's engagement set. */
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** Any status of a message. */
export type MessageStatus = DeliveryStatus | EngagementStatus;

/** The reserved arguments for one engagement status without another: the present one and the absent one (spec 2.1). */
export const COMPOUNDS = {
  seen_not_read: ["seen", "read"],
  read_not_link_clicked: ["read", "link_clicked"],
} as const satisfies { readonly [name: string]: readonly [EngagementStatus, EngagementStatus] };

/** A reserved argument for one engagement status without another (spec 2.1). */
export type CompoundArgument = keyof typeof COMPOUNDS;

/** The names of the compounds. */
export const COMPOUND_ARGUMENTS = /* @__PURE__ */ Object.keys(COMPOUNDS) as readonly CompoundArgument[];

/** Checks that a name is a compound argument, without its `$message.`. */
export function isCompoundArgument(name: string): name is CompoundArgument {
  return Object.hasOwn(COMPOUNDS, name);
}

/** A reserved argument without its `$message.`: a skipped step, a status, or a compound (spec 2.1). */
export type StatusArgument = "skipped" | MessageStatus | CompoundArgument;

/** Returns the reserved argument of a name without its `$message.`, or undefined if it is not one (spec 2.1). */
export function statusArgumentOf(name: string): StatusArgument | undefined {
  const isArgument = name === "skipped" || bitsOf(name) > 0 || isCompoundArgument(name);
  return isArgument ? (name as StatusArgument) : undefined;
}

/** The rank of a step that was skipped: below every status of a message (spec 1.5). */
export const SKIPPED_RANK = 0;

/** Returns the rank of a status on the ladder, 1 to 11, or undefined if the value is not a status. */
export function rankOf(status: unknown): number | undefined {
  return highestRankOf(bitsOf(status)) || undefined;
}

/** Checks that a value is a delivery status. */
export function isDeliveryStatus(status: unknown): status is DeliveryStatus {
  return bitsOf(status) % 8 > 0;
}

/** Checks that a value is an engagement status. */
export function isEngagementStatus(status: unknown): status is EngagementStatus {
  return bitsOf(status) > 7;
}
