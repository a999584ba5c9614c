import { isMap, type Keyed } from "../condition/index.ts";

/**
 * Comparisons of values for the operators (spec 3.4). Values are JSON, read by own keys only; missing paths have been
 * read as "" before.
 */

/**
 * JSON equality: deep, without coercion, whatever the order of keys (spec 3.4.1). It keeps its own stack: no depth
 * overflows it.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  const pending: unknown[] = [a, b];
  while (pending.length > 0) {
    const right = pending.pop();
    const left = pending.pop();
    if (left === right) continue;
    if (!(isMap(left) ? isMap(right) : Array.isArray(left) && Array.isArray(right))) return false;
    const keys = Object.keys(left as Keyed);
    if (keys.length !== Object.keys(right as Keyed).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right as Keyed, key)) return false;
      pending.push((left as Keyed)[key], (right as Keyed)[key]);
    }
  }
  return true;
}

/**
 * The order of two numbers, or of two texts by code point: negative, zero or positive. Returns undefined for any other
 * pair (spec 3.4.2).
 */
export function orderOf(a: unknown, b: unknown): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : Number(a > b);
  if (typeof a === "string" && typeof b === "string") return sortable(a) < sortable(b) ? -1 : Number(a !== b);
  return undefined;
}

/**
 * A text whose order by code units is that of the given text by code points. The two orders differ only where a pair of
 * surrogates meets a unit above them, so pairs move after the last of those units.
 */
function sortable(text: string): string {
  return text.replace(/[\uffff-\u{10ffff}]/gu, (point) => `\uffff${point === "\uffff" ? "\0" : point}`);
}

/** Checks whether a variable contains an argument (spec 3.4.3). */
export function contains(variable: unknown, argument: unknown): boolean {
  if (Array.isArray(variable)) {
    return Array.isArray(argument)
      ? argument.some((item) => hasItem(variable, item))
      : hasItem(variable, argument);
  }
  if (Array.isArray(argument)) return hasItem(argument, variable);
  return typeof variable === "string" && typeof argument === "string" && variable.includes(argument);
}

/** Checks whether every item of the second list is in the first (spec 3.4.4). */
export function containsAll(variable: unknown, argument: unknown): boolean {
  return (
    Array.isArray(variable) && Array.isArray(argument) && argument.every((item) => hasItem(variable, item))
  );
}

/** Checks whether a value is an item of a list. */
export function hasItem(list: readonly unknown[], value: unknown): boolean {
  return list.some((item) => isEqual(item, value));
}

/** Checks whether a value is `""`, null, `[]` or missing (spec 3.4.5). */
export function isEmpty(value: unknown): boolean {
  return (value ?? "") === "" || (Array.isArray(value) && value.length === 0);
}
