/**
 * Returns the next value with all parts of the one before that are the same, and the one before if everything is: what is drawn from
 * them is then not drawn again. Most letters of a text change nothing in its plan, and most moves of the playhead no message. Values
 * are plain data and dates; others are the same only if they are the same object.
 */
export function reused<Value>(before: unknown, next: Value): Value {
  if (before === next) return next;
  if (Array.isArray(next)) return (Array.isArray(before) ? reusedList(before, next) : next) as Value;
  if (next instanceof Date)
    return before instanceof Date && before.getTime() === next.getTime() ? (before as Value) : next;
  return isRecord(before) && isRecord(next) ? (reusedRecord(before, next) as Value) : next;
}

type PlainRecord = { readonly [key: string]: unknown };

function isRecord(value: unknown): value is PlainRecord {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function reusedList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const list = next.map((member, index) => reused(before[index], member));
  return isSameList(before, list) ? before : list;
}

function reusedRecord(before: PlainRecord, next: PlainRecord): PlainRecord {
  const keys = Object.keys(next);
  const members = keys.map((key) => reused(Object.hasOwn(before, key) ? before[key] : undefined, next[key]));
  const isSame = isSameList(Object.keys(before), keys) && isSameList(Object.values(before), members);
  return isSame ? before : Object.fromEntries(keys.map((key, index) => [key, members[index]]));
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index]);
}
