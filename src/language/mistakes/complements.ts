import {
  complementTrio,
  nearestOppositeOf,
  OPERATORS,
  type Operator,
  type Target,
} from "../../condition/index.ts";
import type { Report } from "../report.ts";
import type { Syntax } from "../syntax.ts";

/** Reports every operator without a complement under an odd number of `not`s. */
export function checkComplements(syntax: Syntax, target: Target, report: Report, isNegated = false): void {
  switch (syntax.kind) {
    case "and":
    case "or":
      for (const member of syntax.members) checkComplements(member, target, report, isNegated);
      return;
    case "not":
      checkComplements(syntax.operand, target, report, !isNegated);
      return;
    case "trio":
      if (isNegated && complementTrio(syntax.trio, target) === undefined) {
        const { operator } = syntax.trio;
        const parameters = { phrase: OPERATORS[operator].text, write: nearestOpposite(operator) };
        report.fail("no-complement", parameters, syntax.operator);
      }
      return;
    default:
      return;
  }
}

/** Returns the phrase to write for the opposite of an operator without one (spec 3.6); empty if no operator is near. */
export function nearestOpposite(operator: Operator): string {
  const nearest = nearestOppositeOf(operator);
  return nearest === undefined ? "" : OPERATORS[nearest].text;
}
