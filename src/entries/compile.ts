import type { Target } from "../condition/index.ts";
import { type Context, type EvaluationError, type Requirements, requirementsOf } from "../context/index.ts";
import {
  type Diagnostic,
  diagnoseAll,
  diagnoseEvaluation,
  type EvaluationDiagnostic,
} from "../diagnostics/index.ts";
import { type LanguageOptions, parse, print, printReadable, respell } from "../language/index.ts";
import {
  type Defined,
  decode,
  encodeFor,
  type StoredConditions,
  type StoredInput,
  type StoredMatch,
  type StoredOptions,
  type StoredPreference,
} from "../stored/index.ts";
import { type Result, resultOf } from "./result.ts";
import { refuseUndefined, valid } from "./valid.ts";

/** Options for compiling a text. */
export interface CompileOptions extends LanguageOptions {
  /** The owner of the conditions; `step` by default. */
  readonly target?: Target | undefined;
}

/** Conditions in canonical stored form if `ok`; diagnostics with spans of the text. */
export type Compiled<Conditions = StoredConditions> = Result<"conditions", Conditions>;

/**
 * Compiles a condition's text to its stored form (spec 6, 3.2). All mistakes of the text are reported, not only the
 * first; nothing is thrown, whatever the text. Check `ok` before using `conditions`.
 */
export function compile(
  text: string,
  options: CompileOptions & { readonly target: "preference" },
): Compiled<StoredPreference>;
export function compile(
  text: string,
  options: CompileOptions & { readonly target: "match" },
): Compiled<StoredMatch>;
export function compile(
  text: string,
  options?: CompileOptions & { readonly target?: "step" | undefined },
): Compiled;
export function compile(
  text: string,
  options?: CompileOptions,
): Compiled<StoredConditions | StoredPreference | StoredMatch>;
export function compile(
  text: string,
  options: CompileOptions = {},
): Compiled<StoredConditions | StoredPreference | StoredMatch> {
  const { condition, problems } = parse(text, options);
  return resultOf("conditions", condition && encodeFor(condition, options), diagnoseAll(problems));
}

/** One line of text if `ok`; diagnostics with JSON pointers into the conditions. */
export type Decompiled = Result<"text", string>;

/**
 * Turns stored conditions back into one line of text, which compiles to the conditions' canonical form (spec 6).
 * Mistakes are reported, whatever JSON is given; so are conditions whose text would be past the limits (spec 3.6).
 *
 * @throws TypeError if the conditions are undefined.
 */
export function decompile(conditions: StoredInput, options: StoredOptions = {}): Decompiled {
  refuseUndefined(conditions, "decompile");
  const { condition, problems } = decode(conditions, options);
  const printed = condition && printReadable(condition, options);
  return resultOf("text", printed?.text, diagnoseAll([...problems, ...(printed?.problems ?? [])]));
}

/** The result of checking stored conditions. */
export interface Validation {
  /** True if there is no error; warnings do not count. */
  readonly ok: boolean;
  /** Errors and warnings, each with a JSON pointer into the conditions. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks stored conditions, worded for people (spec 3.2). Any JSON value may be given.
 *
 * @throws TypeError if the conditions are undefined.
 */
export function validate(conditions: Defined, options: StoredOptions = {}): Validation {
  refuseUndefined(conditions, "validate");
  const { ok, problems } = decode(conditions, options);
  return { ok, diagnostics: diagnoseAll(problems) };
}

/** Options for formatting a text. */
export interface FormatOptions extends CompileOptions {
  /** Writes the canonical form: one line, an any of alls without `not`. False by default. */
  readonly canonical?: boolean | undefined;
}

/** The formatted text if `ok`; diagnostics with spans of the text. */
export type Formatted = Result<"text", string>;

/**
 * Writes each comparison and phrase of a condition's text in its one spelling, with single blanks. `not`, parentheses and
 * line breaks stay; with `canonical`, the condition is written in its canonical form instead (spec 6.6). Nothing is
 * thrown, whatever the text.
 */
export function format(text: string, { canonical = false, ...options }: FormatOptions = {}): Formatted {
  if (!canonical) {
    const respelled = respell(text, options);
    return resultOf("text", respelled.text, diagnoseAll(respelled.problems));
  }
  const { condition, problems } = parse(text, options);
  return resultOf("text", condition && print(condition, options), diagnoseAll(problems));
}

/**
 * Collects everything that stored conditions can read: the parts of the context, the refs and the paths, so that a host
 * loads only those (spec 1.6).
 *
 * @throws ConditionError if the conditions have errors, TypeError if they are undefined.
 */
export function requirements(conditions: StoredInput, options: StoredOptions = {}): Requirements {
  return requirementsOf(valid(conditions, options, "requirements").condition);
}

/**
 * Words an EvaluationError that `prepare` or `explain` threw: the parts that the context lacks, the place where they
 * belong, and similar names. `conditions`, `context` and `options` are those of the call.
 *
 * @throws ConditionError if the conditions have errors, TypeError if they are undefined.
 */
export function diagnoseEvaluationError(
  error: EvaluationError,
  conditions: StoredInput,
  context: Context,
  options: StoredOptions = {},
): EvaluationDiagnostic {
  const { condition } = valid(conditions, options, "diagnoseEvaluationError");
  return diagnoseEvaluation(error, condition, context);
}
