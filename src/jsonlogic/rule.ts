import type { Json } from "../condition/index.ts";

/**
 * JSON Logic rules, built so that what is known beforehand does not stand in them: what an engine would find true or
 * false without looking at any data is left out. So one general rule for each operator is enough, and the common cases
 * come out as they would be written by hand.
 */

/** A JSON Logic rule: `true`, `false`, or one operation by its name with its operands. Plain JSON. */
export type JsonLogicRule = boolean | { readonly [operation: string]: Json };

/** Whether every one is true. */
export function and(...rules: readonly JsonLogicRule[]): JsonLogicRule {
  return join("and", true, rules);
}

/** Whether one at least is true. */
export function or(...rules: readonly JsonLogicRule[]): JsonLogicRule {
  return join("or", false, rules);
}

/** What is `neutral` says nothing, its opposite says all; an operation within one of its own name is part of it. */
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

/** Whether the rule is false. */
export function not(rule: JsonLogicRule): JsonLogicRule {
  if (typeof rule === "boolean") return !rule;
  const { "===": equals, "!==": differs, "!": negated } = rule as Operation;
  if (equals !== undefined) return { "!==": equals };
  if (differs !== undefined) return { "===": differs };
  return negated === undefined ? { "!": [rule] } : (negated[0] as JsonLogicRule);
}

/** Whether two values are the same; engines agree on that of texts, numbers, booleans and null only. */
export function same(a: Json, b: Json): JsonLogicRule {
  return isLiteral(a) && isLiteral(b) ? a === b : { "===": [a, b] };
}

/** Whether a list has a text as an item, or a text another one within it. */
export function isIn(part: Json, whole: Json): JsonLogicRule {
  return Array.isArray(whole) && whole.length === 0 ? false : { in: [part, whole] };
}

/** Whether an operand is a constant: operations are the only objects in a rule. */
function isLiteral(operand: Json): boolean {
  return typeof operand !== "object" || operand === null || Array.isArray(operand);
}
