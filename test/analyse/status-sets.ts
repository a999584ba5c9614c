import type { StatusTrio } from "../../src/condition/index.ts";
import { encode } from "../../src/stored/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import { STATES } from "../status/states.ts";

/** The outcomes of a step in a context: skipped, one message of each state, expired. */
export const OUTCOMES: readonly unknown[] = [
  ...STATES.map((state) => (state === "skipped" ? state : [state])),
  "expired",
];

const sets = new Map<string, Uint8Array>();

/** The outcomes for which a trio holds by the reference evaluator: 1 at the index of each. */
export function outcomesOf(trio: StatusTrio): Uint8Array {
  const key = `${trio.kind} ${trio.operator} ${trio.argument}`;
  let set = sets.get(key);
  if (set === undefined) {
    const stored = encode({ any: [{ all: [{ ...trio, ref: "step" }] }] });
    set = Uint8Array.from(OUTCOMES, (outcome) => Number(evaluate(stored, { refs: { step: outcome } })));
    sets.set(key, set);
  }
  return set;
}
