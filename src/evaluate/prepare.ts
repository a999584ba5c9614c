import type { Condition, Group } from "../condition/index.ts";
import type { Context, ContextOptions } from "../context/index.ts";
import { inspectorOf } from "./inspect.ts";
import type { Gathering } from "./operand.ts";
import { type Test, testOf } from "./test.ts";

/** Says whether a condition holds of a context. Throws EvaluationError where it cannot be evaluated (spec 1.6). */
export type Prepared = (context: Context) => boolean;

/** Makes a condition ready to be evaluated many times: all that does not depend on the context is done here, once. */
export function prepare({ any }: Condition, options: ContextOptions = {}): Prepared {
  const gathering: Gathering = { parts: [], refs: [] };
  const groups = any.map(({ all }) => all.map((trio) => testOf(trio, gathering)));
  // Tests that every group begins with are asked once.
  const shared = sharedLength(any);
  const choice = some(groups.map((tests) => every(tests.slice(shared))));
  const test = every([...(groups[0]?.slice(0, shared) ?? []), choice]);
  const inspect = inspectorOf(gathering, options);
  return (context) => inspect(context, test) === true;
}

/** How many trios all groups of a condition begin with alike. */
function sharedLength(groups: readonly Group[]): number {
  const [first = [], ...others] = groups.map(({ all }) => all.map((trio) => JSON.stringify(trio)));
  const length =
    others.length && first.findIndex((trio, index) => others.some((other) => other[index] !== trio));
  return length < 0 ? first.length : length;
}

/** All of the tests, in their order. */
function every(tests: readonly Test[]): Test {
  const [first, ...others] = tests;
  if (first === undefined) return () => true;
  if (others.length === 0) return first;
  const rest = every(others);
  return (context, a, b, c, more, now) =>
    first(context, a, b, c, more, now) && rest(context, a, b, c, more, now);
}

/** One of the tests, in their order. */
function some(tests: readonly Test[]): Test {
  if (tests.length === 1) return tests[0] as Test;
  return (context, a, b, c, more, now) => {
    for (let index = 0; index < tests.length; index++) {
      if ((tests[index] as Test)(context, a, b, c, more, now)) return true;
    }
    return false;
  };
}
