import type { Condition, Trio } from "../condition/index.ts";
import type { Context, ContextOptions } from "../context/index.ts";
import { inspectorOf } from "./inspect.ts";
import type { Gathering } from "./operand.ts";
import { type Test, testOf } from "./test.ts";
import { isEqual } from "./values.ts";

/** Checks whether a condition holds in a context. Throws EvaluationError if it cannot be evaluated (spec 1.6). */
export type Prepared = (context: Context) => boolean;

/** Compiles a condition to a function of the context; all work that does not depend on the context is done once, here. */
export function prepare(condition: Condition, options: ContextOptions = {}): Prepared {
  const gathering: Gathering = { parts: [], refs: [] };
  const answerOf = inspectorOf(gathering, options, some(condition, gathering));
  return (context) => answerOf(context) === true;
}

/**
 * Returns the test that any of the groups holds. Trios that all groups begin with are tested once. The order of tests does
 * not affect the verdict, since tests do not throw (spec 1.6).
 */
function some({ any }: Condition, gathering: Gathering): Test {
  const testsOf = (trios: readonly Trio[]) => trios.map((trio) => testOf(trio, gathering));
  const [first = { all: [] }] = any;
  let shared = 0;
  while (shared < first.all.length && any.every(({ all }) => isEqual(all[shared], first.all[shared])))
    shared++;
  const choices = any.map(({ all }) => every(testsOf(all.slice(shared))));
  return every([
    ...testsOf(first.all.slice(0, shared)),
    (context, states, now) => {
      for (const choice of choices) if (choice(context, states, now)) return true;
      return false;
    },
  ]);
}

/**
 * Returns the test that all tests hold, evaluated in order. A balanced tree, so that many tests do not overflow the
 * stack.
 */
function every(tests: readonly Test[]): Test {
  const [first = () => true] = tests;
  if (tests.length < 2) return first;
  const half = tests.length >> 1;
  const before = every(tests.slice(0, half));
  const after = every(tests.slice(half));
  return (context, states, now) => before(context, states, now) && after(context, states, now);
}
