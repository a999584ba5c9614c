import type { Json } from "../condition/index.ts";
import { constantTerm, type Term } from "./operand.ts";
import { and, isIn, type JsonLogicRule, not, or, same } from "./rule.ts";

/**
 * What lists and texts contain. Items are compared by their JSON texts, which makes `in` deep and exact, whatever the
 * types.
 */

/** Whether a variable contains an argument (spec 3.4.3). */
export function contains(variable: Term, argument: Term): JsonLogicRule {
  // `in` says both at once: an item of a list, and a part of a text.
  if (isPlainText(argument)) return isIn(argument.fact("value"), variable.fact("texts"));
  return or(
    isItemNotList(argument, variable),
    isItemNotList(variable, argument),
    shareAnItem(variable, argument),
    isWithin(argument, variable),
  );
}

/** Whether every item of one list is in another (spec 3.4.4). */
export function containsAll(variable: Term, argument: Term): JsonLogicRule {
  const areLists = and(same(variable.fact("type"), "array"), same(argument.fact("type"), "array"));
  const few = unrolledItems(argument);
  if (few !== undefined) return and(areLists, ...few.map((item) => isItemOf(item, variable)));
  return and(areLists, not(same(searchList(variable, argument, "missed"), false)));
}

/** Whether a value, be it a list itself, is an item of a list. What is asked must be known to be a list. */
export function isItemOf(value: Term, list: Term): JsonLogicRule {
  if (isPlainText(value)) return isIn(value.fact("value"), list.fact("texts"));
  return isIn(value.fact("json"), list.fact("items"));
}

/**
 * Whether a term is a constant text that no engine takes for a number: some compare those by what they count. An empty
 * text is not plain either, because engines disagree about what contains it.
 */
function isPlainText({ constant }: Term): boolean {
  return typeof constant === "string" && constant !== "" && !/^\s*[+-]?\.?\d/.test(constant);
}

/** Whether one term is a list and the other, which is none, an item of it. */
function isItemNotList(item: Term, list: Term): JsonLogicRule {
  const isNoList = not(same(item.fact("type"), "array"));
  return and(isNoList, isIn(item.fact("json"), list.fact("items")));
}

/** Whether two lists have an item in common. */
function shareAnItem(a: Term, b: Term): JsonLogicRule {
  const [list, other] = b.constant === undefined ? [a, b] : [b, a];
  const few = unrolledItems(list);
  if (few !== undefined) return or(...few.map((item) => isIn(item.fact("json"), other.fact("items"))));
  return same(searchList(other, list, "found"), true);
}

/** Whether two terms are texts, one within the other. */
function isWithin(part: Term, whole: Term): JsonLogicRule {
  return and(
    same(whole.fact("type"), "string"),
    same(part.fact("type"), "string"),
    or(same(part.fact("value"), ""), isIn(part.fact("value"), whole.fact("texts"))),
  );
}

/** Up to so many items of a constant list are asked for one by one; beyond that the rule walks the list. */
const UNROLLED_ITEMS = 8;

/** The items of a constant, each once; undefined where they are not constant, or many. */
function unrolledItems({ constant }: Term): readonly Term[] | undefined {
  if (constant === undefined) return undefined;
  const items = new Map<Json, Term>();
  for (const item of Array.isArray(constant) ? (constant as readonly Json[]) : []) {
    const term = constantTerm(item);
    items.set(term.fact("json"), term);
    if (items.size > UNROLLED_ITEMS) return undefined;
  }
  return [...items.values()];
}

/**
 * Walks one list's items and asks whether another list has them, up to the first that it has (`found`: the result is
 * then true) or has not (`missed`: false). Where there is no such item the result is neither.
 *
 * Within a walk a rule sees nothing but the item and what the walk has come to so far. So the list that is asked goes
 * first, an item before all others: the walk starts from null, takes that list for its result, and keeps it.
 */
function searchList(asked: Term, items: Term, until: "found" | "missed"): Json {
  const [item, result] = [{ var: "current" }, { var: "accumulator" }];
  const end = until === "found";
  const [found, missed] = end ? [true, result] : [result, false];
  const first = [{ "===": [result, null] }, item];
  const ended = [{ "===": [result, end] }, end];
  return {
    reduce: [
      { merge: [[asked.fact("items")], items.fact("items")] },
      { if: [...first, ...ended, { in: [item, result] }, found, missed] },
      null,
    ],
  };
}
