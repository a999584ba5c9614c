import type { Condition, Trio } from "../condition/index.ts";
import type { Context, ContextOptions } from "../context/index.ts";
import { inspectorOf } from "./inspect.ts";
import type { Gathering } from "./operand.ts";
import { type Test, testOf } from "./test.ts";
import { isEqual } from "./values.ts";

/** Says whether a condition holds of a context. Throws EvaluationError where it cannot be evaluated (spec 1.6). */
export type Prepared = (context: Context) => boolean;

/** Makes a condition ready to be evaluated many times: all that does not depend on the context is done here, once. */
export function prepare(condition: Condition, options: ContextOptions = {}): Prepared {
  const gathering: Gathering = { parts: [], refs: [] };
  const answerOf = inspectorOf(gathering, options, some(condition, gathering));
  return (context) => answerOf(context) === true;
}

/**
 * One of the groups. The stored form repeats what groups begin with alike: that is asked once. No order of tests changes
 * the answer, since none of them can fail (spec 1.6).
 */
function some({ any }: Condition, gathering: Gathering): Test {
  const testsOf = (trios: readonly Trio[]) => trios.map((trio) => testOf(trio, gathering));
  const [first, ...others] = any;
  if (first === undefined) return () => false;
  let shared = 0;
  for (const trio of first.all) {
    if (!others.every(({ all }) => isEqual(all[shared], trio))) break;
    shared++;
  }
  const common = testsOf(first.all.slice(0, shared));
  if (others.length === 0) return every(common);
  const choices = any.map(({ all }) => every(testsOf(all.slice(shared))));
  return every([
    ...common,
    (context, states, now) => {
      for (let index = 0; index < choices.length; index++) {
        if ((choices[index] as Test)(context, states, now)) return true;
      }
      return false;
    },
  ]);
}

/** All of the tests, in their order. */
function every([first, ...others]: readonly Test[]): Test {
  if (first === undefined) return () => true;
  if (others.length === 0) return first;
  const rest = every(others);
  return (context, states, now) => first(context, states, now) && rest(context, states, now);
}
