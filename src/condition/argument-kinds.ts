/**
 * The operators, each with the kind of its argument (spec 3.4). Their complements and phrases, which only text needs,
 * are in `operators.ts`.
 */

/**
 * What an operator's argument is:
 * - `none`: there is none;
 * - `value`: any value or a path;
 * - `time`: a timestamp, a relative time, Liquid or a path;
 * - `numbers`, `times`: two ends, both included;
 * - `audience`: the key of an audience.
 */
export type ArgumentKind = "none" | "value" | "time" | "numbers" | "times" | "audience";

const ARGUMENT_KINDS = {
  equal_to: "value",
  not_equal_to: "value",
  greater_than: "value",
  greater_than_or_equal_to: "value",
  less_than: "value",
  less_than_or_equal_to: "value",
  contains: "value",
  not_contains: "value",
  contains_all: "value",
  not_contains_all: "value",
  empty: "none",
  not_empty: "none",
  exists: "none",
  not_exists: "none",
  is_timestamp: "none",
  is_timestamp_before: "time",
  is_timestamp_on_or_after: "time",
  is_timestamp_between: "times",
  is_timestamp_before_now: "none",
  is_timestamp_on_or_after_now: "none",
  is_between: "numbers",
  is_audience_member: "audience",
  is_not_audience_member: "audience",
} as const satisfies { readonly [operator: string]: ArgumentKind };

/** The name of an operator, as stored. */
export type Operator = keyof typeof ARGUMENT_KINDS;

/** The names of all operators, in the table's order. */
export const OPERATOR_NAMES = /* @__PURE__ */ Object.keys(ARGUMENT_KINDS) as readonly Operator[];

/** Whether a value names an operator. */
export function isOperator(name: unknown): name is Operator {
  return typeof name === "string" && Object.hasOwn(ARGUMENT_KINDS, name);
}

/** What an operator's argument is. */
export function argumentKindOf(operator: Operator): ArgumentKind {
  return ARGUMENT_KINDS[operator];
}

/** The operators that compare ranks of delivery and legacy statuses (spec 2.3). */
export const RANK_OPERATORS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
] as const satisfies readonly Operator[];

/** An operator that compares ranks. */
export type RankOperator = (typeof RANK_OPERATORS)[number];

/** The operators that ask for a status in the engagement set (spec 2.3). */
export const INCLUSION_OPERATORS = ["contains", "not_contains"] as const satisfies readonly Operator[];

/** An operator that asks for a status in the engagement set. */
export type InclusionOperator = (typeof INCLUSION_OPERATORS)[number];

/** Whether an operator compares ranks. */
export function isRankOperator(operator: Operator): operator is RankOperator {
  return (RANK_OPERATORS as readonly Operator[]).includes(operator);
}

/** Whether an operator asks for a status in the engagement set. */
export function isInclusionOperator(operator: Operator): operator is InclusionOperator {
  return (INCLUSION_OPERATORS as readonly Operator[]).includes(operator);
}
