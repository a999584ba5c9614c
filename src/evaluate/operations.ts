import type { Operator } from "../condition/index.ts";
import { contains, containsAll, isEmpty, isEqual, orderOf } from "./values.ts";

/**
 * The result of an operator for its operands (spec 3.4). Undefined if it does not compare their types: that counts as
 * false, and a trace gives the reason.
 */
export type Operation = (variable: unknown, argument: unknown, high: unknown) => boolean | undefined;

/** The implementation of an operator. */
export interface OperatorTest {
  readonly operation: Operation;
  /** True if the answer is the opposite of the operation's. */
  readonly negated?: boolean;
  /** Set if operands count as the instants that they name, undefined if they are not timestamps. */
  readonly ofInstants?: true;
  /** Set if a missing path is read as undefined and not as "", and what an operand holds does not matter. */
  readonly ofPresence?: true;
}

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

const ofInstants = (operation: Operation): OperatorTest => ({ operation, ofInstants: true });

/** The plan whose operands are read as they stand, undefined if a path is missing: as a trace shows them. */
export const present: OperatorTest = {
  operation: (value) => value !== undefined && value !== null,
  ofPresence: true,
};

/** An operator without the parts of its name that do not affect the operation. */
type Positive = Exclude<Operator, `not_${string}` | `is_not_${string}` | `${string}_now` | `${string}_date`>;

/** The plan of each operator; a negative one has its complement's, negated. */
const OPERATOR_TESTS: { readonly [operator in Positive]: OperatorTest } = {
  equal_to: { operation: isEqual },
  greater_than: { operation: ordered((order) => order > 0) },
  greater_than_or_equal_to: { operation: notLess },
  less_than: { operation: less },
  less_than_or_equal_to: { operation: ordered((order) => order <= 0) },
  contains: { operation: contains },
  contains_all: { operation: containsAll },
  empty: { operation: isEmpty, ofPresence: true },
  exists: present,
  is_timestamp: ofInstants((instant) => instant !== undefined),
  is_timestamp_before: ofInstants(less),
  is_timestamp_on_or_after: ofInstants(notLess),
  is_timestamp_between: ofInstants(between),
  is_between: { operation: between },
  is_audience_member: { operation: isMember },
};

/** The plan of an operator. */
export function operatorTestOf(operator: Operator): OperatorTest {
  const positive = OPERATOR_TESTS[operator.replace(/not_|_now|_date/, "") as Positive];
  return { ...positive, negated: /not_/.test(operator) };
}
