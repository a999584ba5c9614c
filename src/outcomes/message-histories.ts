import { SKIPPED_STATE, type State, standingOf } from "../status/index.ts";
import { likeliestFirst, type StateSet, type StateTransitions, transitionClassOf } from "./message-states.ts";
import type { StateHistory } from "./state-history.ts";

/** The state of one message at each moment, from the one at which it was made, as far as decisions depend on it. */
export type MessageHistory = readonly State[];

/**
 * Messages of a step that agree with its history: one if that is enough, else several whose highest does; none if the
 * step made none. `impossible` if there are no such messages, which only happens to groups; `unknown` if none were found.
 */
export function messageHistories(
  history: StateHistory,
): readonly MessageHistory[] | "impossible" | "unknown" {
  const { consistent, pauses } = history;
  const single = singleMessage(consistent, pauses);
  if (single !== undefined) return single[0] === SKIPPED_STATE ? [] : [single];
  if (!history.isGroup) return "impossible";
  // Likely states make a history that is easier to read.
  const likely = new HighestStateSearch(consistent, pauses, (states) => states, 300).search();
  if (Array.isArray(likely)) return likely;
  return new HighestStateSearch(consistent, pauses, highestOfEachClass, 20_000).search();
}

/** A message that is in one of the wanted states at each moment. */
function singleMessage(
  wanted: readonly StateSet[],
  pauses: readonly StateTransitions[],
): MessageHistory | undefined {
  const reached: StateSet[] = [];
  for (const [moment, states] of wanted.entries()) {
    const before = reached[moment - 1];
    const after = before && pauses[moment - 1]?.reachableFrom(before);
    const allowed = after === undefined ? states : intersection(after, states);
    if (allowed.length === 0) return undefined;
    reached.push(allowed);
  }
  // Going backwards, the message keeps its state wherever it can.
  let message: State[] = [];
  for (const [moment, states] of [...reached.entries()].reverse()) {
    const [after] = message;
    const fitting =
      after === undefined ? states : states.filter((state) => pauses[moment]?.canReach(state, after));
    const chosen = after !== undefined && fitting.includes(after) ? after : fitting[0];
    message = [chosen as State, ...message];
  }
  return message;
}

/** States that messages can have without ever having been above the highest. */
interface BoundedStates {
  /** Of any message. */
  readonly any: StateSet;
  /** Of each message that was the highest at some moment. */
  readonly each: readonly StateSet[];
}

/**
 * Searches for the state of the highest message at each moment. One message a moment is enough: each is the highest at
 * its own moment, and not above the highest at any other.
 */
class HighestStateSearch {
  readonly #wanted: readonly StateSet[];
  readonly #pauses: readonly StateTransitions[];
  /** Chooses the candidates to try among possible states of the highest message, in order. */
  readonly #candidates: (states: StateSet) => StateSet;
  #triesLeft: number;

  constructor(
    wanted: readonly StateSet[],
    pauses: readonly StateTransitions[],
    candidates: (states: StateSet) => StateSet,
    tries: number,
  ) {
    this.#wanted = wanted;
    this.#pauses = pauses;
    this.#candidates = candidates;
    this.#triesLeft = tries;
  }

  search(): readonly MessageHistory[] | "impossible" | "unknown" {
    const highest = this.#extend([], undefined);
    if (highest === undefined) return this.#triesLeft < 0 ? "unknown" : "impossible";
    return messagesBelow(highest, this.#wanted[0] as StateSet, this.#pauses) ?? "unknown";
  }

  #extend(before: readonly State[], bounded: BoundedStates | undefined): readonly State[] | undefined {
    const wanted = this.#wanted[before.length];
    if (wanted === undefined) return before;
    const pause = this.#pauses[before.length - 1] as StateTransitions;
    const any = bounded === undefined ? wanted : pause.reachableFrom(bounded.any);
    for (const highest of this.#candidates(intersection(any, wanted))) {
      if (--this.#triesLeft < 0) return undefined;
      const each = bounded?.each.map((states) => notAbove(pause.reachableFrom(states), highest)) ?? [];
      if (each.some(({ length }) => length === 0)) continue;
      const next = { any: notAbove(any, highest), each: [...each, [highest]] };
      const found = this.#extend([...before, highest], next);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/**
 * The highest of the states that lead to the same states. It leaves the most room below: if it cannot be the highest
 * message's state, the others cannot either.
 */
function highestOfEachClass(states: StateSet): StateSet {
  const highest = new Map<number, State>();
  for (const state of states) {
    const transitionClass = transitionClassOf(state);
    const other = highest.get(transitionClass);
    if (other === undefined || standingOf(other) < standingOf(state)) highest.set(transitionClass, state);
  }
  return [...highest.values()];
}

function notAbove(states: StateSet, highest: State): StateSet {
  return states.filter((state) => standingOf(state) <= standingOf(highest));
}

/** For each moment a message that has the highest state then, and is not above the highest at any other moment. */
function messagesBelow(
  highest: readonly State[],
  starts: StateSet,
  pauses: readonly StateTransitions[],
): readonly MessageHistory[] | undefined {
  const messages = new Map<string, MessageHistory>();
  for (const [moment, own] of highest.entries()) {
    const allowed = highest.map((state, at) => {
      if (at === moment) return [own];
      return notAbove(at === 0 ? starts : EVERY_STATE, state);
    });
    const message = singleMessage(allowed, pauses);
    if (message === undefined) return undefined;
    messages.set(message.join(), message);
  }
  return [...messages.values()];
}

const EVERY_STATE: StateSet = likeliestFirst(
  Array.from({ length: 256 }, (_, state) => state).filter((state) => (state & 7) !== 0),
);

function intersection(some: StateSet, others: StateSet): StateSet {
  if (some === others) return others;
  const set = new Set(some);
  const both = others.filter((state) => set.has(state));
  // A set that stays the same array is recognised: what follows from it is known.
  return both.length === others.length ? others : both;
}
