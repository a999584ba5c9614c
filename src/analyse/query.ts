import type { Condition } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { prepare } from "../evaluate/index.ts";
import { AtomTable, type Literal } from "./atoms.ts";
import { Budget, DEFAULT_STEPS } from "./budget.ts";
import type { Example, Unknown } from "./cells.ts";
import type { Fact, Facts } from "./facts.ts";
import { type Clause, Search } from "./search.ts";
import { spaceOf } from "./space.ts";
import { witnessOf } from "./witness.ts";

/** How a question is answered. */
export interface AnalyseOptions extends Facts {
  /** How many steps may be taken before a question is given up; about a second's worth if not said. */
  readonly budget?: number | undefined;
}

/** Whether there is a context of which something holds. */
export type Existence =
  | { readonly exists: "yes"; readonly witness: Context; readonly facts: readonly Fact[] }
  | { readonly exists: "no"; readonly facts: readonly Fact[] }
  | { readonly exists: "undecided"; readonly why: string; readonly facts: readonly Fact[] };

/** A context is looked for of which all of `holding` hold and none of `failing`. */
export interface Query {
  readonly holding: readonly Condition[];
  readonly failing: readonly Condition[];
}

/** Looks for a context, among all on which the conditions can be evaluated (spec 1.6). */
export function findWitness({ holding, failing }: Query, options: AnalyseOptions = {}): Existence {
  const table = new AtomTable();
  const asserted = holding.map((condition) => table.literalGroupsOf(condition));
  const denied = failing.flatMap((condition) => table.literalGroupsOf(condition)).map(negated);
  const budget = new Budget(options.budget ?? DEFAULT_STEPS);
  const { fixed, nows, at, facts } = spaceOf(table, options, budget);
  const conditions = [...holding, ...failing];
  const tests = conditions.map((condition) => prepare(condition));
  let isDoubtful = false;
  for (const now of nows) {
    const unknowns = [...fixed, ...at(now)];
    if (budget.isSpent) break;
    const search = new Search(table.atoms.length, unknowns, budget);
    for (const groups of groupChoices(asserted)) {
      let witness: Context | undefined;
      const accept = (): boolean => {
        const examples = examplesOf(unknowns, search.signs);
        if (examples === undefined) return false;
        const context = witnessOf(conditions, examples, table.paths, now);
        // Nothing counts as an example that the evaluator does not confirm.
        if (!tests.every((test, index) => test(context) === index < holding.length)) return false;
        witness = context;
        return true;
      };
      const found = search.run([...groups.flat().map((literal) => [literal]), ...denied], accept);
      if (witness !== undefined) return { exists: "yes", witness, facts };
      isDoubtful ||= found !== "none";
      if (budget.isSpent) break;
    }
  }
  if (budget.isSpent) return { exists: "undecided", why: "it would take too long to find out", facts };
  if (!isDoubtful) return { exists: "no", facts };
  return { exists: "undecided", why: "no example was found, and none could be ruled out", facts };
}

/** What there is of each unknown, by the signs of its atoms; undefined where there is no example of one. */
function examplesOf(unknowns: readonly Unknown[], signs: Int8Array): readonly Example[] | undefined {
  const examples = unknowns.map((unknown) => unknown.example(signs));
  return examples.every((example) => example !== undefined) ? examples : undefined;
}

/** A group that does not hold has a literal that does not. */
function negated(group: readonly Literal[]): Clause {
  return group.map((literal) => -literal);
}

/** Every way of taking one group of each condition. */
function* groupChoices(
  conditions: readonly (readonly (readonly Literal[])[])[],
): Generator<readonly (readonly Literal[])[]> {
  const [first, ...rest] = conditions;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of groupChoices(rest)) for (const group of first) yield [group, ...others];
}
