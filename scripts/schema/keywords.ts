import type { JsonObject } from "../../src/condition/index.ts";

/** The dialect of every schema. */
export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** The largest finite number: larger ones are read as infinite. */
export const FINITE = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };

/** `if`, `then` and `else`. An object literal with `then` would read as a promise. */
export function when(test: JsonObject, holds: JsonObject | undefined, otherwise?: JsonObject): JsonObject {
  const entries = [
    ["if", test],
    ["then", holds],
    ["else", otherwise],
  ] as const;
  return Object.fromEntries(entries.filter(([, schema]) => schema !== undefined)) as JsonObject;
}

/** A reference to a definition of the same schema. */
export function definition(name: string): JsonObject {
  return { $ref: `#/$defs/${name}` };
}
