import { type Budget, findWitness } from "../analyse/index.ts";
import {
  ALWAYS,
  type Condition,
  type Group,
  isStatusTrio,
  NEVER,
  type StatusTrio,
  type Trio,
} from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { statesOf } from "../evaluate/index.ts";
import type { State } from "../status/index.ts";
import type { StateSet } from "./message-states.ts";

/**
 * Approximations of one condition, for a decision whose moment cannot be expressed in terms of the trigger's. For all
 * other decisions, `over` and `under` are the same condition.
 */
export interface Approximations {
  /** Holds in every context in which the condition may hold. */
  readonly over: Condition;
  /** Holds only in contexts in which the condition holds, for one assumed length of the pause. */
  readonly under: Condition;
  /** A stronger condition whose witnesses are easier to read; `under` if absent. */
  readonly preferred?: Condition;
}

/** One of the approximations of a condition; `unchanged`: `preferred`, of runs in which nothing changes by itself. */
export type Approximation = keyof Approximations | "unchanged";

/** A condition that the trigger's context must satisfy, or must not, for a run to go along a path. */
export interface PathCondition extends Approximations {
  readonly holds: boolean;
}

/** Answers whether some context satisfies all of some path conditions. */
export type Answer =
  | { readonly exists: "yes"; readonly witness: Context }
  | { readonly exists: "no" | "undecided" };

/** Looks for contexts that satisfy path conditions; caches the answers. */
export class PathConditionSolver {
  readonly #budget: number;
  readonly #whole: Budget;
  readonly #withoutChanges: (condition: Condition) => Condition;
  readonly #answers = new Map<string, Answer>();
  readonly #numbers = new Map<string, number>();
  readonly #conditionNumbers = new WeakMap<PathCondition, number>();
  readonly #unchanged = new WeakMap<Condition, Condition>();

  /**
   * @param budget the budget of one question, as `heed/analyse` counts it
   * @param whole the budget of all questions together
   * @param withoutChanges how `unchanged` approximates a condition
   */
  constructor(budget: number, whole: Budget, withoutChanges: (condition: Condition) => Condition) {
    this.#budget = budget;
    this.#whole = whole;
    this.#withoutChanges = withoutChanges;
  }

