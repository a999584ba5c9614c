import type { Condition, Trio } from "../condition/index.ts";
import type { Context, ContextOptions } from "../context/index.ts";
import { inspectorOf } from "./inspect.ts";
import { type Gathering, newGathering } from "./operand.ts";
import { type Test, testOf } from "./test.ts";
import { isEqual } from "./values.ts";

/** Checks whether a condition holds in a context. Throws EvaluationError if it cannot be evaluated (spec 1.6). */
export type Prepared = (context: Context) => boolean;

/** Compiles a condition to a function of the context; all work that does not depend on the context is done once, here. */
export function prepare(condition: Condition, options: ContextOptions = {}): Prepared {
  const gathering = newGathering();
  const answerOf = inspectorOf(gathering, options, some(condition, gathering));
  return (context) => answerOf(context) === true;
}

/**
 * Returns the test that any of the groups holds. Trios that all groups begin with are tested once. The order of tests does
 * not affect the verdict, since tests do not throw (spec 1.6).
 */
function some({ any }: Condition, gathering: Gathering): Test {
  const made = (trio: Trio) => testOf(trio, gathering);
  const first = any[0]?.all ?? [];
  let shared = 0;
  while (shared < first.length && any.every(({ all }) => isEqual(all[shared], first[shared]))) shared++;
  const choices = any.map(({ all }) => every(all.slice(shared).map(made)));
  return every([
    ...first.slice(0, shared).map(made),
    (context, states, now) => {
      for (const choice of choices) if (choice(context, states, now)) return true;
    },
  ]);
}

/**
 * Returns the test that all tests hold, evaluated in order. A balanced tree, so that many tests do not overflow the
 * stack.
 */
function every(tests: readonly Test[]): Test {
  const half = tests.length >> 1;
  if (half === 0) return tests[0] ?? (() => true);
  const before = every(tests.slice(0, half));
  const after = every(tests.slice(half));
  return (context, states, now) => before(context, states, now) && after(context, states, now);
}
