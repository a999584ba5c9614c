import type { Condition, Json, Trio } from "../condition/index.ts";
import { type Context, type ContextOptions, requirementsOf } from "../context/index.ts";
import { prepare } from "../evaluate/index.ts";
import { factsOf, type JsonLogicData, type JsonLogicNeeds } from "./data.ts";
import { audienceRule, dataRule } from "./data-rule.ts";
import type { Fact } from "./facts.ts";
import type { FactReader } from "./operand.ts";
import { and, type JsonLogicRule, or } from "./rule.ts";
import { statusRule } from "./status-rule.ts";

/**
 * A condition for a JSON Logic engine: the rule and the description of its data. All but `data` is plain JSON, and
 * `JSON.stringify` drops `data`.
 */
export interface JsonLogic extends JsonLogicNeeds {
  /** The rule, whose result is always true or false. */
  readonly rule: JsonLogicRule;
  /** Returns the rule's data for a context. Throws EvaluationError exactly as `prepare` does (spec 1.6). */
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
  const check = prepare(condition, options);
  const data = (context: Context) => {
    check(context);
    // Values that are not JSON and that the condition did not get to make no difference.
    return factsOf(needs, context, false);
  };
  return { rule, ...needs, data };
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

/** Returns the keys that a rule reads, each once, in order: facts that were read may not be in the final rule. */
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
