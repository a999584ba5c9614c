import type { Json } from "../condition/index.ts";
import { instantOf } from "../time/index.ts";
import { canonicalJson, orderText, scalarOf } from "./canonical.ts";
import type { ValueFactName } from "./facts.ts";

/**
 * Returns a fact of a value, which is undefined if its path is missing: all facts but `exists` read that as "" (spec
 * 3.1). Facts of constants come from the same function, so both sides of a comparison are facts of one kind.
 */
export function factOf(fact: ValueFactName, given: unknown): Json {
  const value = given === undefined ? "" : given;
  switch (fact) {
    case "value":
      // Engines disagree about the equality of two lists, but not about that of an empty list and a scalar.
      return typeof value === "object" && value !== null ? [] : scalarOf(value);
    case "exists":
      return given !== undefined && given !== null;
    case "empty":
      return value === "" || value === null || (Array.isArray(value) && value.length === 0);
    case "type":
      return typeOf(value);
    case "number":
      return typeof value === "number" ? scalarOf(value) : null;
    case "order":
      return typeof value === "string" ? orderText(value) : "";
    case "time":
      return instantOf(value) ?? null;
    case "json":
      return canonicalJson(value);
    case "items":
      return Array.isArray(value) ? Array.from(value, canonicalJson) : [];
    case "texts":
      if (typeof value === "string") return value;
      return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  const scalar = scalarOf(value);
  if (scalar !== null) return typeof scalar;
  return typeof value === "object" && value !== null ? "object" : "null";
}
