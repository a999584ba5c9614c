import { type ChannelType, SKIPPED_STATE, standingOf } from "../status/index.ts";
import { type Moves, QUEUED_STATE, type States, usual } from "./message-states.ts";

/**
 * In which states a step can be, at each moment since it was decided: between two moments time passes. The first moment
 * is the one at which its messages are made.
 */
export interface Trail {
  /** The step's index in the plan. */
  readonly step: number;
  readonly channelType: ChannelType | undefined;
  /** It may make several messages, of which the highest counts (spec 1.4). */
  readonly isGroup: boolean;
  /** How many pauses there were before the first moment. */
  readonly begins: number;
  /** By moment: the states that agree with all that was decided at it and before. */
  readonly held: readonly States[];
  /** What was passed on to the moment: `held` is some of it. */
  readonly possible: readonly States[];
}

const SKIPPED: States = [SKIPPED_STATE];
const QUEUED: States = [QUEUED_STATE];
/** Preferences and missing data may stop any channel step (spec 1.5.1). */
const EITHER: States = usual([QUEUED_STATE, SKIPPED_STATE]);

const STARTS = { either: EITHER, queued: QUEUED, skipped: SKIPPED };

/** Where a trail begins: with messages, without, or either. */
export function beginning(
  trail: Pick<Trail, "step" | "channelType" | "isGroup" | "begins">,
  start: keyof typeof STARTS,
): Trail {
  const states = STARTS[start];
  return { ...trail, held: [states], possible: [states] };
}

/** The states in which a step can be now. */
export function statesNow({ held }: Trail): States {
  return held[held.length - 1] as States;
}

/** A trail of which more is known at its last moment. */
export function narrowed(trail: Trail, states: States): Trail {
  return states === statesNow(trail) ? trail : { ...trail, held: [...trail.held.slice(0, -1), states] };
}

/** A trail after a pause. */
export function passed(trail: Trail, moves: Moves): Trail {
  const now = statesNow(trail);
  // Of several messages, those that are not the highest may be anything below.
  const all = trail.isGroup ? below(trail.possible[trail.possible.length - 1] as States, now) : now;
  const states = moves.after(all);
  return { ...trail, held: [...trail.held, states], possible: [...trail.possible, states] };
}

/** The states that stand no higher than the highest of some others. */
function below(states: States, others: States): States {
  const highest = Math.max(...others.map(standingOf));
  return states.filter((state) => standingOf(state) <= highest);
}
