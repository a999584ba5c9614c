import { nearestOppositeOf, OPERATORS, type Operator } from "../condition/index.ts";

/** What to write for the opposite of an operator that has none (spec 3.6); empty where no one operator comes near. */
export function insteadOf(operator: Operator): string {
  const nearest = nearestOppositeOf(operator);
  return nearest === undefined ? "" : OPERATORS[nearest].text;
}
