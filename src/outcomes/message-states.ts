import {
  type ChannelType,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  deliveryRankOf,
  deliveryRules,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  hasEngagement,
  INITIAL_STATUS,
  nextStatuses,
  rankOf,
  SKIPPED_STATE,
  STATE_LIMIT,
  type State,
  stateOf,
} from "../status/index.ts";

/** The states that a step or a message may have, the likeliest first. */
export type StateSet = readonly State[];

/** The state of a message that has just been enqueued. */
export const QUEUED_STATE: State = stateOf(INITIAL_STATUS, []) as State;

/** Delivery ranks, the likeliest first; 0 is a step without a message. */
const RANKS_BY_LIKELIHOOD = [7, 6, 4, 0, 3, 2, 1, 5];

/** The engagement statuses of a state. */
export function engagementOf(state: State): readonly EngagementStatus[] {
  return ENGAGEMENT_STATUSES.filter((status) => hasEngagement(state, status));
}

/** The delivery status of a state; undefined for a step without a message. */
export function deliveryOf(state: State): DeliveryStatus | undefined {
  return DELIVERY_STATUSES[deliveryRankOf(state) - 1];
}

/** All engagement sets, as bits of a state. */
const ENGAGEMENTS: readonly number[] = Array.from(
  { length: 1 << ENGAGEMENT_STATUSES.length },
  (_, bits) => bits << 3,
);

/** The engagement that no event takes back, as bits of a state (spec 1.2.2). */
const LASTING_BITS = (stateOf(INITIAL_STATUS, ["interacted", "link_clicked"]) as State) & ~7;

/** The part of a state that determines which states it leads to. */
export function transitionClassOf(state: State): number {
  return state & (7 | LASTING_BITS);
}

/** The states that messages of a channel can reach while time passes (spec 1.1.2, 1.1.3, 1.2.2). */
export class StateTransitions {
  readonly #channelType: ChannelType | undefined;
  readonly #ranks = new Map<number, ReadonlySet<number>>();
  readonly #reachable = new WeakMap<StateSet, StateSet>();

  constructor(channelType: ChannelType | undefined) {
    this.#channelType = channelType;
  }

  /** Checks whether any number of events, or none, brings a message from one state to another. */
  canReach(from: State, to: State): boolean {
    if (from === SKIPPED_STATE || to === SKIPPED_STATE) return from === to;
    const lost = from & ~to & LASTING_BITS;
    return lost === 0 && this.#ranksAfter(deliveryRankOf(from)).has(deliveryRankOf(to));
  }

  /** All states that can be reached from one of some states. */
  reachableFrom(states: StateSet): StateSet {
    let found = this.#reachable.get(states);
    if (found === undefined) {
      found = this.#computeReachable(states);
      this.#reachable.set(states, found);
    }
    return found;
  }

  #computeReachable(states: StateSet): StateSet {
    const reached = new Set<State>(states.includes(SKIPPED_STATE) ? [SKIPPED_STATE] : []);
    const starts = new Set(states.filter((state) => state !== SKIPPED_STATE).map(transitionClassOf));
    for (const start of starts) {
      for (const rank of this.#ranksAfter(deliveryRankOf(start))) {
        for (const engaged of ENGAGEMENTS) {
          if ((start & LASTING_BITS & ~engaged) === 0) reached.add(rank | engaged);
        }
      }
    }
    return likeliestFirst([...reached]);
  }

  #ranksAfter(rank: number): ReadonlySet<number> {
    let ranks = this.#ranks.get(rank);
    if (ranks === undefined) {
      const start = DELIVERY_STATUSES[rank - 1] as DeliveryStatus;
      const reached = shortestStatusSequences(start, this.#channelType).keys();
      ranks = new Set([...reached].map((status) => rankOf(status) as number));
      this.#ranks.set(rank, ranks);
    }
    return ranks;
  }
}

/** The delivery statuses that a message can reach from one, each with the shortest sequence of statuses up to it. */
export function shortestStatusSequences(
  start: DeliveryStatus,
  channelType: ChannelType | undefined,
): ReadonlyMap<DeliveryStatus, readonly DeliveryStatus[]> {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  const sequences = new Map<DeliveryStatus, readonly DeliveryStatus[]>([[start, []]]);
  // Iterating over a map visits entries added meanwhile, in order: this is a breadth-first search.
  for (const [status, sequence] of sequences) {
    for (const next of nextStatuses(status, rules)) {
      if (!sequences.has(next)) sequences.set(next, [...sequence, next]);
    }
  }
  return sequences;
}

/** By state: fewer engagements are likelier than many, then the delivery status decides. Lower is likelier. */
const UNLIKELIHOOD: readonly number[] = Array.from(
  { length: STATE_LIMIT },
  (_, state) =>
    engagementOf(state).length * RANKS_BY_LIKELIHOOD.length +
    RANKS_BY_LIKELIHOOD.indexOf(deliveryRankOf(state)),
);

/** Sorts states, the likeliest first. */
export function likeliestFirst(states: readonly State[]): StateSet {
  return [...states].sort((a, b) => (UNLIKELIHOOD[a] as number) - (UNLIKELIHOOD[b] as number) || a - b);
}
