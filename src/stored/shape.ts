import {
  type Json,
  type Operator,
  type OperatorTaking,
  type PreferenceOperator,
  prefixesFor,
  type Target,
} from "../condition/index.ts";

/** A trio as platforms store it (spec 3.2). */
export interface StoredTrio {
  variable: string;
  operator: Exclude<Operator, PreferenceOperator>;
  /** Absent where the operator takes none. */
  argument?: string;
}

/** A trio of a preference, as the preferences API takes it (spec 3.2). */
export interface StoredPreferenceTrio {
  variable: string;
  /** All operators but those that compare with the moment of evaluation, which that API lacks. */
  operator: Exclude<Operator, OperatorTaking<"now">>;
  /** Null if the operator takes none. */
  argument: string | null;
}

/** Trios that must all hold. */
export interface StoredAll {
  all: StoredTrio[];
}

/** Trios and groups, one of which must hold. */
export interface StoredAny {
  any: (StoredTrio | StoredAll)[];
}

/** The conditions of a step, a branch or a trigger, in canonical form (spec 3.2). */
export type StoredConditions = StoredAll | StoredAny;

/** The conditions of a preference, in canonical form: a list, and-combined (spec 3.2). */
export type StoredPreference = StoredPreferenceTrio[];

/** The conditions that an event must meet to match, in canonical form: a list, and-combined (spec 3.2). */
export type StoredMatch = StoredTrio[];

/** A trio as heed reads it: an argument may be null, or JSON that is not text. */
export interface StoredTrioInput {
  readonly variable: string;
  readonly operator: string;
  readonly argument?: Json;
}

/** A group of trios as heed reads it; `{}` is always true. */
export interface StoredAllInput {
  readonly all?: readonly StoredTrioInput[];
}

/** Trios and groups, one of which must hold, as heed reads them. */
export interface StoredAnyInput {
  readonly any?: readonly (StoredTrioInput | StoredAllInput)[];
}

/**
 * Conditions as heed reads them. Null and `{}` are always true (spec 3.2); undefined is not conditions: write `?? null`
 * for a step that may have none.
 */
export type StoredInput = StoredAllInput | StoredAnyInput | readonly StoredTrioInput[] | null;

/** Any value but undefined, to be checked. */
export type Defined = NonNullable<unknown> | null;

/** Options for reading stored conditions. */
export interface StoredOptions {
  /** The owner of the conditions; `step` by default. */
  readonly target?: Target | undefined;
  /** Prefixes that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
}

/** All prefixes in force. */
export function prefixesOf({ target, prefixes }: StoredOptions): readonly string[] {
  return prefixesFor(target, prefixes);
}