  /** A key that equal sets of path conditions share. */
  keyOf(conditions: readonly PathCondition[]): string {
    return [...new Set(conditions.map((condition) => this.#numberOf(condition)))]
      .sort((a, b) => a - b)
      .join();
  }

  /** True if the budget of all questions is spent: every further answer is `undecided`. */
  get isSpent(): boolean {
    return this.#whole.isSpent;
  }

  /** Pays for work other than answers; `isSpent` tells whether it was enough. */
  spend(steps: number): void {
    this.#whole.spend(steps);
  }

  /** `isQuick`: with a tenth of the budget of a question. */
  solve(conditions: readonly PathCondition[], approximation: Approximation, isQuick = false): Answer {
    const key = `${approximation} ${isQuick} ${this.keyOf(conditions)}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      const constraints = (holds: boolean) =>
        conditions
          .filter((condition) => condition.holds === holds)
          .map(({ over, under, preferred = under }) => {
            if (approximation === "unchanged") return this.#unchangedOf(preferred);
            return { over, under, preferred }[approximation];
          });
      // Each condition is looked at before any search.
      this.spend(Math.ceil(conditions.length / 2));
      const query = { holding: constraints(true), failing: constraints(false) };
      const budget = this.#whole.part(isQuick ? this.#budget / 10 : this.#budget);
      answer = isPlainlyContradictory(query) ? { exists: "no" } : findWitness(query, { budget });
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /** A number that equal path conditions share. A workflow may have thousands, so each is written once. */
  #numberOf(condition: PathCondition): number {
    let number = this.#conditionNumbers.get(condition);
    if (number === undefined) {
      const text = JSON.stringify(condition);
      number = this.#numbers.get(text) ?? this.#numbers.size;
      this.#numbers.set(text, number);
      this.#conditionNumbers.set(condition, number);
    }
    return number;
  }

  #unchangedOf(condition: Condition): Condition {
    const known = this.#unchanged.get(condition) ?? this.#withoutChanges(condition);
    this.#unchanged.set(condition, known);
    return known;
  }
}

/** Checks, without a search, for a trio that must hold beside its opposite, and for two values of one path. */
function isPlainlyContradictory({
  holding,
  failing,
}: {
  readonly holding: readonly Condition[];
  readonly failing: readonly Condition[];
}): boolean {
  const trios = holding.flatMap(({ any: [first, ...others] }) =>
    others.length === 0 ? (first?.all ?? []) : [],
  );
  const texts = new Set(trios.map(textOf));
  const values = new Map<string, string>();
  for (const trio of trios) {
    if (trio.kind !== "data" || trio.operator !== "equal_to" || trio.argument?.kind !== "value") continue;
    if (typeof trio.argument.value !== "string" || trio.variable.kind !== "path") continue;
    const { value } = trio.argument;
    const variable = JSON.stringify([trio.variable.path.root, trio.variable.path.segments]);
    const other = values.get(variable);
    if (other !== undefined && other !== value) return true;
    values.set(variable, value);
  }
  return failing.some(({ any }) =>
    any.some(({ all }) => all.length > 0 && all.every((trio) => texts.has(textOf(trio)))),
  );
}

const TEXTS = new WeakMap<Trio, string>();

function textOf(trio: Trio): string {
  const text = TEXTS.get(trio) ?? JSON.stringify(trio);
  TEXTS.set(trio, text);
  return text;
}

/** The approximations of a condition that needs none. */
export function exactly(condition: Condition): Approximations {
  return { over: condition, under: condition };
}

/** Replaces each trio of a condition by a conjunction of trios, or by its value. */
export function mapTrios({ any }: Condition, by: (trio: Trio) => readonly Trio[] | boolean): Condition {
  const groups: Group[] = [];
  for (const { all } of any) {
    const trios: Trio[] = [];
    let fails = false;
    for (const trio of all) {
      const found = by(trio);
      if (found === false) fails = true;
      else if (found !== true) trios.push(...found);
      if (fails) break;
    }
    if (fails) continue;
    if (trios.length === 0) return ALWAYS;
    groups.push({ all: trios });
  }
  return groups.length === 0 ? NEVER : { any: groups };
}

/** The verdict of a condition that reads nothing; undefined if it depends on the context. */
export function constantVerdict({ any }: Condition): boolean | undefined {
  if (any.length === 0) return false;
  return any.some(({ all }) => all.length === 0) ? true : undefined;
}

/** The first ref in a condition. */
export function firstRefIn({ any }: Condition): string | undefined {
  for (const { all } of any) for (const trio of all) if (isStatusTrio(trio)) return trio.ref;
  return undefined;
}

/** A condition partially evaluated on the states of a step. */
export interface Residual {
  readonly condition: Approximations;
  /** The states that leave this residual. */
  readonly states: StateSet;
}

/** Partially evaluates a condition on each state of a step; states that leave the same residual are put together. */
export function residualsByState(
  condition: Approximations,
  ref: string,
  states: StateSet,
): readonly Residual[] {
  const tables = new Map<string, Uint8Array>();
  for (const { any } of [condition.over, condition.under]) {
    for (const { all } of any) {
      for (const trio of all)
        if (isStatusTrio(trio) && trio.ref === ref) tables.set(keyOf(trio), statesOf(trio));
    }
  }
  const byVerdicts = new Map<string, State[]>();
  for (const state of states) {
    const verdicts = [...tables.values()].map((table) => table[state]).join("");
    const alike = byVerdicts.get(verdicts);
    if (alike === undefined) byVerdicts.set(verdicts, [state]);
    else alike.push(state);
  }
  const found = new Map<string, { readonly residual: Approximations; readonly states: Set<State> }>();
  for (const alike of byVerdicts.values()) {
    const [state] = alike as [State];
    const evaluated = (part: Condition) =>
      mapTrios(part, (trio) =>
        isStatusTrio(trio) && trio.ref === ref ? tables.get(keyOf(trio))?.[state] === 1 : [trio],
      );
    const residual = { over: evaluated(condition.over), under: evaluated(condition.under) };
    const key = JSON.stringify(residual);
    const known = found.get(key) ?? { residual, states: new Set() };
    found.set(key, known);
    for (const each of alike) known.states.add(each);
  }
  // States keep the order in which they are given: the likeliest first.
  return [...found.values()].map(({ residual, states: some }) => ({
    condition: residual,
    states: some.size === states.length ? states : states.filter((state) => some.has(state)),
  }));
}

function keyOf({ kind, operator, argument }: StatusTrio): string {
  return `${kind} ${operator} ${argument}`;
}
