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
    const left = pending.pop();
    const right = pending.pop();
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
      ? argument.some(itemTest(variable, argument.length))
      : itemTest(variable, 1)(argument);
  }
  if (Array.isArray(argument)) return itemTest(argument, 1)(variable);
  return typeof variable === "string" && typeof argument === "string" && variable.includes(argument);
}

/** Checks whether every item of the second list is in the first (spec 3.4.4). */
export function containsAll(variable: unknown, argument: unknown): boolean {
  return (
    Array.isArray(variable) && Array.isArray(argument) && argument.every(itemTest(variable, argument.length))
  );
}

/**
 * Makes the test of `count` values for being items of a list, which takes time that is linear in the sizes of all. Fewer
 * than 64 comparisons are done one by one, without a set.
 */
function itemTest(list: readonly unknown[], count: number): (value: unknown) => boolean {
  if (list.length * count < 64) return (value) => list.some((item) => isEqual(item, value));
  const items = count > 1 && new Set(list);
  let texts: Set<string> | undefined;
  return (value) => {
    if (typeof value !== "object") return items ? items.has(value) : list.includes(value);
    texts ??= new Set(list.map(textOf));
    return texts.has(textOf(value));
  };
}

/** Writes equal values as the same text, and others as others, whatever the order of keys. It keeps its own stack. */
function textOf(value: unknown): string {
  const pending = [value] as Keyed[];
  let text = "";
  for (const next of pending) {
    const keys = typeof next === "object" && next && Object.keys(next).sort();
    text += isMap(next) + JSON.stringify(keys || next);
    for (const key of keys || []) pending.push(next[key] as Keyed);
  }
  return text;
}

/** Checks whether a value is `""`, null, `[]` or missing (spec 3.4.5). */
export function isEmpty(value: unknown): boolean {
  return (value ?? "") === "" || (Array.isArray(value) && value.length === 0);
}
