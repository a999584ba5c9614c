import { find } from "../analyse/index.ts";
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
import type { States } from "./message-states.ts";

/**
 * A condition that is to hold, or to fail, of what a run begins with. Where the moment of a decision cannot be said in
 * terms of the trigger's, there are two readings: `wide` holds wherever the condition may, `narrow` says it for one
 * length of the pause. Else they are the same.
 */
export interface Claim extends Readings {
  readonly holds: boolean;
}

/** A reading of claims: what is true of all is looked for in `easy` first. */
export type Reading = "wide" | "narrow" | "easy";

/** Whether there is a context of which all claims are true. */
export type Answer =
  | { readonly exists: "yes"; readonly witness: Context }
  | { readonly exists: "no" | "undecided" };

/** Asks whether claims can be true together, no question twice. */
export class Claims {
  readonly #budget: number;
  readonly #answers = new Map<string, Answer>();
  readonly #numbers = new Map<string, number>();

  /** What one question may cost. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  /** A text that is the same for the same claims. */
  keyOf(claims: readonly Claim[]): string {
    return [...new Set(claims.map((claim) => this.#numberOf(JSON.stringify(claim))))]
      .sort((a, b) => a - b)
      .join();
  }

  ask(claims: readonly Claim[], reading: Reading): Answer {
    const key = `${reading} ${this.keyOf(claims)}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      const conditions = (holds: boolean) =>
        claims.filter((claim) => claim.holds === holds).map((claim) => claim[reading] ?? claim.narrow);
      // Where it costs more, a way is followed though nothing may be there.
      answer = find(
        { holding: conditions(true), failing: conditions(false) },
        { budget: reading === "wide" ? this.#budget / 10 : this.#budget },
      );
      this.#answers.set(key, answer);
    }
    return answer;
  }

  #numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Readings of one condition. */
export interface Readings {
  readonly wide: Condition;
  readonly narrow: Condition;
  /** What makes a history easy to follow, where it is less than `narrow`. */
  readonly easy?: Condition;
}

/** Both readings of a condition that has but one. */
export function plainly(condition: Condition): Readings {
  return { wide: condition, narrow: condition };
}

/** A condition with each trio replaced: by trios that all hold where it does, or by what it comes to. */
export function replaced({ any }: Condition, by: (trio: Trio) => readonly Trio[] | boolean): Condition {
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

/** Whether a condition holds whatever is asked: undefined where that depends. */
export function settled({ any }: Condition): boolean | undefined {
  if (any.length === 0) return false;
  return any.some(({ all }) => all.length === 0) ? true : undefined;
}

/** The first ref that a condition asks for. */
export function refIn({ any }: Condition): string | undefined {
  for (const { all } of any) for (const trio of all) if (isStatusTrio(trio)) return trio.ref;
  return undefined;
}

/** What is left of two readings once the state of a step is known, by the states for which it is the same. */
export function residuals(
  readings: Readings,
  ref: string,
  states: States,
): readonly { readonly readings: Readings; readonly states: States }[] {
  const tables = new Map<string, Uint8Array>();
  for (const condition of [readings.wide, readings.narrow]) {
    for (const { all } of condition.any) {
      for (const trio of all)
        if (isStatusTrio(trio) && trio.ref === ref) tables.set(keyOf(trio), statesOf(trio));
    }
  }
  const byAnswers = new Map<string, State[]>();
  for (const state of states) {
    const answers = [...tables.values()].map((table) => table[state]).join("");
    const alike = byAnswers.get(answers);
    if (alike === undefined) byAnswers.set(answers, [state]);
    else alike.push(state);
  }
  const found = new Map<string, { readonly readings: Readings; readonly states: Set<State> }>();
  for (const alike of byAnswers.values()) {
    const [state] = alike as [State];
    const of = (condition: Condition) =>
      replaced(condition, (trio) =>
        isStatusTrio(trio) && trio.ref === ref ? tables.get(keyOf(trio))?.[state] === 1 : [trio],
      );
    const left = { wide: of(readings.wide), narrow: of(readings.narrow) };
    const key = JSON.stringify(left);
    const there = found.get(key) ?? { readings: left, states: new Set() };
    found.set(key, there);
    for (const each of alike) there.states.add(each);
  }
  // In the order of the states that were given: the most usual first.
  return [...found.values()].map(({ readings: left, states: some }) => ({
    readings: left,
    states: some.size === states.length ? states : states.filter((state) => some.has(state)),
  }));
}

function keyOf({ kind, operator, argument }: StatusTrio): string {
  return `${kind} ${operator} ${argument}`;
}
