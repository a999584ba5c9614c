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

/** States that a step may be in, the most usual first. */
export type States = readonly State[];

/** A message that was just enqueued: it waits, and nobody has seen it. */
export const QUEUED_STATE: State = stateOf(INITIAL_STATUS, []) as State;

/** How usual delivery ranks are, the most usual first; 0 is a step without a message. */
const USUAL_RANKS = [7, 6, 4, 0, 3, 2, 1, 5];

/** The engagement statuses of a state. */
export function engagementOf(state: State): readonly EngagementStatus[] {
  return ENGAGEMENT_STATUSES.filter((status) => hasEngagement(state, status));
}

/** The delivery status of a state; undefined of a step without a message. */
export function deliveryOf(state: State): DeliveryStatus | undefined {
  return DELIVERY_STATUSES[deliveryRankOf(state) - 1];
}

/** Every engagement set there is, as bits of a state. */
const ENGAGEMENTS: readonly number[] = Array.from(
  { length: 1 << ENGAGEMENT_STATUSES.length },
  (_, bits) => bits << 3,
);

/** The engagement that nothing takes back, as bits of a state (spec 1.2.2). */
const LASTING_BITS = (stateOf(INITIAL_STATUS, ["interacted", "link_clicked"]) as State) & ~7;

/** What of a state tells to which states it leads: states of one kind lead to the same. */
export function kindOf(state: State): number {
  return state & (7 | LASTING_BITS);
}

/** In which states a message of a channel can be after some time, by the one it was in (spec 1.1.2, 1.1.3, 1.2.2). */
export class Moves {
  readonly #channelType: ChannelType | undefined;
  readonly #ranks = new Map<number, ReadonlySet<number>>();
  readonly #after = new WeakMap<States, States>();

  constructor(channelType: ChannelType | undefined) {
    this.#channelType = channelType;
  }

  /** Whether a message can go from one state to another while time passes: by any number of events, or none. */
  leads(from: State, to: State): boolean {
    if (from === SKIPPED_STATE || to === SKIPPED_STATE) return from === to;
    const lost = from & ~to & LASTING_BITS;
    return lost === 0 && this.#ranksAfter(deliveryRankOf(from)).has(deliveryRankOf(to));
  }

  /** All states that the states lead to. */
  after(states: States): States {
    let found = this.#after.get(states);
    if (found === undefined) {
      found = this.#reached(states);
      this.#after.set(states, found);
    }
    return found;
  }

  #reached(states: States): States {
    const reached = new Set<State>(states.includes(SKIPPED_STATE) ? [SKIPPED_STATE] : []);
    const starts = new Set(states.filter((state) => state !== SKIPPED_STATE).map(kindOf));
    for (const start of starts) {
      for (const rank of this.#ranksAfter(deliveryRankOf(start))) {
        for (const engaged of ENGAGEMENTS) {
          if ((start & LASTING_BITS & ~engaged) === 0) reached.add(rank | engaged);
        }
      }
    }
    return usual([...reached]);
  }

  #ranksAfter(rank: number): ReadonlySet<number> {
    let ranks = this.#ranks.get(rank);
    if (ranks === undefined) {
      const start = DELIVERY_STATUSES[rank - 1] as DeliveryStatus;
      ranks = new Set(
        [...waysFrom(start, this.#channelType).keys()].map((status) => rankOf(status) as number),
      );
      this.#ranks.set(rank, ranks);
    }
    return ranks;
  }
}

/** The delivery statuses that a message can come to from one, each with a shortest way: the statuses up to it. */
export function waysFrom(
  start: DeliveryStatus,
  channelType: ChannelType | undefined,
): ReadonlyMap<DeliveryStatus, readonly DeliveryStatus[]> {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  const ways = new Map<DeliveryStatus, readonly DeliveryStatus[]>([[start, []]]);
  // A map is walked in the order in which it grows, so each status is reached by a shortest way first.
  for (const [status, way] of ways) {
    for (const next of nextStatuses(status, rules)) {
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return ways;
}

/** The lower the more usual: few engagements before many, and then by the delivery status. */
const ODDNESS: readonly number[] = Array.from(
  { length: STATE_LIMIT },
  (_, state) => engagementOf(state).length * USUAL_RANKS.length + USUAL_RANKS.indexOf(deliveryRankOf(state)),
);

/** States in order, the most usual first. */
export function usual(states: readonly State[]): States {
  return [...states].sort((a, b) => (ODDNESS[a] as number) - (ODDNESS[b] as number) || a - b);
}
