import { instantOf } from "../time/index.ts";
import type { DeliveryStatus, EngagementStatus } from "./ladder.ts";
import { highestRankOf, standingOf, stateOf } from "./state.ts";

/**
 * A message as the platform's API shows it, as far as conditions read it. `status` is the delivery status,
 * `engagement_statuses` the engagement set (absent or null: empty).
 */
export interface Message {
  readonly status: DeliveryStatus;
  readonly engagement_statuses?: readonly EngagementStatus[] | null | undefined;
  /** ISO 8601; breaks ties between messages of equal statuses (spec 1.4). */
  readonly inserted_at?: string | null | undefined;
  /** Breaks what ties are left (spec 1.4). */
  readonly id?: string | null | undefined;
}

/** How high a message's statuses stand as one whole number: the greater one is chosen (spec 1.4). */
export function standing(message: Message): number {
  return standingOf(messageState(message));
}

/** The highest rank among a message's delivery and engagement statuses, 1 to 11 (spec 1.4). */
export function highestRank(message: Message): number {
  return highestRankOf(messageState(message));
}

/**
 * The message that speaks for a step: the one with the highest status, ties broken by spec 1.4. Undefined for an
 * empty list. The answer does not depend on the order of the list, but for messages whose statuses, `inserted_at`
 * and `id` are all equal, which are alike in all that a condition reads.
 */
export function highest<M extends Message>(messages: readonly M[]): M | undefined {
  let chosen: M | undefined;
  for (const message of messages) {
    if (chosen === undefined || compare(message, chosen).order < 0) chosen = message;
  }
  return chosen;
}

/** What decides between two messages, in the order in which it is asked (spec 1.4); the smaller value wins. */
function claimsOf(message: Message) {
  const { inserted_at, id } = message;
  const insertion = typeof inserted_at === "string" ? instantOf(inserted_at) : undefined;
  const stands = standing(message);
  return {
    "highest-status": -highestRank(message),
    // The last digit of a standing alone prefers `link_clicked`.
    "more-statuses": -(stands >> 1),
    "link-clicked": -stands,
    "inserted-earlier": insertion ?? Number.POSITIVE_INFINITY,
    // What bears no id comes last.
    "smaller-id": typeof id === "string" ? `a${id}` : "b",
  };
}

/** What decided between two messages (spec 1.4); nothing did between messages that are alike. */
export type Precedence = keyof ReturnType<typeof claimsOf> | "alike";

/** Which of two messages is chosen, negative for the first, and why (spec 1.4). */
export function compare(a: Message, b: Message): { readonly order: number; readonly because: Precedence } {
  const ofA = claimsOf(a);
  const ofB = claimsOf(b);
  for (const because of Object.keys(ofA) as (keyof typeof ofA)[]) {
    if (ofA[because] !== ofB[because]) return { order: ofA[because] < ofB[because] ? -1 : 1, because };
  }
  return { order: 0, because: "alike" };
}

function messageState({ status, engagement_statuses }: Message): number {
  return stateOf(status, engagement_statuses ?? []) ?? 0;
}
