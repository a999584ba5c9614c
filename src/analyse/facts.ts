import {
  type ChannelType,
  deliveryRankOf,
  deliveryRules,
  EXPIRED_STATE,
  rankOf,
  SKIPPED_STATE,
  STATE_LIMIT,
  type State,
} from "../status/index.ts";

/** What the caller knows about the world. Where nothing is said, everything can happen that the ladder has. */
export interface Facts {
  /** The channel types of steps, by ref: push and chat messages never get above sent, in-app ones are always sent. */
  readonly channels?: { readonly [ref: string]: ChannelType } | undefined;
  /** Whether messages can be past their retention window; they can if not said. */
  readonly expiry?: boolean | undefined;
}

/** One fact that an answer stands on, as a sentence. */
export type Fact = string;

/** States that a step can be left in, those that people meet most first, and the facts that leave others out. */
export interface ReachableStates {
  readonly states: readonly State[];
  readonly facts: readonly Fact[];
}

/** How usual delivery ranks are, the most usual first; 0 is a skipped step. */
const USUAL_RANKS = [7, 6, 4, 0, 3, 2, 1, 5];

/** All states of a step's highest message, and besides: every rank with every engagement set, skipped, expired. */
const EVERY_STATE: readonly State[] = Array.from({ length: STATE_LIMIT }, (_, state) => state)
  .filter((state) => state === SKIPPED_STATE || state === EXPIRED_STATE || deliveryRankOf(state) > 0)
  .sort((a, b) => unusualnessOf(a) - unusualnessOf(b));

/** Few engagements are more usual than many, and no expiry than one. */
function unusualnessOf(state: State): number {
  if (state === EXPIRED_STATE) return Number.POSITIVE_INFINITY;
  let engagements = 0;
  for (let bits = state >> 3; bits > 0; bits >>= 1) engagements += bits & 1;
  return engagements * USUAL_RANKS.length + USUAL_RANKS.indexOf(deliveryRankOf(state));
}

/**
 * The states that a step can be left in. A step that made several messages is in the state of the highest of them
 * (spec 1.4), so the states of one message are those of any number.
 */
export function reachableStates(ref: string, { channels, expiry }: Facts): ReachableStates {
  const channel =
    channels !== undefined && Object.hasOwn(channels, ref) ? (channels[ref] as ChannelType) : undefined;
  const { stopsAtSent = false, hasSandbox = true } = channel === undefined ? {} : deliveryRules(channel);
  const facts: Fact[] = [];
  const out = new Set<number>();
  if (stopsAtSent) {
    out.add(rankOf("delivered") as number);
    facts.push(`the messages of \`${ref}\` never get above sent, since it is of type \`${channel}\``);
  }
  if (!hasSandbox) {
    out.add(rankOf("not_sent") as number);
    facts.push(`the messages of \`${ref}\` are never held back, since it is of type \`${channel}\``);
  }
  if (expiry === false) facts.push(`the messages of \`${ref}\` have not expired`);
  const states = EVERY_STATE.filter(
    (state) =>
      (expiry !== false || state !== EXPIRED_STATE) &&
      (state === EXPIRED_STATE || !out.has(deliveryRankOf(state))),
  );
  return { states, facts };
}
