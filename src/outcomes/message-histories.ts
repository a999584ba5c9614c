import { SKIPPED_STATE, type State, standingOf } from "../status/index.ts";
import { kindOf, Moves, type States, usual } from "./message-states.ts";
import type { Trail } from "./state-trail.ts";

/** What became of one message, from the moment at which it was made: its state at each, as far as that matters. */
export type MessagePath = readonly State[];

/**
 * The messages of a step that are, at each moment, in one of the states of a trail: one message where one can be so,
 * else several of which the highest is; none where the step made none. `impossible` where no messages can be so, which
 * happens to groups only; `unknown` where none were found.
 */
export function messagePaths(trail: Trail): readonly MessagePath[] | "impossible" | "unknown" {
  const moves = new Moves(trail.channelType);
  const single = singlePath(trail.held, moves);
  if (single !== undefined) return single[0] === SKIPPED_STATE ? [] : [single];
  if (!trail.isGroup) return "impossible";
  // What is usual is easier to follow.
  const usually = new Heights(trail.held, moves, (states) => states, 300).find();
  if (Array.isArray(usually)) return usually;
  return new Heights(trail.held, moves, telling, 20_000).find();
}

/** One message that is in one of the given states at each moment. */
function singlePath(wanted: readonly States[], moves: Moves): MessagePath | undefined {
  const reached: States[] = [];
  for (const states of wanted) {
    const before = reached[reached.length - 1];
    const allowed = before === undefined ? states : meeting(moves.after(before), states);
    if (allowed.length === 0) return undefined;
    reached.push(allowed);
  }
  // What comes last and is not asked for stays as it was.
  let path: State[] = [];
  for (const states of reached.toReversed()) {
    const [after] = path;
    const fitting = after === undefined ? states : states.filter((state) => moves.leads(state, after));
    const chosen = after !== undefined && fitting.includes(after) ? after : fitting[0];
    path = [chosen as State, ...path];
  }
  return path;
}

/** What may have become of messages that were never above the highest: of any, and of each that was the highest. */
interface Below {
  readonly any: States;
  readonly each: readonly States[];
}

/**
 * Looks for the state of the highest message at each moment. As many messages as there are moments are enough: each is
 * the highest at one of them, and no higher than the highest at any other.
 */
class Heights {
  readonly #wanted: readonly States[];
  readonly #moves: Moves;
  /** Of states that the highest may be in, those to try, in order. */
  readonly #choose: (states: States) => States;
  #tries: number;

  constructor(wanted: readonly States[], moves: Moves, choose: (states: States) => States, tries: number) {
    this.#wanted = wanted;
    this.#moves = moves;
    this.#choose = choose;
    this.#tries = tries;
  }

  find(): readonly MessagePath[] | "impossible" | "unknown" {
    const heights = this.#explore([], undefined);
    if (heights === undefined) return this.#tries < 0 ? "unknown" : "impossible";
    return pathsBelow(heights, this.#wanted[0] as States, this.#moves) ?? "unknown";
  }

  #explore(heights: readonly State[], below: Below | undefined): readonly State[] | undefined {
    const wanted = this.#wanted[heights.length];
    if (wanted === undefined) return heights;
    const any = below === undefined ? wanted : this.#moves.after(below.any);
    for (const height of this.#choose(meeting(any, wanted))) {
      if (--this.#tries < 0) return undefined;
      const each = below?.each.map((states) => noHigher(this.#moves.after(states), height)) ?? [];
      if (each.some(({ length }) => length === 0)) continue;
      const next = { any: noHigher(any, height), each: [...each, [height]] };
      const found = this.#explore([...heights, height], next);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/**
 * Of states that lead to the same, the highest alone: it leaves the most room below. If none of these can be the
 * highest, none can.
 */
function telling(states: States): States {
  const highest = new Map<number, State>();
  for (const state of states) {
    const kind = kindOf(state);
    const other = highest.get(kind);
    if (other === undefined || standingOf(other) < standingOf(state)) highest.set(kind, state);
  }
  return [...highest.values()];
}

function noHigher(states: States, height: State): States {
  return states.filter((state) => standingOf(state) <= standingOf(height));
}

/** For each moment a message that is in the state of that moment, and no higher than that of any other. */
function pathsBelow(
  heights: readonly State[],
  starts: States,
  moves: Moves,
): readonly MessagePath[] | undefined {
  const paths = new Map<string, MessagePath>();
  for (const [moment, highest] of heights.entries()) {
    const allowed = heights.map((height, at) => {
      if (at === moment) return [highest];
      return noHigher(at === 0 ? starts : EVERY_STATE, height);
    });
    const path = singlePath(allowed, moves);
    if (path === undefined) return undefined;
    paths.set(path.join(), path);
  }
  return [...paths.values()];
}

const EVERY_STATE: States = usual(
  Array.from({ length: 256 }, (_, state) => state).filter((state) => (state & 7) !== 0),
);

function meeting(some: States, others: States): States {
  const set = new Set(some);
  return others.filter((state) => set.has(state));
}
