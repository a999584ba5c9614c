import type { Json, Operator } from "../condition/index.ts";

/** A trio as platforms store it (spec 3.2). */
export interface StoredTrio {
  variable: string;
  operator: Operator;
  /** Absent where the operator takes none. */
  argument?: string;
}

/** Trios that must all hold. */
export interface StoredAll {
  all: StoredTrio[];
}

/** Trios and groups of which one must hold. */
export interface StoredAny {
  any: (StoredTrio | StoredAll)[];
}

/** The conditions of a step, a branch or a trigger, in canonical form (spec 3.2). */
export type StoredConditions = StoredAll | StoredAny;

/** The conditions of a preference, in canonical form: a list, and-combined (spec 3.2). */
export type StoredPreference = StoredTrio[];

/** A trio as heed reads it: an argument may be null, or JSON that is not text. */
export interface StoredTrioInput {
  readonly variable: string;
  readonly operator: string;
  readonly argument?: Json;
}

/** A group of trios as heed reads it. */
export interface StoredAllInput {
  readonly all?: readonly StoredTrioInput[];
}

/** Trios and groups of which one must hold, as heed reads them. */
export interface StoredAnyInput {
  readonly any?: readonly (StoredTrioInput | StoredAllInput)[];
}

/** Conditions as heed reads them; null and undefined are always true (spec 3.2). */
export type StoredInput = StoredAllInput | StoredAnyInput | readonly StoredTrioInput[] | null | undefined;
