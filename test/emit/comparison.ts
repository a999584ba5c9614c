import type { Condition } from "../../src/condition/index.ts";
import { type ModuleOptions, moduleOf } from "../../src/emit/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { decode } from "../../src/stored/index.ts";
import type { Pair } from "../differential/pairs.ts";
import { answerOf, load } from "./load.ts";

/** A pair to which compiled conditions give another answer than prepared ones. */
export interface Difference {
  readonly pair: Pair;
  readonly prepared: string;
  readonly compiled: string;
}

/**
 * Evaluates pairs prepared and compiled, all conditions in one module for each way of taking an unknown ref.
 *
 * @param around is called around both evaluations of a pair.
 * @param options of the modules. Without checks, only verdicts are compared.
 */
export function differencesIn<P extends Pair>(
  pairs: readonly P[],
  around: (pair: P, evaluate: () => string) => string = (_, evaluate) => evaluate(),
  options: Pick<ModuleOptions, "checked"> = {},
): { readonly differences: readonly Difference[]; readonly answers: readonly string[] } {
  const differences: Difference[] = [];
  const answers: string[] = [];
  for (const onUnknownRef of ["error", "skipped"] as const) {
    const some = pairs
      .filter((pair) => pair.onUnknownRef === onUnknownRef)
      .map((pair, index) => ({
        pair,
        name: `condition_${index}`,
        condition: decode(pair.stored).condition as Condition,
      }));
    const named = load(
      moduleOf(new Map(some.map(({ name, condition }) => [name, condition])), { ...options, onUnknownRef }),
    );
    for (const { pair, name, condition } of some) {
      const decide = prepare(condition, { onUnknownRef });
      const prepared = around(pair, () => answerOf(() => decide(pair.context)));
      if (options.checked === false && prepared.startsWith("[")) continue;
      const compiled = around(pair, () => answerOf(() => named(name)(pair.context)));
      answers.push(prepared);
      if (prepared !== compiled) differences.push({ pair, prepared, compiled });
    }
  }
  return { differences, answers };
}
