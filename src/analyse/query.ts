import { type Condition, isStatusTrio } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { prepare } from "../evaluate/index.ts";
import { AtomTable, type Literal } from "./atoms.ts";
import { type Budget, budgetOf, TOO_LONG, within } from "./budget.ts";
import type { Example, Unknown } from "./cells.ts";
import { type Fact, type Facts, factsAbout } from "./facts.ts";
import { type Clause, Search, type SearchResult } from "./search.ts";
import { SIZE_A_STEP, sizeOfOperand } from "./sizes.ts";
import { type Space, spaceOf } from "./space.ts";
import { witnessOf } from "./witness.ts";

/** The facts that an answer may assume, and its budget. */
export interface AnalyseOptions extends Facts {
  /**
   * The number of steps after which the answer is `undecided`; by default about a second's worth of processor time. A
   * `Budget` is shared by all calls that are given it.
   */
  readonly budget?: number | Budget | undefined;
}

/** Returns options whose budget several questions of one call share. */
export function withOneBudget(options: AnalyseOptions = {}): AnalyseOptions {
  return { ...options, budget: budgetOf(options.budget) };
}

/** The existence of a context that a query asks for, with the facts that the result depends on. */
export type Existence =
  | { readonly exists: "yes"; readonly witness: Context; readonly facts: readonly Fact[] }
  | { readonly exists: "no"; readonly facts: readonly Fact[] }
  | { readonly exists: "undecided"; readonly why: string; readonly facts: readonly Fact[] };

/** A query for a context in which all conditions of `holding` are true and all of `failing` false. */
export interface Query {
  readonly holding: readonly Condition[];
  readonly failing: readonly Condition[];
}

/** Searches all contexts in which the conditions can be evaluated (spec 1.6). */
export function findWitness(query: Query, options: AnalyseOptions = {}): Existence {
  const budget = budgetOf(options.budget);
  return within(() => search(query, options, budget), { exists: "undecided", why: TOO_LONG, facts: [] });
}

/** The number of trios that are read at the cost of one step of the search. */
const TRIOS_A_STEP = 4;

function search({ holding, failing }: Query, options: AnalyseOptions, budget: Budget): Existence {
  const conditions = [...holding, ...failing];
  const questions = new Questions(conditions, options, budget);
  let tests: readonly ((context: Context) => boolean)[] | undefined;
  let witness: Context | undefined;
  const result = questions.search({ holding, failing }, ({ signs }, unknowns, now) => {
    for (const condition of conditions) spendOnReading(condition, budget);
    const examples = examplesOf(unknowns, signs, budget);
    if (examples === undefined) return false;
    const context = witnessOf(conditions, examples, questions.paths, now);
    // Only a context that the evaluator confirms is a witness.
    tests ??= conditions.map((condition) => prepare(condition));
    if (!tests.every((test, index) => test(context) === index < holding.length)) return false;
    witness = context;
    return true;
  });
  const trios = conditions.flatMap(({ any }) => any.flatMap(({ all }) => all));
  const refs = new Set(trios.filter(isStatusTrio).map(({ ref }) => ref));
  const facts = [...refs].flatMap((ref) => factsAbout(ref, options));
  if (witness !== undefined) return { exists: "yes", witness, facts };
  if (result === "none") return { exists: "no", facts };
  return { exists: "undecided", why: "no example was found, and none could be ruled out", facts };
}

/** The number of choices of groups that can spend all of the budget before the others are tried. */
const MOST_HARD_CHOICES = 64;

/** The steps that every choice may take at first, however small the budget. */
const EASY_STEPS = 2_000;

/** Checks signs that fit all clauses and may be consistent with the unknowns, at a moment of evaluation. */
type Accept = (search: Search, unknowns: readonly Unknown[], now: number) => boolean;

/** Questions about the trios of some conditions. What is found out about the values that they read is shared. */
export class Questions {
  readonly #table = new AtomTable();
  readonly #space: Space;
  readonly #budget: Budget;
  readonly #unknowns = new Map<number, readonly Unknown[]>();
  readonly #searches = new Map<number, Search>();

  /** Throws BudgetSpent, as do the methods. */
  constructor(conditions: readonly Condition[], facts: Facts, budget: Budget) {
    for (const condition of conditions) spendOnReading(condition, budget);
    for (const condition of conditions) this.#table.literalGroupsOf(condition);
    this.#budget = budget;
    this.#space = spaceOf(this.#table, facts, budget);
  }

