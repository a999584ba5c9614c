import type { Operator, RankOperator } from "./argument-kinds.ts";
import type { DataTrio } from "./condition.ts";

interface OperatorRow {
  /** The operator that is true exactly when this one is false, whatever the values. */
  readonly complement?: Operator;
  /** Of one that has none: true of the other values of the same type, and, unlike a complement, of no others. */
  readonly nearest?: DataTrio["operator"];
  /** What stands between (or behind) its operands in text, as `print` writes it. */
  readonly text: string;
}

/** The table of operators (spec 3.4): complements, or what is nearest to one, and how each is said in text. */
export const OPERATORS: { readonly [operator in Operator]: OperatorRow } = {
  equal_to: { complement: "not_equal_to", text: "==" },
  not_equal_to: { complement: "equal_to", text: "!=" },
  greater_than: { nearest: "less_than_or_equal_to", text: ">" },
  greater_than_or_equal_to: { nearest: "less_than", text: ">=" },
  less_than: { nearest: "greater_than_or_equal_to", text: "<" },
  less_than_or_equal_to: { nearest: "greater_than", text: "<=" },
  contains: { complement: "not_contains", text: "contains" },
  not_contains: { complement: "contains", text: "does not contain" },
  contains_all: { complement: "not_contains_all", text: "contains all" },
  not_contains_all: { complement: "contains_all", text: "does not contain all" },
  empty: { complement: "not_empty", text: "is empty" },
  not_empty: { complement: "empty", text: "is not empty" },
  exists: { complement: "not_exists", text: "exists" },
  not_exists: { complement: "exists", text: "does not exist" },
  is_timestamp: { text: "is a timestamp" },
  is_timestamp_before: { nearest: "is_timestamp_on_or_after", text: "is before" },
  is_timestamp_on_or_after: { nearest: "is_timestamp_before", text: "is on or after" },
  is_timestamp_between: { text: "is between" },
  is_timestamp_before_now: { nearest: "is_timestamp_on_or_after_now", text: "is before now" },
  is_timestamp_on_or_after_now: { nearest: "is_timestamp_before_now", text: "is on or after now" },
  is_between: { text: "is between" },
  is_audience_member: { complement: "is_not_audience_member", text: "is in audience" },
  is_not_audience_member: { complement: "is_audience_member", text: "is not in audience" },
};

/** On ranks, which always compare, the orders have complements too. */
const RANK_COMPLEMENTS: { readonly [operator in RankOperator]: RankOperator } = {
  equal_to: "not_equal_to",
  not_equal_to: "equal_to",
  greater_than: "less_than_or_equal_to",
  less_than_or_equal_to: "greater_than",
  greater_than_or_equal_to: "less_than",
  less_than: "greater_than_or_equal_to",
};

/** The operator that is true exactly when this one is false, on data and audiences (spec 3.4). */
export function complementOf(operator: Operator): Operator | undefined {
  return OPERATORS[operator].complement;
}

/** The operator that is true exactly when this one is false, on ranks of a step that has not expired (spec 2.3). */
export function rankComplementOf(operator: RankOperator): RankOperator {
  return RANK_COMPLEMENTS[operator];
}

/** What comes nearest to the complement of an operator that has none (spec 3.6); undefined where no operator does. */
export function nearestOppositeOf(operator: Operator): DataTrio["operator"] | undefined {
  return OPERATORS[operator].nearest;
}
