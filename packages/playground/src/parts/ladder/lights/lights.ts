import type { Outcome } from "heed/runtime";
import type { MessageStatus } from "heed/status";
import type { LitKind } from "../../lit.ts";
import type { Words } from "../../words/index.ts";
import { messageAt, messagesWith, newMessage, outcomeWith } from "../edits.ts";
import type { LitLadder, UnlitReading } from "../reading.ts";
import type { StateKey } from "../states.ts";
import type { Rung } from "../steps.ts";

/**
 * Reads what is lit on the ladder of a step. It is loaded, with its words and styles, with the first states that are lit.
 *
 * @param stateOf reads the state of an outcome. It is handed in: what is imported here is divided from the first paint.
 */
export function litOn(
  reading: UnlitReading,
  states: ReadonlyMap<StateKey, LitKind>,
  words: Words,
  stateOf: (outcome: Outcome) => StateKey | undefined,
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
    noteOn: (status) => noteOn(status, rungs, states, words),
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
  rungs: readonly Rung[],
  states: ReadonlyMap<StateKey, LitKind>,
  words: Words,
): string | undefined {
  const [kind, ...others] = new Set(states.values());
  if (kind === undefined || others.length > 0) return undefined;
  const possible = rungs.filter(({ never }) => never === undefined);
  const names = new Set<string>(possible.map((rung) => rung.status));
  const lit = [...states.keys()].map((state) => state.split("+")).filter((state) => state.includes(status));
  const count = lit.filter((state) => state.every((each) => names.has(each))).length;
  return `${words.lit[kind]}: ${words.litStates(count, statesWith(status, possible))}`;
}

/** The number of states with a status: one delivery status each, and any engagement statuses. */
function statesWith(status: MessageStatus, possible: readonly Rung[]): number {
  const own = possible.find((rung) => rung.status === status);
  if (own === undefined) return 0;
  const marks = possible.filter(({ kind }) => kind === "engagement").length;
  return own.kind === "delivery" ? 2 ** marks : (possible.length - marks) * 2 ** (marks - 1);
}
