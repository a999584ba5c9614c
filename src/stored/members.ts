import { type Keyed, ownValue } from "../condition/index.ts";

/** Whether an object has an own key with a value: in JavaScript `{all: undefined}` says the same as `{}`. */
export function has(object: Keyed, key: string): boolean {
  return ownValue(object, key) !== undefined;
}

/** How problems name the type of a value. */
export function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}
