import type { Json } from "./json.ts";
import type { Segment } from "./path.ts";

/** An object with arbitrary keys. Only own keys may be read. */
export interface Keyed {
  readonly [key: string]: unknown;
}

/** Checks whether a value is an object other than null and lists. */
export function isMap(value: unknown): value is Keyed {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checks whether a value is an object of no class, as `{}` and objects of JSON are, of any realm. Not for null or lists. */
export function isPlain(value: unknown): boolean {
  return Object.getPrototypeOf(Object.getPrototypeOf(value) ?? value) === null;
}

/** Returns the value of an object's own key; undefined if the key is missing or inherited. */
export function ownValue(object: object, key: Segment): unknown {
  return Object.hasOwn(object, key) ? (object as Keyed)[key] : undefined;
}

/** The value that JSON holds under a key of its own; undefined if it is not a map, or lacks the key. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isMap(value) ? (ownValue(value, key) as Json | undefined) : undefined;
}
