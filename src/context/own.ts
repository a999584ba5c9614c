import type { Segment } from "../condition/index.ts";

/** An object that is no list; null is none. */
export function isMap(value: unknown): value is Keyed {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Keyed = { readonly [key: string]: unknown };

/**
 * What an object holds under a key of its own; undefined where it holds nothing there. Inherited names are not read,
 * whoever put them there.
 */
export function ownValue(object: object, key: Segment): unknown {
  return Object.hasOwn(object, key) ? (object as Keyed)[key] : undefined;
}

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
