import type { Json } from "../condition/index.ts";
import { constantTerm, type Term } from "./operand.ts";
import { and, isIn, type JsonLogicRule, not, or, same } from "./rule.ts";

/** Rules of inclusion. Items are compared by their JSON texts, which makes `in` deep and exact for all types. */

/** Returns the rule that a variable contains an argument (spec 3.4.3). */
export function contains(variable: Term, argument: Term): JsonLogicRule {
  // `in` covers both an item of a list and a part of a text.
  if (isPlainText(argument)) return isIn(argument.fact("value"), variable.fact("texts"));
  return or(
    isItemNotList(argument, variable),
    isItemNotList(variable, argument),
    shareAnItem(variable, argument),
    isWithin(argument, variable),
  );
}

/** Returns the rule that a list contains all items of another (spec 3.4.4). */
export function containsAll(variable: Term, argument: Term): JsonLogicRule {
  const areLists = and(same(variable.fact("type"), "array"), same(argument.fact("type"), "array"));
  const few = unrolledItems(argument);
  if (few !== undefined) return and(areLists, ...few.map((item) => isItemOf(item, variable)));
  return and(areLists, not(same(searchList(variable, argument, "missed"), false)));
}

/** Returns the rule that a value, even a list, is an item of a list. `list` must be known to be a list. */
export function isItemOf(value: Term, list: Term): JsonLogicRule {
  if (isPlainText(value)) return isIn(value.fact("value"), list.fact("texts"));
  return isIn(value.fact("json"), list.fact("items"));
}

/**
 * Checks for a constant text that no engine reads as a number: some compare such texts as numbers. An empty text is not
 * plain either, because engines disagree about what contains it.
 */
function isPlainText({ constant }: Term): boolean {
  return typeof constant === "string" && constant !== "" && !/^\s*[+-]?\.?\d/.test(constant);
}

/** Returns the rule that a term is a list and the other, which is not a list, one of its items. */
function isItemNotList(item: Term, list: Term): JsonLogicRule {
  const isNoList = not(same(item.fact("type"), "array"));
  return and(isNoList, isIn(item.fact("json"), list.fact("items")));
}

/** Returns the rule that two lists have a common item. */
function shareAnItem(a: Term, b: Term): JsonLogicRule {
  const [list, other] = b.constant === undefined ? [a, b] : [b, a];
  const few = unrolledItems(list);
  if (few !== undefined) return or(...few.map((item) => isIn(item.fact("json"), other.fact("items"))));
  return same(searchList(other, list, "found"), true);
}

/** Returns the rule that two terms are texts, one within the other. */
function isWithin(part: Term, whole: Term): JsonLogicRule {
  return and(
    same(whole.fact("type"), "string"),
    same(part.fact("type"), "string"),
    or(same(part.fact("value"), ""), isIn(part.fact("value"), whole.fact("texts"))),
  );
}

/** The most items of a constant list that a rule tests one by one; a longer list is searched by `reduce`. */
const UNROLLED_ITEMS = 8;

/** Returns the items of a constant list, each once; undefined if the list is not constant, or long. */
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
 * Returns a rule that looks up one list's items in another list, until the first that is there (`found`: the result is
 * true) or is not there (`missed`: false). Without such an item the result is neither true nor false.
 *
 * Inside `reduce` a rule sees only the current item and the accumulator. So the list to look in comes first, as an item
 * before all others: the accumulator starts as null, then becomes that list.
 */
function searchList(searched: Term, items: Term, until: "found" | "missed"): Json {
  const [item, result] = [{ var: "current" }, { var: "accumulator" }];
  const end = until === "found";
  const [found, missed] = end ? [true, result] : [result, false];
  const first = [{ "===": [result, null] }, item];
  const ended = [{ "===": [result, end] }, end];
  return {
    reduce: [
      { merge: [[searched.fact("items")], items.fact("items")] },
      { if: [...first, ...ended, { in: [item, result] }, found, missed] },
      null,
    ],
  };
}
