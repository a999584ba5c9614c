import type { AudienceTrio, DataTrio, Operand } from "../condition/index.ts";
import { contains, containsAll, isItemOf } from "./lists.ts";
import {
  type FactReader,
  instantQuantity,
  type Quantity,
  quantityOf,
  readTerm,
  type Term,
  termOf,
  timeFromNow,
} from "./operand.ts";
import { and, type JsonLogicRule, not, or, same } from "./rule.ts";

/** Returns the rule of a data trio (spec 3.4). */
export function dataRule({ variable, operator, argument }: DataTrio, read: FactReader): JsonLogicRule {
  const left = termOf(variable, read);
  const right = () => termOf(argument, read);
  const instant = () => quantityOf(left, "time");
  switch (operator) {
    case "equal_to":
      return equals(left, right());
    case "not_equal_to":
      return not(equals(left, right()));
    case "greater_than":
      return inOrder(">", left, right());
    case "greater_than_or_equal_to":
      return inOrder(">=", left, right());
    case "less_than":
      return inOrder("<", left, right());
    case "less_than_or_equal_to":
      return inOrder("<=", left, right());
    case "contains":
      return contains(left, right());
    case "not_contains":
      return not(contains(left, right()));
    case "contains_all":
      return containsAll(left, right());
    case "not_contains_all":
      return not(containsAll(left, right()));
    case "empty":
      return left.fact("empty") as JsonLogicRule;
    case "not_empty":
      return not(left.fact("empty") as JsonLogicRule);
    case "exists":
      return left.fact("exists") as JsonLogicRule;
    case "not_exists":
      return not(left.fact("exists") as JsonLogicRule);
    case "is_timestamp":
      return instant().known;
    case "is_not_timestamp":
      return not(instant().known);
    case "is_timestamp_before":
    case "is_timestamp_before_date":
      return compare("<", instant(), instantQuantity(argument, read));
    case "is_timestamp_on_or_after":
    case "is_timestamp_on_or_after_date":
      return compare(">=", instant(), instantQuantity(argument, read));
    case "is_timestamp_before_now":
      return compare("<", instant(), { known: true, amount: timeFromNow(0, read) });
    case "is_timestamp_on_or_after_now":
      return compare(">=", instant(), { known: true, amount: timeFromNow(0, read) });
    case "is_timestamp_between":
      return isBetween(instant(), argument, (end) => instantQuantity(end, read));
    case "is_between":
      return isBetween(quantityOf(left, "number"), argument, (end) =>
        quantityOf(termOf(end, read), "number"),
      );
  }
}

/** Returns the rule of an audience trio. A value that is not a text is not the key of an audience (spec 3.4). */
export function audienceRule({ operator, argument }: AudienceTrio, read: FactReader): JsonLogicRule {
  const key = termOf(argument, read);
  const isMember = and(same(key.fact("type"), "string"), isItemOf(key, readTerm(["audiences"], read)));
  switch (operator) {
    case "is_audience_member":
      return isMember;
    case "is_not_audience_member":
      return not(isMember);
  }
}

/** Returns the rule of deep equality: it compares JSON texts unless one side is a constant scalar. */
function equals(left: Term, right: Term): JsonLogicRule {
  const fact = [left, right].some(({ constant }) => isScalar(constant)) ? "value" : "json";
  return same(left.fact(fact), right.fact(fact));
}

function isScalar(constant: Term["constant"]): boolean {
  return constant === null || (constant !== undefined && typeof constant !== "object");
}

/** Returns the rule of an order of two numbers, or of two texts by code point; it is false of any other pair. */
function inOrder(order: "<" | "<=" | ">" | ">=", left: Term, right: Term): JsonLogicRule {
  return or(
    compare(order, quantityOf(left, "number"), quantityOf(right, "number")),
    compare(order, quantityOf(left, "order"), quantityOf(right, "order")),
  );
}

function isBetween(
  quantity: Quantity,
  range: Operand | undefined,
  endOf: (end: Operand) => Quantity,
): JsonLogicRule {
  if (range?.kind !== "range") throw new TypeError(`two ends are expected, not ${range?.kind ?? "nothing"}`);
  return compare("<=", endOf(range.low), quantity, endOf(range.high));
}

/** Returns the rule that all quantities exist and each is in the order with the next. */
function compare(order: string, ...quantities: readonly Quantity[]): JsonLogicRule {
  const known = quantities.map((quantity) => quantity.known);
  return and(...known, { [order]: quantities.map(({ amount }) => amount) });
}
