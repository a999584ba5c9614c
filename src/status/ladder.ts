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

/** The reserved arguments that ask for one engagement status without another: the one, and the other (spec 2.1). */
export const COMPOUNDS = {
  seen_not_read: ["seen", "read"],
  read_not_link_clicked: ["read", "link_clicked"],
} as const satisfies { readonly [name: string]: readonly [EngagementStatus, EngagementStatus] };

/** A reserved argument that asks for one engagement status without another (spec 2.1). */
export type CompoundArgument = keyof typeof COMPOUNDS;

/** The names of the compounds. */
export const COMPOUND_ARGUMENTS = Object.keys(COMPOUNDS) as readonly CompoundArgument[];

/** Whether the text is a reserved argument, without its `$message.`, that asks for one status without another. */
export function isCompoundArgument(name: string): name is CompoundArgument {
  return Object.hasOwn(COMPOUNDS, name);
}

/** A reserved argument without its `$message.`: a skipped step, a status, or a compound (spec 2.1). */
export type StatusArgument = "skipped" | MessageStatus | CompoundArgument;

/** All reserved arguments without their `$message.`, in ascending rank, the compounds last (spec 2.1). */
const STATUS_ARGUMENTS: readonly StatusArgument[] = [
  "skipped",
  ...DELIVERY_STATUSES,
  ...ENGAGEMENT_STATUSES,
  ...COMPOUND_ARGUMENTS,
];

/**
 * The reserved argument of a name without its `$message.`; undefined where it is none (spec 2.1). It is never a part
 * that was cut out of a longer text: texts that are names from the start are compared faster ever after.
 */
export function statusArgumentOf(name: unknown): StatusArgument | undefined {
  return STATUS_ARGUMENTS.find((argument) => argument === name);
}

/** The rank of a step that was skipped: below every status of a message (spec 1.5). */
export const SKIPPED_RANK = 0;

/**
 * What a status adds to a state (see `state.ts`): a delivery status its rank of 1 to 7, an engagement status a bit of
 * its own above those, 8 to 128; undefined where it is none. Names that are written out are compared as what they are,
 * one and the same text, which takes half of the time that any table takes.
 */
export function bitsOf(status: unknown): number | undefined {
  switch (status) {
    case "undelivered":
      return 1;
    case "bounced":
      return 2;
    case "delivery_attempted":
      return 3;
    case "queued":
      return 4;
    case "not_sent":
      return 5;
    case "sent":
      return 6;
    case "delivered":
      return 7;
    case "seen":
      return 8;
    case "read":
      return 16;
    case "interacted":
      return 32;
    case "link_clicked":
      return 64;
    case "archived":
      return 128;
    default:
      return undefined;
  }
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
