import type { Json } from "../condition/index.ts";

/**
 * Builders of JSON Logic rules that fold constants: parts that are true or false for all data are left out. So each
 * operator needs only one general rule, and in common cases the result looks as if written by hand.
 */

/** A JSON Logic rule: `true`, `false`, or one operation by its name with its operands. Plain JSON. */
export type JsonLogicRule = boolean | { readonly [operation: string]: Json };

/** Returns the conjunction of rules. */
export function and(...rules: readonly JsonLogicRule[]): JsonLogicRule {
  return join("and", true, rules);
}

/** Returns the disjunction of rules. */
export function or(...rules: readonly JsonLogicRule[]): JsonLogicRule {
  return join("or", false, rules);
}

/** Joins rules: drops `neutral` ones, returns the opposite if it occurs, and flattens nested joins of the same name. */
function join(name: "and" | "or", neutral: boolean, rules: readonly JsonLogicRule[]): JsonLogicRule {
  const operands: JsonLogicRule[] = [];
  for (const rule of rules) {
    if (rule === !neutral) return rule;
    if (rule === neutral) continue;
    const inner = (rule as Operation)[name] as readonly JsonLogicRule[] | undefined;
    operands.push(...(inner ?? [rule]));
  }
  const [first, second] = operands;
  if (first === undefined) return neutral;
  return second === undefined ? first : { [name]: operands };
}

type Operation = { readonly [name: string]: readonly Json[] | undefined };

/** Returns the negation of a rule. */
export function not(rule: JsonLogicRule): JsonLogicRule {
  if (typeof rule === "boolean") return !rule;
  const { "===": equals, "!==": differs, "!": negated } = rule as Operation;
  if (equals !== undefined) return { "!==": equals };
  if (differs !== undefined) return { "===": differs };
  return negated === undefined ? { "!": [rule] } : (negated[0] as JsonLogicRule);
}

/** Returns the rule that two values are the same. Engines agree only about texts, numbers, booleans and null. */
export function same(a: Json, b: Json): JsonLogicRule {
  return isLiteral(a) && isLiteral(b) ? a === b : { "===": [a, b] };
}

/** Returns the rule that a list has a text as an item, or that a text contains another. */
export function isIn(part: Json, whole: Json): JsonLogicRule {
  return Array.isArray(whole) && whole.length === 0 ? false : { in: [part, whole] };
}

/** Checks for a constant: operations are the only objects in a rule. */
function isLiteral(operand: Json): boolean {
  return typeof operand !== "object" || operand === null || Array.isArray(operand);
}
