import type { Outcome } from "heed/runtime";
import type { MessageStatus } from "heed/status";
import type { LitKind } from "../../lit.ts";
import type { Words } from "../../words/index.ts";
import { messageAt, messagesWith, newMessage, outcomeWith } from "../edits.ts";
import type { LitLadder, UnlitReading } from "../reading.ts";
import type { StateKey } from "../states.ts";
import type { LadderStep } from "../steps.ts";

/**
 * What is lit on ladders, with its words and styles, which are loaded with the first states that are lit.
 *
 * What ladders know already is handed in: to import it would divide it from the rest of the first paint.
 */
export interface Ladders {
  /** The state of an outcome; undefined if it has none. */
  stateOf(outcome: Outcome): StateKey | undefined;
  possibleStates(step: LadderStep): readonly StateKey[];
}

/** Reads what is lit on the ladder of a step. */
export function litOn(
  reading: UnlitReading,
  states: ReadonlyMap<StateKey, LitKind>,
  words: Words,
  { stateOf, possibleStates }: Ladders,
): LitLadder {
  const { step, outcome, messages, rungs, active } = reading;
  const kindIn = (some: Outcome | undefined) => {
    const state = some === undefined ? undefined : stateOf(some);
    return state === undefined ? undefined : states.get(state);
  };
  const message = messages[active] ?? newMessage(step.ref, []);
  const kinds = new Map<MessageStatus | "skipped", LitKind>();
  for (const rung of rungs) {
    const next = messagesWith(messages, active, messageAt(message, rung));
    const kind = kindIn(outcomeWith(next));
    if (kind !== undefined) kinds.set(rung.status, kind);
  }
  const skipped = kindIn("skipped");
  if (skipped !== undefined) kinds.set("skipped", skipped);
  return {
    kinds,
    here: outcome && hereIn(kindIn(outcome), states, words),
    noteOn: (place) => noteOn(place, possibleStates(step), states, words),
  };
}

function hereIn(
  here: LitKind | undefined,
  states: ReadonlyMap<StateKey, LitKind>,
  words: Words,
): LitLadder["here"] {
  if (here !== undefined) return { kind: here, text: here === "holds" ? words.here.holds : words.lit[here] };
  const isDifference = [...states.values()].some((each) => each !== "holds");
  return { kind: "none", text: isDifference ? words.here.same : words.here.not };
}

/** The number of the possible states with a status that are lit, in words, if all that are lit are so for one reason. */
function noteOn(
  status: MessageStatus,
  possible: readonly StateKey[],
  states: ReadonlyMap<StateKey, LitKind>,
  words: Words,
): string | undefined {
  const [kind, ...others] = new Set(states.values());
  if (kind === undefined || others.length > 0) return undefined;
  const all = possible.filter((state) => state.split("+").includes(status));
  const count = all.filter((state) => states.has(state)).length;
  return `${words.lit[kind]}: ${words.litStates(count, all.length)}`;
}
