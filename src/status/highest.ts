import { instantOf } from "../time/index.ts";
import type { DeliveryStatus, EngagementStatus } from "./ladder.ts";
import { highestRankOf, standingOf, stateOf } from "./state.ts";

/** Milliseconds later than any instant that a timestamp names; a short literal, for the size of bundles. */
const LATER_THAN_ANY = 9e15;

/**
 * The fields of a message in the platform's API that conditions read. `status` is the delivery status,
 * `engagement_statuses` the engagement set (absent or null means empty).
 */
export interface Message {
  readonly status: DeliveryStatus;
  readonly engagement_statuses?: readonly EngagementStatus[] | null | undefined;
  /** ISO 8601; breaks ties between messages of equal statuses (spec 1.4). */
  readonly inserted_at?: string | null | undefined;
  /** Breaks the remaining ties (spec 1.4). */
  readonly id?: string | null | undefined;
}

/** Returns the standing of a message as an integer. The message with the greater standing is chosen (spec 1.4). */
export function standing(message: Message): number {
  return standingOf(messageState(message));
}

/** Returns the highest rank among a message's delivery and engagement statuses, 1 to 11 (spec 1.4). */
export function highestRank(message: Message): number {
  return highestRankOf(messageState(message));
}

/**
 * Returns the message with the highest status, with ties broken by spec 1.4, or undefined for an empty list. The result
 * depends on the order of the list only among messages with equal statuses, `inserted_at` and `id`, which no condition
 * can distinguish.
 */
export function highest<M extends Message>(messages: readonly M[]): M | undefined {
  let chosen: M | undefined;
  for (const message of messages) {
    if (chosen === undefined || compare(message, chosen).order < 0) chosen = message;
  }
  return chosen;
}

/** The criteria that decide between messages, in order of precedence (spec 1.4). The smaller value wins. */
function claimsOf(message: Message) {
  const { status, engagement_statuses, inserted_at, id } = message;
  const state = stateOf(status, engagement_statuses ?? []) ?? 0;
  const stands = standingOf(state);
  return {
    "highest-status": -highestRankOf(state),
    // The last bit of a standing only tells whether `link_clicked` is set.
    "more-statuses": -(stands >> 1),
    "link-clicked": -stands,
    "inserted-earlier": instantOf(inserted_at) ?? LATER_THAN_ANY,
    // A message without an id comes last.
    "smaller-id": typeof id === "string" ? `a${id}` : "b",
  };
}

/** The criterion that decided between two messages (spec 1.4); `alike` if none did. */
export type Precedence = keyof ReturnType<typeof claimsOf> | "alike";

/** Compares two messages (spec 1.4). `order` is negative if the first is chosen. */
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
