import type { Operator } from "../condition/index.ts";
import { instantOf } from "../time/index.ts";
import { contains, containsAll, isEmpty, isEqual, orderOf } from "./values.ts";

/**
 * The result of an operator for its operands (spec 3.4). Undefined if it does not compare their types: that counts as
 * false, and a trace gives the reason.
 */
export type Operation = (variable: unknown, argument: unknown, high: unknown) => boolean | undefined;

/** Compares operands that have an order. */
function ordered(holds: (order: number) => boolean): Operation {
  return (a, b) => {
    const order = orderOf(a, b);
    return order === undefined ? undefined : holds(order);
  };
}

const less = ordered((order) => order < 0);
const notLess = ordered((order) => order >= 0);

/** Compares a number with two ends, both included. */
const between: Operation = (...numbers) => {
  const [value, low, high] = numbers as number[] as [number, number, number];
  if (numbers.every(Number.isFinite)) return low <= value && value <= high;
  return undefined;
};

/** A value that is not a text is not the key of an audience (spec 3.4). */
const isMember: Operation = (audiences, key) =>
  typeof key === "string" && Array.isArray(audiences) && contains(audiences, key);

/** Answers the opposite of an operation that always has an answer. */
function not(operation: Operation): Operation {
  return (variable, argument) => !operation(variable, argument, undefined);
}

const isPresent: Operation = (value) => value !== undefined && value !== null;
const isTimestamp: Operation = (value) => instantOf(value) !== undefined;

/** The operation of each operator. */
const OPERATIONS: { readonly [operator in Operator]: Operation } = {
  equal_to: isEqual,
  not_equal_to: not(isEqual),
  greater_than: ordered((order) => order > 0),
  greater_than_or_equal_to: notLess,
  less_than: less,
  less_than_or_equal_to: ordered((order) => order <= 0),
  contains,
  not_contains: not(contains),
  contains_all: containsAll,
  not_contains_all: not(containsAll),
  empty: isEmpty,
  not_empty: not(isEmpty),
  exists: isPresent,
  not_exists: not(isPresent),
  is_timestamp: isTimestamp,
  is_not_timestamp: not(isTimestamp),
  is_timestamp_before: less,
  is_timestamp_on_or_after: notLess,
  is_timestamp_before_date: less,
  is_timestamp_on_or_after_date: notLess,
  is_timestamp_between: between,
  is_timestamp_before_now: less,
  is_timestamp_on_or_after_now: notLess,
  is_between: between,
  is_audience_member: isMember,
  is_not_audience_member: not(isMember),
};

/** Returns the operation of an operator. */
export function operationOf(operator: Operator): Operation {
  return OPERATIONS[operator];
}
