import { format } from "node:util";
import { expect } from "vitest";

/**
 * As much of vitest as the tests of the rooms use, for tests that are run over and over in one process: `vitest` is
 * what test files import, `tests` is what they have declared, in order, each with a name that no other has.
 */
export function registry() {
  const tests = [];
  const names = new Map();
  const suites = [{ title: "", after: [] }];

  function describe(title, declare) {
    const outer = suites.at(-1);
    suites.push({ title: `${outer.title}${title} > `, after: [...outer.after] });
    declare();
    suites.pop();
  }

  function test(title, run) {
    const suite = suites.at(-1);
    const name = suite.title + title;
    const same = names.get(name) ?? 0;
    names.set(name, same + 1);
    tests.push({ name: same === 0 ? name : `${name} (${same + 1})`, run, after: suite.after });
  }

  for (const declare of [describe, test])
    declare.each = (rows) => (title, run) => {
      const spread = rows.every(Array.isArray);
      for (const row of rows) {
        const values = spread ? row : [row];
        declare(format(title, ...values.slice(0, title.split("%").length - 1)), () => run(...values));
      }
    };

  const afterEach = (run) => void suites.at(-1).after.push(run);
  return { tests, vitest: { describe, test, it: test, expect, afterEach } };
}
