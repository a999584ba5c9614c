import type { Json } from "../document/index.ts";

/** What a value holds under a key of its own; undefined where it is no map, or has none. */
export function own(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}
