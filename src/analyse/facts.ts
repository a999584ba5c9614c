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

/** Facts about the steps that the caller knows. Without them, every state on the ladder is possible. */
export interface Facts {
  /** The channel types of steps, by ref: push and chat messages never get above sent, in-app ones always do. */
  readonly channels?: { readonly [ref: string]: ChannelType } | undefined;
  /** True if messages can be past their retention window; true by default. */
  readonly expiry?: boolean | undefined;
}

/** A fact that an answer depends on. */
export interface Fact {
  readonly kind: "stops-at-sent" | "no-sandbox" | "no-expiry";
  readonly ref: string;
  readonly channel: ChannelType | undefined;
}

/** The possible states of a step, the most usual first, and the facts that exclude the others. */
export interface ReachableStates {
  readonly states: readonly State[];
  readonly facts: readonly Fact[];
}

/** The delivery ranks, the most usual first; 0 is a skipped step. */
const USUAL_RANKS = [7, 6, 4, 0, 3, 2, 1, 5];

/** Every state of a step: every delivery rank with every engagement set, skipped and expired. */
const EVERY_STATE: readonly State[] = Array.from({ length: STATE_LIMIT }, (_, state) => state)
  .filter((state) => state === SKIPPED_STATE || state === EXPIRED_STATE || deliveryRankOf(state) > 0)
  .sort((a, b) => unusualnessOf(a) - unusualnessOf(b));

/** Returns a sort key: the fewer engagements, the more usual is a state; expired is the least usual. */
function unusualnessOf(state: State): number {
  if (state === EXPIRED_STATE) return Number.POSITIVE_INFINITY;
  let engagements = 0;
  for (let bits = state >> 3; bits > 0; bits >>= 1) engagements += bits & 1;
  return engagements * USUAL_RANKS.length + USUAL_RANKS.indexOf(deliveryRankOf(state));
}

/**
 * Returns the possible states of a step. A step with several messages is in the state of the highest of them (spec
 * 1.4), so one message has all the states that several have.
 */
export function reachableStates(ref: string, { channels, expiry }: Facts): ReachableStates {
  const channel =
    channels !== undefined && Object.hasOwn(channels, ref) ? (channels[ref] as ChannelType) : undefined;
  const { stopsAtSent = false, hasSandbox = true } = channel === undefined ? {} : deliveryRules(channel);
  const facts: Fact[] = [];
  const out = new Set<number>();
  if (stopsAtSent) {
    out.add(rankOf("delivered") as number);
    facts.push({ kind: "stops-at-sent", ref, channel });
  }
  if (!hasSandbox) {
    out.add(rankOf("not_sent") as number);
    facts.push({ kind: "no-sandbox", ref, channel });
  }
  if (expiry === false) facts.push({ kind: "no-expiry", ref, channel });
  const states = EVERY_STATE.filter(
    (state) =>
      (expiry !== false || state !== EXPIRED_STATE) &&
      (state === EXPIRED_STATE || !out.has(deliveryRankOf(state))),
  );
  return { states, facts };
}
