/**
 * `heed/emit`: conditions as code, compiled ahead of time. The modules decide as `prepare` of `heed/runtime` does, without
 * reading stored conditions, and no code is generated where they run.
 */
import { moduleOf, type ModuleOptions as Options } from "../emit/index.ts";
import type { StoredInput, StoredOptions } from "../stored/index.ts";
import { valid } from "./valid.ts";

export { ConditionError } from "./valid.ts";

/** Options for reading stored conditions, and for the module. */
export interface ModuleOptions extends StoredOptions, Options {}

/** A module of compiled conditions. */
export interface CompiledModule {
  /** The text of an ES module that exports a function for each condition. Equal input gives an equal text. */
  readonly text: string;
  /**
   * The name of each condition's function, by the condition's name: the name itself, with an underscore for each character
   * that an identifier cannot have. Names that would be equal get different endings, made from the conditions' names.
   */
  readonly names: { readonly [condition: string]: string };
}

/**
 * Compiles stored conditions, given by their names, to a module. Its functions take a context; they return the verdict and
 * throw the EvaluationError of `prepare` (spec 1.6).
 *
 * @throws ConditionError if conditions have errors, TypeError if they are undefined.
 */
export function toModule(
  conditions: { readonly [name: string]: StoredInput },
  options: ModuleOptions = {},
): CompiledModule {
  const read = Object.entries(conditions).map(
    ([name, stored]) => [name, valid(stored, options, "toModule").condition] as const,
  );
  const { text, names } = moduleOf(new Map(read), options);
  return { text, names: Object.fromEntries(names) };
}
