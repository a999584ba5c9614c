import { OPERATORS, type Operator } from "../condition/index.ts";

const NEAREST: { readonly [operator in Operator]?: Operator } = {
  greater_than: "less_than_or_equal_to",
  greater_than_or_equal_to: "less_than",
  less_than: "greater_than_or_equal_to",
  less_than_or_equal_to: "greater_than",
  is_timestamp_before: "is_timestamp_on_or_after",
  is_timestamp_on_or_after: "is_timestamp_before",
  is_timestamp_before_now: "is_timestamp_on_or_after_now",
  is_timestamp_on_or_after_now: "is_timestamp_before_now",
};

/**
 * What to write for the opposite of an operator that has none (spec 3.6): true for the other values of the same type,
 * and, unlike an opposite, for no others. Empty where no one operator says it.
 */
export function insteadOf(operator: Operator): string {
  const nearest = NEAREST[operator];
  return nearest === undefined ? "" : OPERATORS[nearest].text;
}
