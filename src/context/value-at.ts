import { ownValue, type Segment } from "../condition/index.ts";

/**
 * Returns the value under an object's own key or at a list's index, or undefined if there is none. JSON has no undefined,
 * so this is unambiguous.
 */
export function step(value: unknown, segment: Segment): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Array.isArray(value) && typeof segment !== "number" ? undefined : ownValue(value, segment);
}

/** Returns the value at the end of a path's segments in a part of the context, or undefined if there is none. */
export function valueAt(part: unknown, segments: readonly Segment[]): unknown {
  let value = part;
  for (let index = 0; index < segments.length && value !== undefined; index++) {
    value = step(value, segments[index] as Segment);
  }
  return value;
}
