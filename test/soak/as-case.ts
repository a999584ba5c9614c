import type { ConformanceCase, ConformanceRun } from "../conformance/cases.ts";
import type { Pair } from "../differential/pairs.ts";
import { evaluate } from "../reference/evaluator.ts";

/** Placeholder for the name of a case. */
export const FOUND = "found by npm run soak";

/**
 * Makes a conformance case of a pair on which evaluators differ. It expects the answer of the reference evaluator.
 * Before it goes into `spec/conformance/`, check the answer against the clause and give the case a name.
 */
export function caseOfPair({ stored, context, onUnknownRef }: Pair): ConformanceCase {
  return {
    name: FOUND,
    stored,
    ...(onUnknownRef === "skipped" && { onUnknownRef }),
    runs: [runOf(() => evaluate(stored, context, { onUnknownRef }), context)],
  };
}

function runOf(decide: () => boolean, context: unknown): ConformanceRun {
  try {
    return { context, verdict: decide() };
  } catch (error) {
    // The reference evaluator throws plain objects.
    const { code, places } = error as NonNullable<ConformanceRun["error"]>;
    return { context, error: { code, places } };
  }
}
