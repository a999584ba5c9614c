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

const instants = (plan: Plan): Plan => ({ ...plan, ofInstants: true, reason: "not-a-timestamp" });

const less = ordered((order) => order < 0);
const notLess = ordered((order) => order >= 0);
/** How operands are read as they stand, undefined where nothing stands at a path: what a trace shows. */
export const present: Plan = {
  operation: (value) => value !== undefined && value !== null,
  ofPresence: true,
};

/** How each operator is carried out, but for those whose names `planOf` takes apart. */
const PLANS: { readonly [operator: string]: Plan } = {
  equal_to: { operation: isEqual },
  greater_than: ordered((order) => order > 0),
  greater_than_or_equal_to: notLess,
  less_than: less,
  less_than_or_equal_to: ordered((order) => order <= 0),
  contains: { operation: contains },
  contains_all: { operation: containsAll },
  empty: { operation: isEmpty },
  exists: present,
  is_timestamp: { operation: (instant) => instant !== undefined, ofInstants: true },
  is_timestamp_before: instants(less),
  is_timestamp_on_or_after: instants(notLess),
  is_timestamp_between: instants({ operation: between }),
  is_between: { operation: between, reason: "not-a-number" },
  is_audience_member: {
    // What is no text is the key of no audience (spec 3.4).
    operation: (audiences, key) =>
      typeof key === "string" && Array.isArray(audiences) && contains(audiences, key),
  },
};

/**
 * How an operator is carried out. A complement's name is that of its operator with a `not_`; what compares with `now` is
 * called like what compares with an argument, and takes `now` for one.
 */
export function planOf(operator: Operator): Plan {
  const asserted = operator.replace("not_", "");
  const plan = PLANS[asserted.replace("_now", "")] as Plan;
  return asserted === operator ? plan : { ...plan, negated: true };
}
