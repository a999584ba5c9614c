import type { StatusTrio } from "../condition/index.ts";
import {
  bitsOf,
  COMPOUNDS,
  EXPIRED_STATE,
  highestRankOf,
  isCompoundArgument,
  SKIPPED_STATE,
} from "../status/index.ts";
import { and, compareNumbers, type Expression, not, or } from "./expression.ts";

/** The bits of a state that hold its delivery rank. */
const RANK = 7;

/** Writes the test of a status trio on the state in a variable (spec 2.3). No status trio holds of an expired step. */
export function statusTest(trio: StatusTrio, state: string): Expression {
  if (trio.kind === "engagement") return engagementTest(trio.argument, trio.operator === "contains", state);
  const rank = highestRankOf(bitsOf(trio.argument));
  return trio.kind === "delivery"
    ? deliveryTest(trio.operator, rank, state)
    : highestTest(trio.operator, rank, state);
}

function engagementTest(argument: StatusTrio["argument"], isIn: boolean, state: string): Expression {
  const names = isCompoundArgument(argument) ? COMPOUNDS[argument] : [argument];
  const [present = 0, absent = 0] = names.map(bitsOf);
  if (!isIn && absent === 0) return compareNumbers(masked(state, present | EXPIRED_STATE), "===", 0);
  const holds = compareNumbers(masked(state, present | absent), "===", present);
  return isIn ? holds : and(not(holds), isKept(state));
}

/** An expired step has rank 0, as a skipped one, unless the bit of being expired counts: then it is above all. */
function deliveryTest(operator: string, rank: number, state: string): Expression {
  const orHigher = masked(state, RANK);
  const orLower = masked(state, RANK | EXPIRED_STATE);
  switch (operator) {
    case "equal_to":
      return compareNumbers(orLower, "===", rank);
    case "not_equal_to":
      return and(compareNumbers(orLower, "!==", rank), isKept(state));
    case "less_than":
      return compareNumbers(orLower, "<", rank);
    case "less_than_or_equal_to":
      return compareNumbers(orLower, "<=", rank);
    case "greater_than":
      return compareNumbers(orHigher, ">", rank);
    default:
      return rank === 0 ? isKept(state) : compareNumbers(orHigher, ">=", rank);
  }
}

/** States of messages are in the order of their highest ranks. */
function highestTest(operator: string, rank: number, state: string): Expression {
  const reached = compareNumbers(state, ">=", lowestOf(rank));
  const passed = compareNumbers(state, ">=", lowestOf(rank + 1));
  switch (operator) {
    case "equal_to":
      return and(reached, not(passed));
    case "not_equal_to":
      return and(or(not(reached), passed), isKept(state));
    case "less_than":
      return not(reached);
    case "less_than_or_equal_to":
      return not(passed);
    case "greater_than":
      return and(passed, isKept(state));
    default:
      return and(reached, isKept(state));
  }
}

/** The smallest state whose highest status has a rank; the expired state if none has. */
function lowestOf(rank: number): number {
  let state = SKIPPED_STATE;
  while (state < EXPIRED_STATE && highestRankOf(state) < rank) state++;
  return state;
}

function isKept(state: string): Expression {
  return compareNumbers(state, "!==", EXPIRED_STATE);
}

function masked(state: string, bits: number): string {
  return `(${state} & ${bits})`;
}