  /** The paths that the trios read, by their names. */
  get paths(): AtomTable["paths"] {
    return this.#table.paths;
  }

  /** Searches signs of the trios that satisfy a query, until some are accepted. */
  search({ holding, failing }: Query, accept: Accept): SearchResult {
    const asserted = holding.map((condition) => this.#table.literalGroupsOf(condition));
    const denied = failing.flatMap((condition) => this.#table.literalGroupsOf(condition)).map(negated);
    const choose = (groups: Groups, now: number) => (): SearchResult => {
      const unknowns = this.#unknownsAt(now);
      const search = this.#searchAt(now, unknowns);
      this.#budget.require(denied.length / SIZE_A_STEP);
      const clauses = [...groups.flat().map((literal) => [literal]), ...denied];
      return search.run(clauses, () => accept(search, unknowns, now));
    };
    const { nows } = this.#space;
    const isOnlyChoice = asserted.every(({ length }) => length === 1) && nows.length === 1;
    // An easy choice is tried before the rest of a hard one, since one example is enough.
    const { left } = this.#budget;
    const most = isOnlyChoice ? left : Math.max(EASY_STEPS, left / MOST_HARD_CHOICES);
    const hard: (() => SearchResult)[] = [];
    let isDoubtful = false;
    for (const now of nows) {
      for (const groups of groupChoices(asserted)) {
        const run = choose(groups, now);
        const found = this.#budget.attempt(most, run);
        if (found === "found") return found;
        if (found === undefined) hard.push(run);
        isDoubtful ||= found === "doubtful";
      }
    }
    for (const run of hard) {
      const found = run();
      if (found === "found") return found;
      isDoubtful ||= found === "doubtful";
    }
    return isDoubtful ? "doubtful" : "none";
  }

  /** Searches a context that satisfies a query, without building it; `none` if it is proved that there is none. */
  find(query: Query): SearchResult {
    return this.search(query, ({ signs }, unknowns) =>
      unknowns.every((unknown) => {
        this.#budget.require(unknown.cost);
        return unknown.consider(signs, () => undefined) === "possible";
      }),
    );
  }

  #unknownsAt(now: number): readonly Unknown[] {
    const { fixed, at } = this.#space;
    const unknowns = this.#unknowns.get(now) ?? [...fixed, ...at(now)];
    this.#unknowns.set(now, unknowns);
    return unknowns;
  }

  #searchAt(now: number, unknowns: readonly Unknown[]): Search {
    let search = this.#searches.get(now);
    if (search === undefined) {
      const { length } = this.#table.atoms;
      this.#budget.require((unknowns.length + length) / TRIOS_A_STEP);
      search = new Search(length, unknowns, this.#budget);
      this.#searches.set(now, search);
    }
    return search;
  }
}

/** Spends the cost of reading a condition: for its trios, and for the size of their constants. */
export function spendOnReading({ any }: Condition, budget: Budget): void {
  for (const { all } of any) {
    budget.require((1 + all.length) / TRIOS_A_STEP);
    for (const trio of all) {
      if (trio.kind !== "data" && trio.kind !== "audience") continue;
      const size = trio.kind === "data" ? sizeOfOperand(trio.variable) : 0;
      budget.require((size + sizeOfOperand(trio.argument)) / SIZE_A_STEP);
    }
  }
}

/** Returns an example of each unknown, given the signs; undefined if one of them has none. */
function examplesOf(
  unknowns: readonly Unknown[],
  signs: Int8Array,
  budget: Budget,
): readonly Example[] | undefined {
  const examples = unknowns.map((unknown) => {
    budget.require(unknown.cost);
    return unknown.example(signs);
  });
  return examples.every((example) => example !== undefined) ? examples : undefined;
}

/** Returns the clause that is true if a group is false: one of its literals is. */
function negated(group: readonly Literal[]): Clause {
  return group.map((literal) => -literal);
}

/** Groups of literals. */
type Groups = readonly (readonly Literal[])[];

/** Yields all combinations of one group of each condition. */
function* groupChoices(conditions: readonly Groups[]): Generator<Groups> {
  const onlyGroups = conditions.flatMap((groups) => (groups.length === 1 ? groups : []));
  for (const choice of choicesAmong(conditions.filter(({ length }) => length !== 1)))
    yield [...onlyGroups, ...choice];
}

function* choicesAmong([first, ...rest]: readonly Groups[]): Generator<Groups> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of choicesAmong(rest)) for (const group of first) yield [group, ...others];
}
