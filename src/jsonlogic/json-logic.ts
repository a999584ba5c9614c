import type { Condition, Json, Trio } from "../condition/index.ts";
import { type Context, type ContextOptions, requirementsOf } from "../context/index.ts";
import { dataOf, type JsonLogicData, type JsonLogicNeeds } from "./data.ts";
import { audienceRule, dataRule } from "./data-rule.ts";
import type { Fact } from "./facts.ts";
import type { FactReader } from "./operand.ts";
import { and, type JsonLogicRule, or } from "./rule.ts";
import { statusRule } from "./status-rule.ts";

/**
 * A condition for a JSON Logic engine: the rule, and what its data is made from. All but `data` is plain JSON, and
 * `JSON.stringify` leaves just that.
 */
export interface JsonLogic extends JsonLogicNeeds {
  /** An engine finds it true or false, never anything else. */
  readonly rule: JsonLogicRule;
  /** Makes the rule's data from a context. Throws EvaluationError exactly where `prepare` does (spec 1.6). */
  readonly data: (context: Context) => JsonLogicData;
}

/** Turns a condition into a JSON Logic rule. */
export function toJsonLogic(condition: Condition, options: ContextOptions = {}): JsonLogic {
  const known = new Map<string, Fact>();
  const read: FactReader = (fact) => {
    known.set(fact.key, fact);
    return { var: fact.key };
  };
  const rule = or(...condition.any.map(({ all }) => and(...all.map((trio) => trioRule(trio, read)))));
  const facts = keysIn(rule).flatMap((key) => known.get(key) ?? []);
  const needs = { facts, requirements: requirementsOf(condition) };
  return { rule, ...needs, data: (context) => dataOf(needs, context, options) };
}

function trioRule(trio: Trio, read: FactReader): JsonLogicRule {
  switch (trio.kind) {
    case "data":
      return dataRule(trio, read);
    case "audience":
      return audienceRule(trio, read);
    default:
      return statusRule(trio, read);
  }
}

/** The keys that a rule reads, each once, in order of appearance: not all facts that were asked for are in the end. */
function keysIn(rule: Json): string[] {
  const keys = new Set<string>();
  const pending: Json[] = [rule];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [name, operand] of Object.entries(next).reverse()) {
      if (name === "var") keys.add(operand as string);
      else pending.push(operand as Json);
    }
  }
  return [...keys];
}
