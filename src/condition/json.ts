/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Only own keys may be read. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * The reason why a value cannot be an operand: nesting past the limit, a value that is not JSON, a number that is not
 * finite. An imprecise number, beyond 2^53, is allowed with a warning.
 */
export type JsonFault =
  | { readonly code: "too-deep" }
  | { readonly code: "not-json"; readonly found: string }
  | { readonly code: "number-not-finite" | "number-imprecise"; readonly number: number };

/** Returns the gravest fault of a value, if it has one. It keeps its own stack, so no depth overflows it. */
export function faultOf(value: Json, nesting: number): JsonFault | undefined {
  let imprecise: JsonFault | undefined;
  const pending: { value: Json; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const type = typeof next.value;
    if (typeof next.value === "number") {
      const number = next.value;
      if (!Number.isFinite(number)) return { code: "number-not-finite", number };
      if (Math.abs(number) > Number.MAX_SAFE_INTEGER) imprecise = { code: "number-imprecise", number };
    } else if (typeof next.value === "object" && next.value !== null) {
      if (next.depth >= nesting) return { code: "too-deep" };
      for (const member of Object.values(next.value)) pending.push({ value: member, depth: next.depth + 1 });
    } else if (next.value !== null && type !== "string" && type !== "boolean") {
      return { code: "not-json", found: type };
    }
  }
  return imprecise;
}

/** Checks for a text, a boolean or a finite number. */
export function isScalar(value: unknown): boolean {
  return Number.isFinite(value) || typeof value === "string" || typeof value === "boolean";
}

/** Checks whether a value can be an operand, JSON of finite numbers with limited nesting. `faultOf` says why not. */
export function isOperandValue(value: unknown, nesting: number): boolean {
  if (typeof value !== "object") return isScalar(value);
  return (
    value === null ||
    (nesting > 0 && Object.values(value).every((member) => isOperandValue(member, nesting - 1)))
  );
}
