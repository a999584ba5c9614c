import { type ChannelType, SKIPPED_STATE, standingOf } from "../status/index.ts";
import { likeliestFirst, QUEUED_STATE, type StateSet, type StateTransitions } from "./message-states.ts";

/**
 * The states in which a step can be at each moment since it was decided. Time passes between two moments; the step's
 * messages are made at the first.
 */
export interface StateHistory {
  /** The step's index in the plan. */
  readonly step: number;
  readonly channelType: ChannelType | undefined;
  /** Set if the step sends through a group: it may make several messages, and the highest counts (spec 1.4). */
  readonly isGroup: boolean;
  /** True if the step's send windows never open. */
  readonly isHeld: boolean;
  /** True unless no link in its messages can be clicked. */
  readonly isClickable: boolean;
  /** By moment, the states that agree with all decisions made then and before. */
  readonly consistent: readonly StateSet[];
  /** By moment, the states that follow from those before: a superset of `consistent`. */
  readonly reachable: readonly StateSet[];
  /** By pause, what may have happened in it. */
  readonly pauses: readonly StateTransitions[];
}

/** Start of a step's history: with messages, without, or either. */
export type HistoryStart = "queued" | "skipped" | "either";

const START_STATES: { readonly [start in HistoryStart]: StateSet } = {
  // Preferences and missing data may stop any channel step (spec 1.5.1).
  either: likeliestFirst([QUEUED_STATE, SKIPPED_STATE]),
  queued: [QUEUED_STATE],
  skipped: [SKIPPED_STATE],
};

/** A history that begins now. */
export function initialHistory(
  step: Pick<StateHistory, "step" | "channelType" | "isGroup" | "isHeld" | "isClickable">,
  start: HistoryStart,
): StateHistory {
  const states = START_STATES[start];
  return { ...step, consistent: [states], reachable: [states], pauses: [] };
}

/** The states in which a step can be now. */
export function currentStates({ consistent }: StateHistory): StateSet {
  return consistent[consistent.length - 1] as StateSet;
}

/** A history restricted to some of its current states. */
export function withCurrentStates(history: StateHistory, states: StateSet): StateHistory {
  if (states === currentStates(history)) return history;
  return { ...history, consistent: [...history.consistent.slice(0, -1), states] };
}

/** A history after a pause. */
export function afterPause(history: StateHistory, transitions: StateTransitions): StateHistory {
  const { isGroup, consistent, reachable, pauses } = history;
  const current = currentStates(history);
  // A group's other messages may be in any state that is not higher than the highest.
  const all = isGroup ? notHigherThan(reachable[reachable.length - 1] as StateSet, current) : current;
  const states = transitions.reachableFrom(all);
  return {
    ...history,
    consistent: [...consistent, states],
    reachable: [...reachable, states],
    pauses: [...pauses, transitions],
  };
}

/** The states that are not higher than the highest of some others. */
function notHigherThan(states: StateSet, others: StateSet): StateSet {
  const highest = Math.max(...others.map(standingOf));
  return states.filter((state) => standingOf(state) <= highest);
}
