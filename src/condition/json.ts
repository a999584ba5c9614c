/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; read it by own keys only. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * What keeps a JSON value from being an argument: nesting past the limit, or a number that is not finite. An
 * imprecise number, beyond 2^53, is legal and worth a warning. The walk keeps its own stack: no depth overflows it.
 */
export type JsonFault = "too-deep" | "number-not-finite" | "number-imprecise";

/** The gravest fault of a value; undefined where it has none. */
export function faultOf(value: Json, nesting: number): JsonFault | undefined {
  let fault: JsonFault | undefined;
  const pending: { value: Json; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === "number") {
      if (!Number.isFinite(next.value)) return "number-not-finite";
      if (Math.abs(next.value) > Number.MAX_SAFE_INTEGER) fault = "number-imprecise";
    } else if (typeof next.value === "object" && next.value !== null) {
      if (next.depth >= nesting) return "too-deep";
      for (const member of Object.values(next.value)) pending.push({ value: member, depth: next.depth + 1 });
    }
  }
  return fault;
}
