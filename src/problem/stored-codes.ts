/**
 * Mistakes in stored conditions, and in trios of either surface, with the parameters that their wordings need.
 * `operator` is the stored name; `phrase` is its spelling in text, if the trio stands in a text.
 */
export interface StoredProblemParameters {
  // The shape of stored conditions.
  /** Conditions that are neither an object nor a list. */
  "not-conditions": { target: "step" | "preference" | "match"; found: string };
  /** A list where a step needs `{all: [...]}`. */
  "bare-list": Nothing;
  /** A trio where conditions need `{all: [...]}`, or a list in a preference. */
  "bare-trio": { target: "step" | "preference" | "match" };
  /** A group where a preference needs a list. */
  "group-in-preference": { key: string };
  /** `or` in a preference, or `never`, which is an empty `or`. */
  "any-in-preference": { says: "or" | "never" };
  /** `all` and `any` in one group. */
  "all-beside-any": Nothing;
  /** An `any` as member of an `all`. */
  "any-in-all": Nothing;
  /** Any other nesting of groups that the stored form does not allow; `outer` is `list` in a preference. */
  "nested-group": { outer: string; inner: string };
  /** `{operator: "and", conditions: [...]}`. */
  "operator-conditions": { operator: string };
  /** The value of `all` or `any` is not a list. */
  "group-not-list": { key: string; found: string };
  /** A member of a group is not an object. */
  "not-a-trio": { found: string };
  /** A key that does not belong there. */
  "unknown-key": { key: string; known: readonly string[] };
  /** `value` for `argument`. */
  "value-key": Nothing;
  /** A trio without `variable` or `operator`. */
  "missing-key": { key: string };
  /** A value of a type that its key does not take. */
  "wrong-type": { key: string; expected: string; found: string };
  /** A group without members. */
  "empty-group": { key: string; verdict: string };

  // Operators.
  "unknown-operator": { operator: string };
  /** `==` for `equal_to`. */
  "operator-symbol": { operator: string };
  /** The operator's name in another version of the platform. */
  "operator-renamed": { operator: string };
  /** A part of a preference's condition that the data API does not take; `liquid` is empty if that is the operator. */
  "not-in-data-api": { operator: string; liquid: string };
  /** `written` is the null that stands in its place. */
  "missing-argument": { operator: string; written?: string };
  /** An argument on an operator that takes none. */
  "unused-argument": { operator: string; argument: string };
  /** A constant of a type for which the operator is always false, or always true. */
  "argument-type": { operator: string; phrase?: string; expected: string; found: string; verdict: string };

  // Operands.
  /** A constant on the left: operands swapped, or a prefix misspelt. */
  "static-variable": { variable: string; prefixes: readonly string[] };
  "refs-in-preference": { variable: string };
  /** An audience operator on something other than `recipient`. */
  "audience-variable": { variable: string };
  /** Something other than a time after an operator that compares times. */
  "time-expected": { operator: string; phrase?: string; found: string };
  "impossible-date": { found: string };
  /** A relative time as an end of a between. */
  "relative-in-between": { found: string };
  /** A relative time of less than 15 minutes. */
  "short-relative-time": { found: string };
  /** The argument of a between that is not a list of two. */
  "two-ends-expected": { operator: string; found: string };
  /** An end of a between of numbers that is not a number. */
  "number-expected": { operator: string; phrase?: string; found: string };
  /** A number beyond 2^53. */
  "number-imprecise": { found: string };
  "number-not-finite": { found: string };
  /** Liquid that is more than one path in braces. */
  "liquid-not-path": { found: string };

  // Status trios.
  "unknown-ref-property": { variable: string; ref: string; property: string };
  /** An operator that the property does not take; `argument` is as stored, or empty if there is none. */
  "status-operator": { property: string; operator: string; phrase?: string; argument: string };
  /** An argument that the property does not take; `found` is as stored, or empty if there is none. */
  "status-argument": { property: string; operator: string; phrase?: string; found: string };
  /** `$message.` on something other than a status. */
  "message-argument-on-data": { variable: string; argument: string };
  /** `refs.<ref>.<property>` as an argument. */
  "status-as-argument": { argument: string };
  /** `refs.<ref>.status`. */
  "legacy-status": { ref: string; operator: string; phrase?: string; argument: string };

  // Limits.
  "too-deep": { limit: number };
  "too-long": { length: number; limit: number };
  "too-many-groups": { groups: number; conditions: number; groupLimit: number; conditionLimit: number };
}

/** No parameters. */
export type Nothing = { readonly [key: string]: never };
