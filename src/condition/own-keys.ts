import type { Json } from "./json.ts";
import type { Segment } from "./path.ts";

/** An object whose keys anyone may have chosen; read it by own keys only. */
export interface Keyed {
  readonly [key: string]: unknown;
}

/** An object that is no list; null is none. */
export function isMap(value: unknown): value is Keyed {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What an object holds under a key of its own; undefined where it holds nothing there. Inherited names are not read,
 * whoever put them there.
 */
export function ownValue(object: object, key: Segment): unknown {
  return Object.hasOwn(object, key) ? (object as Keyed)[key] : undefined;
}

/** The value that JSON holds under a key of its own; undefined if it is not a map, or lacks the key. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isMap(value) ? (ownValue(value, key) as Json | undefined) : undefined;
}
