import { bitsOf, rankOfBits } from "./ladder.ts";

/**
 * What a step left behind as one small whole number: every status condition is a question about it.
 *
 * Bits 0 to 2 hold the delivery rank of the chosen message, 0 for a skipped step; bits 3 to 7 the engagement set,
 * in the order of ENGAGEMENT_STATUSES; bit 8 stands alone for an expired step. That makes 7 x 32 states of a
 * message, and two besides (spec 1.5).
 */
export type State = number;

/** A step that made no message: rank 0, no engagement. */
export const SKIPPED_STATE: State = 0;

/** A step past its retention window. */
export const EXPIRED_STATE: State = 256;

/** States are whole numbers below this. */
export const STATE_LIMIT = 257;

/** Every engagement bit. */
const ENGAGED = 0xf8;

/** The state of a message; undefined where one of its statuses is none. */
export function stateOf(status: unknown, engagement: readonly unknown[]): State | undefined {
  const rank = bitsOf(status);
  if (rank === undefined || rank > 7) return undefined;
  let state = rank;
  for (let index = 0; index < engagement.length; index++) {
    const bit = bitsOf(engagement[index]);
    if (bit === undefined || bit < 8) return undefined;
    state |= bit;
  }
  return state;
}

/** The rank of a state's delivery status; 0 for a skipped step (spec 1.1). */
export function deliveryRankOf(state: State): number {
  return state & 7;
}

/** Whether a state's engagement set has a status (spec 1.2). */
export function hasEngagement(state: State, status: string): boolean {
  return (state & ENGAGED & (bitsOf(status) ?? 0)) !== 0;
}

/** The highest rank among a state's statuses; 0 for a skipped step (spec 1.4). */
export function highestRankOf(state: State): number {
  return rankOfBits(state);
}

/**
 * How high a state stands: the message whose state stands highest is chosen (spec 1.4).
 *
 * Comparing ranks as a multiset, highest first, more ranks before fewer, is comparing how often each rank occurs,
 * from rank 11 downward. Engagement ranks all lie above delivery ranks, and there is exactly one delivery status,
 * so the counts are digits of one number: archived, how many of rank 10, read, seen, the delivery rank. The last
 * digit prefers `link_clicked` to `interacted`. No two states stand equally high.
 */
export function standingOf(state: State): number {
  const clicked = (state >> 6) & 1;
  const ofRankTen = ((state >> 5) & 1) + clicked;
  return (
    (state >> 7) * 192 +
    ofRankTen * 64 +
    ((state >> 4) & 1) * 32 +
    ((state >> 3) & 1) * 16 +
    (state & 7) * 2 +
    clicked
  );
}
