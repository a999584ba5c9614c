import { format } from "node:util";
import { expect } from "vitest";

/**
 * The part of vitest that the tests of the rooms use, for running them many times in one process. `vitest` is the module
 * that test files import; `tests` lists the declared tests in order, each with a unique name.
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
