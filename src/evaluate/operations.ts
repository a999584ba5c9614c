import type { Operator } from "../condition/index.ts";
import type { TraceReason } from "./trace.ts";
import { contains, containsAll, isEmpty, isEqual, orderOf } from "./values.ts";

/**
 * What an operator says of its operands (spec 3.4). Undefined where they are of types that it does not compare: that
 * counts as false, and a trace says so.
 */
export type Operation = (variable: unknown, argument: unknown, high: unknown) => boolean | undefined;

/** How an operator is carried out. */
export interface Plan {
  readonly operation: Operation;
  /** Whether the answer is the opposite of the operation's. */
  readonly negated?: true;
  /** Whether operands count as the instants that they name, undefined where they name none. */
  readonly ofInstants?: true;
  /** Whether it tells a path at which nothing stands from "". */
  readonly ofPresence?: true;
  /** Why operands do not compare, where that can be. */
  readonly reason?: TraceReason;
}

/** Asks the order of its operands, which may have none. */
function ordered(holds: (order: number) => boolean): Plan {
  return {
    operation: (a, b) => {
      const order = orderOf(a, b);
      return order === undefined ? undefined : holds(order);
    },
    reason: "types-do-not-compare",
  };
}

/** Both ends included; undefined where they are not three numbers. */
function between(value: unknown, low: unknown, high: unknown): boolean | undefined {
  return typeof value === "number" && typeof low === "number" && typeof high === "number"
    ? low <= value && value <= high
    : undefined;
}

const negated = (plan: Plan): Plan => ({ ...plan, negated: true });

const instants = (plan: Plan): Plan => ({ ...plan, ofInstants: true, reason: "not-a-timestamp" });

const less = ordered((order) => order < 0);
const notLess = ordered((order) => order >= 0);
const before = instants(less);
const onOrAfter = instants(notLess);
const equal: Plan = { operation: isEqual };
const containing: Plan = { operation: contains };
const containingAll: Plan = { operation: containsAll };
const empty: Plan = { operation: isEmpty };
/** How operands are read as they stand, undefined where nothing stands at a path: what a trace shows. */
export const present: Plan = {
  operation: (value) => value !== undefined && value !== null,
  ofPresence: true,
};
const member: Plan = {
  // A value that is not a text is not the key of an audience (spec 3.4).
  operation: (audiences, key) =>
    typeof key === "string" && Array.isArray(audiences) && contains(audiences, key),
};

/** How each operator is carried out. */
const PLANS: { readonly [operator in Operator]: Plan } = {
  equal_to: equal,
  not_equal_to: negated(equal),
  greater_than: ordered((order) => order > 0),
  greater_than_or_equal_to: notLess,
  less_than: less,
  less_than_or_equal_to: ordered((order) => order <= 0),
  contains: containing,
  not_contains: negated(containing),
  contains_all: containingAll,
  not_contains_all: negated(containingAll),
  empty,
  not_empty: negated(empty),
  exists: present,
  not_exists: negated(present),
  is_timestamp: { operation: (instant) => instant !== undefined, ofInstants: true },
  is_timestamp_before: before,
  is_timestamp_on_or_after: onOrAfter,
  is_timestamp_between: instants({ operation: between }),
  is_timestamp_before_now: before,
  is_timestamp_on_or_after_now: onOrAfter,
  is_between: { operation: between, reason: "not-a-number" },
  is_audience_member: member,
  is_not_audience_member: negated(member),
};

/** Returns how an operator is carried out. */
export function planOf(operator: Operator): Plan {
  return PLANS[operator];
}
