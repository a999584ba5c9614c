/** An object whose members are still to be looked at. */
export type Members = { readonly [key: string]: unknown };

/** Whether a value is an object and no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has an own key with a value: in JavaScript `{all: undefined}` says the same as `{}`. */
export function has(object: Members, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== undefined;
}

/** How problems name the type of a value. */
export function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}
