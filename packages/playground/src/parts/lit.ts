import { decode } from "heed/decode";
import { type Context, EvaluationError, prepare, type StoredInput } from "heed/runtime";
import { ALL_STATES } from "./ladder/all-states.ts";
import { outcomeIn, type StateKey } from "./ladder/states.ts";
import type { LadderStep } from "./ladder/steps.ts";

/** Why a state is lit: the condition holds in it; or of two, only the first, only the second, each in some cases, undecided. */
export type LitKind = "holds" | "first" | "second" | "both" | "undecided";

/** The states that are lit, by ref. A ref that is asked about and has no such state has an empty map. */
export type Lit = { readonly [ref: string]: ReadonlyMap<StateKey, LitKind> };

/**
 * The states of each step in which conditions hold, with everything else as in a context; steps that the context does not
 * have count as skipped. All 226 states are tried with heed's evaluator.
 *
 * @returns steps that the conditions ask about only; nothing if they cannot be evaluated on the context.
 * @throws ConditionError if the conditions have errors.
 */
export function litBy(
  conditions: StoredInput,
  context: Context,
  steps: readonly Pick<LadderStep, "ref">[],
): Lit {
  const holds = prepare(conditions, { onUnknownRef: "skipped" });
  const asked = refsAsked(conditions);
  const refs = context.refs ?? {};
  try {
    const lit = steps
      .filter(({ ref }) => asked.has(ref))
      .map(({ ref }): [string, ReadonlyMap<StateKey, LitKind>] => {
        const states = ALL_STATES.filter((state) =>
          holds({ ...context, refs: { ...refs, [ref]: outcomeIn(state) } }),
        );
        return [ref, new Map(states.map((state) => [state, "holds"]))];
      });
    return Object.fromEntries(lit);
  } catch (error) {
    if (error instanceof EvaluationError) return {};
    throw error;
  }
}

/** The refs of which conditions ask the status. */
export function refsAsked(conditions: StoredInput): ReadonlySet<string> {
  const { condition } = decode(conditions);
  const trios = condition?.any.flatMap(({ all }) => all) ?? [];
  return new Set(trios.flatMap((trio) => ("ref" in trio ? [trio.ref] : [])));
}
