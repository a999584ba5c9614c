import { ownValue, type Segment } from "../condition/index.ts";

/**
 * What one step of a path leads to: an object's own key, or a list's item; undefined where it leads nowhere. JSON
 * has no undefined, so nothing is lost.
 */
export function step(value: unknown, segment: Segment): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Array.isArray(value) && typeof segment !== "number" ? undefined : ownValue(value, segment);
}

/** What a part of the context holds at the end of a path's segments; undefined where nothing stands there. */
export function valueAt(part: unknown, segments: readonly Segment[]): unknown {
  let value = part;
  for (let index = 0; index < segments.length && value !== undefined; index++) {
    value = step(value, segments[index] as Segment);
  }
  return value;
}
