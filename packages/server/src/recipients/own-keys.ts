/** A map of JSON: keys may be any text, `__proto__` too. */
export interface JsonMap {
  readonly [key: string]: unknown;
}

/** Checks for a map: neither a list nor null. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a map's own key; undefined if there is no such key, or no map. */
export function ownValue(map: unknown, key: string): unknown {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}
