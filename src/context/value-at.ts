import { isMap, isPlain, isScalar, type Keyed, type Path, type Segment } from "../condition/index.ts";
import type { Context } from "./context.ts";
import { EvaluationError } from "./error.ts";

/**
 * Returns the value at the end of a path's segments, by own keys and indexes; undefined if it is missing. An object of a
 * class may have the value elsewhere, as maps and objects with getters do: that it lacks the key is a fault.
 *
 * @throws EvaluationError if something on the way is not JSON (spec 1.6.7).
 */
export function valueAt(part: unknown, segments: readonly Segment[], text?: string): unknown {
  let value = part;
  for (const segment of segments) {
    const isEntered = isMap(value) || (Array.isArray(value) && typeof segment === "number");
    if (!isEntered || !Object.hasOwn(value as object, segment)) return requireJson(value, text);
    value = (value as Keyed)[segment];
  }
  return value;
}

/**
 * Returns the value at a path as JSON has it, such as a text for a date; undefined if it is missing. It keeps its own
 * list: no depth overflows a stack, and a value that contains itself ends at the limit.
 *
 * @param isCompared says that an operator compares the value with everything in it.
 * @throws EvaluationError if it is not JSON (spec 1.6.7).
 */
export function readValue(
  context: Context,
  { root, text = root, segments }: Path,
  isCompared: boolean,
): unknown {
  const value = valueAt(context[root], segments, text);
  if (isScalar(value ?? "")) return value;
  let isExact = true;
  const pending = [value];
  for (const next of pending) {
    // A bigint is not JSON either.
    requireJson(pending.length > MOST_NODES ? 0n : next, text);
    if (!next || next instanceof Date) isExact = false;
    else if (isCompared) {
      // A list is iterated, not its entries: an item that is left out is undefined.
      for (const member of Array.isArray(next) ? next : Object.values(next)) {
        if (!isScalar(member)) pending.push(member);
      }
    }
  }
  return isExact ? value : JSON.parse(JSON.stringify(value));
}

/** The most lists and objects in a value that is compared. A value that contains itself has more. */
const MOST_NODES = 1_000_000;

/** Checks a value, but not what it holds: JSON, a date with a time, or undefined. */
export function requireJson(value: unknown, text: string | undefined): undefined {
  const isJson =
    isScalar(value ?? "") ||
    Array.isArray(value) ||
    (value instanceof Date ? value.toJSON() : isPlain(value));
  if (!isJson) throw new EvaluationError("invalid-value", [text as string]);
}
