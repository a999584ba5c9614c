import type { Segment } from "../condition/index.ts";

/**
 * Puts a value into a map, at the end of a path's segments, with maps on the way where nothing stands. What stands
 * there or in the way already stays, lists as long as they are.
 */
export function setAtPath(map: object, segments: readonly Segment[], value: unknown): void {
  let current = map;
  for (const [index, segment] of segments.entries()) {
    const key = String(segment);
    const isLast = index === segments.length - 1;
    if (!Object.hasOwn(current, key) && Array.isArray(current)) return;
    if (!Object.hasOwn(current, key)) setKey(current, key, isLast ? value : {});
    const inside = (current as { readonly [key: string]: unknown })[key];
    if (isLast || typeof inside !== "object" || inside === null) return;
    current = inside;
  }
}

/** Sets a key of any name, `__proto__` too. */
export function setKey(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
