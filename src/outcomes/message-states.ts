import { type EventType, eventTypeOf } from "../messages/index.ts";
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

/** Rules for the changes of messages while time passes. */
export interface TransitionRules {
  readonly channelType: ChannelType | undefined;
  /** True if the send windows of their step never open, so no message is ever delivered. */
  readonly isHeld?: boolean;
  /** True unless no link in a message can be clicked (spec 1.2.5). */
  readonly isClickable?: boolean;
  /** A type of event that does not occur. */
  readonly without?: EventType | undefined;
  /** The event that occurs last. */
  readonly last?: EventType | undefined;
}

/** The states that messages of a channel can reach while time passes (spec 1.1.2, 1.1.3, 1.2.2). */
export class StateTransitions {
  readonly #rules: TransitionRules;
  /** The engagement that no event sets, and that which no event takes back, as bits of a state. */
  readonly #unsettable: number;
  readonly #lasting: number;
  readonly #ranks = new Map<number, ReadonlySet<number>>();
  readonly #reachable = new WeakMap<StateSet, StateSet>();

  constructor(rules: TransitionRules) {
    this.#rules = rules;
    const bitsOf = (typeOf: (status: EngagementStatus) => string) =>
      ENGAGEMENT_STATUSES.filter((status) => typeOf(status) === rules.without).reduce(
        (bits, status) => bits | engagementBit(status),
        0,
      );
    const { isClickable = true } = rules;
    this.#unsettable = bitsOf(eventTypeOf) | (isClickable ? 0 : engagementBit("link_clicked"));
    this.#lasting = LASTING_BITS | bitsOf((status) => `message.un${status}`);
  }

  /** Checks whether any number of events, or none, brings a message from one state to another. */
  canReach(from: State, to: State): boolean {
    if (this.#rules.last !== undefined) return this.#computeReachable([from]).includes(to);
    if (from === SKIPPED_STATE || to === SKIPPED_STATE) return from === to;
    const changed = (from & ~to & this.#lasting) | (to & ~from & this.#unsettable);
    return changed === 0 && this.#ranksAfter(deliveryRankOf(from)).has(deliveryRankOf(to));
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
    const decisive = 7 | this.#lasting | this.#unsettable;
    const starts = new Set(
      states.filter((state) => state !== SKIPPED_STATE).map((state) => state & decisive),
    );
    for (const start of starts) {
      for (const rank of this.#ranksAfter(deliveryRankOf(start))) {
        for (const engaged of ENGAGEMENTS) {
          const changed = (start & ~engaged & this.#lasting) | (engaged & ~start & this.#unsettable);
          if (changed === 0) reached.add(rank | engaged);
        }
      }
    }
    const { last } = this.#rules;
    if (last === undefined) return likeliestFirst([...reached]);
    return likeliestFirst([...new Set([...reached].flatMap((state) => this.#afterEvent(state, last)))]);
  }

  /** The state of a message after an event; none if the event is not legal. */
  #afterEvent(state: State, type: EventType): readonly State[] {
    const { channelType, isHeld } = this.#rules;
    const before = deliveryOf(state);
    if (before === undefined) return [];
    for (const status of ENGAGEMENT_STATUSES) {
      const isSet = type === eventTypeOf(status);
      if (isSet && status === "link_clicked" && this.#rules.isClickable === false) return [];
      if (isSet) return [state | engagementBit(status)];
      if (type === `message.un${status}`) return [state & ~engagementBit(status)];
    }
    if (isHeld) return [];
    const rules = channelType === undefined ? {} : deliveryRules(channelType);
    const next = nextStatuses(before, rules).find((status) => type === eventTypeOf(status));
    return next === undefined ? [] : [(state & ~7) | (rankOf(next) as number)];
  }

  #ranksAfter(rank: number): ReadonlySet<number> {
    let ranks = this.#ranks.get(rank);
    if (ranks === undefined) {
      const start = DELIVERY_STATUSES[rank - 1] as DeliveryStatus;
      const reached = this.#rules.isHeld ? [start] : shortestStatusSequences(start, this.#rules).keys();
      ranks = new Set([...reached].map((status) => rankOf(status) as number));
      this.#ranks.set(rank, ranks);
    }
    return ranks;
  }
}

function engagementBit(status: EngagementStatus): number {
  return (stateOf(INITIAL_STATUS, [status]) as State) & ~7;
}

/** The delivery statuses that a message can reach from one, each with the shortest sequence of statuses up to it. */
export function shortestStatusSequences(
  start: DeliveryStatus,
  { channelType, without }: Pick<TransitionRules, "channelType" | "without">,
): ReadonlyMap<DeliveryStatus, readonly DeliveryStatus[]> {
  const rules = channelType === undefined ? {} : deliveryRules(channelType);
  const sequences = new Map<DeliveryStatus, readonly DeliveryStatus[]>([[start, []]]);
  // Iterating over a map visits entries added meanwhile, in order: this is a breadth-first search.
  for (const [status, sequence] of sequences) {
    for (const next of nextStatuses(status, rules)) {
      if (eventTypeOf(next) === without) continue;
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
