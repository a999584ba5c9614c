/**
 * The one table of operators (spec 3.4): what each takes, its complement, and how it is said in text.
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

interface OperatorRow {
  readonly argument: ArgumentKind;
  /** The operator that is true exactly when this one is false, whatever the values. */
  readonly complement?: string;
  /** What stands between (or behind) its operands in text, as `print` writes it. */
  readonly text: string;
}

export const OPERATORS = {
  equal_to: { argument: "value", complement: "not_equal_to", text: "==" },
  not_equal_to: { argument: "value", complement: "equal_to", text: "!=" },
  greater_than: { argument: "value", text: ">" },
  greater_than_or_equal_to: { argument: "value", text: ">=" },
  less_than: { argument: "value", text: "<" },
  less_than_or_equal_to: { argument: "value", text: "<=" },
  contains: { argument: "value", complement: "not_contains", text: "contains" },
  not_contains: { argument: "value", complement: "contains", text: "does not contain" },
  contains_all: { argument: "value", complement: "not_contains_all", text: "contains all" },
  not_contains_all: { argument: "value", complement: "contains_all", text: "does not contain all" },
  empty: { argument: "none", complement: "not_empty", text: "is empty" },
  not_empty: { argument: "none", complement: "empty", text: "is not empty" },
  exists: { argument: "none", complement: "not_exists", text: "exists" },
  not_exists: { argument: "none", complement: "exists", text: "does not exist" },
  is_timestamp: { argument: "none", text: "is a timestamp" },
  is_timestamp_before: { argument: "time", text: "is before" },
  is_timestamp_on_or_after: { argument: "time", text: "is on or after" },
  is_timestamp_between: { argument: "times", text: "is between" },
  is_timestamp_before_now: { argument: "none", text: "is before now" },
  is_timestamp_on_or_after_now: { argument: "none", text: "is on or after now" },
  is_between: { argument: "numbers", text: "is between" },
  is_audience_member: { argument: "audience", complement: "is_not_audience_member", text: "is in audience" },
  is_not_audience_member: {
    argument: "audience",
    complement: "is_audience_member",
    text: "is not in audience",
  },
} as const satisfies { readonly [name: string]: OperatorRow };

/** The name of an operator, as stored. */
export type Operator = keyof typeof OPERATORS;

/** The names of all operators, in the table's order. */
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly Operator[];

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

/** On ranks, which always compare, the orders have complements too. */
const RANK_COMPLEMENTS: { readonly [operator in RankOperator]: RankOperator } = {
  equal_to: "not_equal_to",
  not_equal_to: "equal_to",
  greater_than: "less_than_or_equal_to",
  less_than_or_equal_to: "greater_than",
  greater_than_or_equal_to: "less_than",
  less_than: "greater_than_or_equal_to",
};

/** Whether a text names an operator. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(OPERATORS, name);
}

/** Whether an operator compares ranks. */
export function isRankOperator(operator: Operator): operator is RankOperator {
  return Object.hasOwn(RANK_COMPLEMENTS, operator);
}

/** Whether an operator asks for a status in the engagement set. */
export function isInclusionOperator(operator: Operator): operator is InclusionOperator {
  return operator === "contains" || operator === "not_contains";
}

/** The operator that is true exactly when this one is false, on data and audiences (spec 3.4). */
export function complementOf(operator: Operator): Operator | undefined {
  return (OPERATORS[operator] as OperatorRow).complement as Operator | undefined;
}

/** The operator that is true exactly when this one is false, on ranks of a step that has not expired (spec 2.3). */
export function rankComplementOf(operator: RankOperator): RankOperator {
  return RANK_COMPLEMENTS[operator];
}

/** What an operator's argument is. */
export function argumentKindOf(operator: Operator): ArgumentKind {
  return OPERATORS[operator].argument;
}
