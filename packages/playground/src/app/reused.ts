/**
 * Returns the next value with the members of the one before where they are the same JSON, and the one before if all are: what is drawn
 * from them is then not drawn again. Most letters of a text change nothing in its plan.
 */
export function reused<Value extends object>(before: Value, next: Value): Value {
  const keys = Object.keys(next) as (keyof Value)[];
  const isSame = (key: keyof Value) => JSON.stringify(before[key]) === JSON.stringify(next[key]);
  const same = keys.filter(isSame);
  if (same.length === keys.length && keys.length === Object.keys(before).length) return before;
  return { ...next, ...Object.fromEntries(same.map((key) => [key, before[key]])) };
}
