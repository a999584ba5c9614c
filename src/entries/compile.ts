import type { Target } from "../condition/index.ts";
import { type Diagnostic, diagnoseAll } from "../diagnostics/index.ts";
import { type LanguageOptions, parse, print } from "../language/index.ts";
import {
  decode,
  encode,
  encodePreference,
  type StoredConditions,
  type StoredInput,
  type StoredOptions,
  type StoredPreference,
} from "../stored/index.ts";

/** How a text is compiled. */
export interface CompileOptions extends LanguageOptions {
  /** Whose conditions they are to be; those of a step if not said. */
  readonly target?: Target | undefined;
}

/** What became of a text. */
export interface Compiled<Conditions = StoredConditions> {
  /** The stored form, canonical; undefined exactly where there is an error. */
  readonly conditions: Conditions | undefined;
  /** Errors and warnings, each with a span of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a condition's text to its stored form (spec 6, 3.2). All mistakes of the text are reported, not only the
 * first; nothing is thrown, whatever the text.
 */
export function compile(
  text: string,
  options: CompileOptions & { readonly target: "preference" },
): Compiled<StoredPreference>;
export function compile(
  text: string,
  options?: CompileOptions & { readonly target?: "step" | undefined },
): Compiled;
export function compile(
  text: string,
  options?: CompileOptions,
): Compiled<StoredConditions | StoredPreference>;
export function compile(
  text: string,
  options: CompileOptions = {},
): Compiled<StoredConditions | StoredPreference> {
  const { condition, problems } = parse(text, options);
  const write = options.target === "preference" ? encodePreference : encode;
  return { conditions: condition && write(condition, options), diagnostics: diagnoseAll(problems) };
}

/** What became of stored conditions. */
export interface Decompiled {
  /** One line of text that compiles to the conditions' canonical form; undefined exactly where there is an error. */
  readonly text: string | undefined;
  /** Errors and warnings, each with a JSON pointer into the conditions. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns stored conditions back into text (spec 6). Nothing is thrown, whatever JSON is given. */
export function decompile(conditions: StoredInput, options: StoredOptions = {}): Decompiled {
  const { condition, problems } = decode(conditions, options);
  return { text: condition && print(condition, options), diagnostics: diagnoseAll(problems) };
}

/** What is to be said of stored conditions. */
export interface Validation {
  /** Whether there is no error; warnings do not count. */
  readonly valid: boolean;
  /** Errors and warnings, each with a JSON pointer into the conditions. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks stored conditions, worded for people (spec 3.2). Any JSON value may be given. */
export function validate(conditions: unknown, options: StoredOptions = {}): Validation {
  const { condition, problems } = decode(conditions, options);
  return { valid: condition !== undefined, diagnostics: diagnoseAll(problems) };
}

/** Writes a condition's text in its one canonical spelling; undefined where it has an error (spec 6). */
export function format(
  text: string,
  options: CompileOptions = {},
): { readonly text: string | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { condition, problems } = parse(text, options);
  return { text: condition && print(condition, options), diagnostics: diagnoseAll(problems) };
}
