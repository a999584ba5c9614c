import { instantOf } from "../time/index.ts";
import { type DeliveryStatus, type EngagementStatus, rankOf } from "./ladder.ts";

/**
 * A message as the platform's API shows it, as far as conditions read it. `status` is the delivery status,
 * `engagement_statuses` the engagement set (absent or null: empty).
 */
export interface Message {
  readonly status: DeliveryStatus;
  readonly engagement_statuses?: readonly EngagementStatus[] | null;
  /** ISO 8601; breaks ties between messages of equal statuses (spec 1.4). */
  readonly inserted_at?: string | null;
  /** Breaks what ties are left (spec 1.4). */
  readonly id?: string | null;
}

/**
 * How high a message's statuses stand as one whole number: the greater one is chosen (spec 1.4).
 *
 * Comparing ranks as a multiset, highest first, more ranks before fewer, is comparing how often each rank occurs,
 * from rank 11 downward. Engagement ranks all lie above delivery ranks and the delivery status is always exactly
 * one, so the counts are digits of one number: archived, how many of rank 10, read, seen, the delivery rank. The
 * last digit prefers `link_clicked` to `interacted`.
 */
export function standing(message: Message): number {
  const engaged = new Set<string>(message.engagement_statuses ?? []);
  const count = (status: EngagementStatus) => (engaged.has(status) ? 1 : 0);
  const clicked = count("link_clicked");
  let digits = count("archived");
  digits = digits * 3 + count("interacted") + clicked;
  digits = digits * 2 + count("read");
  digits = digits * 2 + count("seen");
  digits = digits * 8 + (rankOf(message.status) ?? 0);
  return digits * 2 + clicked;
}

/**
 * The message that speaks for a step: the one with the highest status, ties broken by spec 1.4. Undefined for an
 * empty list. The answer does not depend on the order of the list, but for messages whose statuses, `inserted_at`
 * and `id` are all equal, which are alike in all that a condition reads.
 */
export function highest<M extends Message>(messages: readonly M[]): M | undefined {
  let chosen: M | undefined;
  let chosenStanding = -1;
  for (const message of messages) {
    const candidate = standing(message);
    if (
      chosen === undefined ||
      candidate > chosenStanding ||
      (candidate === chosenStanding && isEarlier(message, chosen))
    ) {
      chosen = message;
      chosenStanding = candidate;
    }
  }
  return chosen;
}

/** The highest rank among a message's delivery and engagement statuses, 1 to 11 (spec 1.4). */
export function highestRank(message: Message): number {
  let rank = rankOf(message.status) ?? 0;
  for (const status of message.engagement_statuses ?? []) rank = Math.max(rank, rankOf(status) ?? 0);
  return rank;
}

function isEarlier(a: Message, b: Message): boolean {
  const insertedA = insertion(a);
  const insertedB = insertion(b);
  if (insertedA !== insertedB) return insertedA < insertedB;
  if (typeof a.id !== "string" || typeof b.id !== "string")
    return typeof a.id === "string" && typeof b.id !== "string";
  return a.id < b.id;
}

/** What is absent, or no timestamp, comes last. */
function insertion({ inserted_at }: Message): number {
  const instant = typeof inserted_at === "string" ? instantOf(inserted_at) : undefined;
  return instant ?? Number.POSITIVE_INFINITY;
}
