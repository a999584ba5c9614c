import type { Condition, Trio } from "../condition/index.ts";
import type { Context, ContextOptions } from "../context/index.ts";
import { inspectorOf } from "./inspect.ts";
import type { Gathering } from "./operand.ts";
import { type Test, testOf } from "./test.ts";

/** Says whether a condition holds of a context. Throws EvaluationError where it cannot be evaluated (spec 1.6). */
export type Prepared = (context: Context) => boolean;

/** Makes a condition ready to be evaluated many times: all that does not depend on the context is done here, once. */
export function prepare({ any }: Condition, options: ContextOptions = {}): Prepared {
  const gathering: Gathering = { parts: [], refs: [] };
  // No trio's text is a name that anything inherits.
  const tests: { [trio: string]: Test } = {};
  const testAs = (trio: Trio): Test => {
    const text = JSON.stringify(trio);
    tests[text] ??= testOf(trio, gathering);
    return tests[text];
  };
  const test = some(any.map(({ all }) => all.map(testAs)));
  const answerOf = inspectorOf(gathering, options, test);
  return (context) => answerOf(context) === true;
}

/**
 * One of the groups, whose tests are the same where their trios are. The stored form repeats what groups share: that is
 * asked once. No order of tests changes the answer, since none of them can fail (spec 1.6).
 */
function some(groups: readonly (readonly Test[])[]): Test {
  const [first] = groups;
  if (first === undefined) return () => false;
  if (groups.length === 1) return every(first);
  const shared = first.filter((test) => groups.every((group) => group.includes(test)));
  const choices = groups.map((group) => every(group.filter((test) => !shared.includes(test))));
  return every([
    ...shared,
    (context, a, b, c, rest, now) => {
      for (let index = 0; index < choices.length; index++) {
        if ((choices[index] as Test)(context, a, b, c, rest, now)) return true;
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
  return (context, a, b, c, more, now) =>
    first(context, a, b, c, more, now) && rest(context, a, b, c, more, now);
}
