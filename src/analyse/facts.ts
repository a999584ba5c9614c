import {
  type ChannelType,
  type DeliveryRules,
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

/** A fact that an answer depends on, as a sentence. */
export type Fact = string;

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
 * Returns the possible states of a step, the most usual first. A step with several messages is in the state of the highest of
 * them (spec 1.4), so one message has all the states that several have.
 */
export function reachableStates(ref: string, { channels, expiry }: Facts): readonly State[] {
  const { stopsAtSent = false, hasSandbox = true } = rulesOf(channelOf(ref, channels));
  const out = [...(stopsAtSent ? [rankOf("delivered")] : []), ...(hasSandbox ? [] : [rankOf("not_sent")])];
  return EVERY_STATE.filter((state) =>
    state === EXPIRED_STATE ? expiry !== false : !out.includes(deliveryRankOf(state)),
  );
}

/** Returns the facts that exclude states of a step. */
export function factsAbout(ref: string, { channels, expiry }: Facts): readonly Fact[] {
  const channel = channelOf(ref, channels);
  const { stopsAtSent = false, hasSandbox = true } = rulesOf(channel);
  const messages = `the messages of \`${ref}\``;
  return [
    ...(stopsAtSent ? [`${messages} never get above sent, since it is of type \`${channel}\``] : []),
    ...(hasSandbox ? [] : [`${messages} are never held back, since it is of type \`${channel}\``]),
    ...(expiry === false ? [`${messages} have not expired`] : []),
  ];
}

function channelOf(ref: string, channels: Facts["channels"]): ChannelType | undefined {
  return channels !== undefined && Object.hasOwn(channels, ref) ? channels[ref] : undefined;
}

function rulesOf(channel: ChannelType | undefined): DeliveryRules {
  return channel === undefined ? {} : deliveryRules(channel);
}
