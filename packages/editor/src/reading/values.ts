import { type ArgumentKind, argumentKindOf, isOperator, type RangeEnd, readPath } from "heed/condition";
import { read } from "heed/read";
import type { Json } from "../model/index.ts";
import { prefixesIn, type ReadingOptions } from "./options.ts";

/** The type of a value, as people choose it: one control each. */
export const VALUE_TYPES = [
  "text",
  "number",
  "boolean",
  "list",
  "date",
  "relative",
  "path",
  "liquid",
  "null",
  "json",
] as const;

/** The type of a value, as people choose it. */
export type ValueType = (typeof VALUE_TYPES)[number];

/** A value as its control shows it. `text` is empty for a value that is still missing. */
export interface Value {
  readonly type: ValueType;
  readonly text: string;
  /** The items of a list. */
  readonly items?: readonly Json[];
  readonly isMissing?: true;
}

/** The argument of a row: none, one value, or the two ends of a range. */
export type Argument =
  | { readonly shape: "none" }
  | { readonly shape: "one"; readonly value: Value }
  | { readonly shape: "range"; readonly low: Value; readonly high: Value };

/** Units of relative times. */
export const RELATIVE_UNITS = ["minute", "hour", "day", "week"] as const;

/** A relative time in its parts. */
export interface RelativeTime {
  readonly amount: string;
  readonly unit: (typeof RELATIVE_UNITS)[number];
  readonly direction: "ago" | "from now";
}

/** Reads a relative time; anything else as none of an hour ago. */
export function readRelative(text: string): RelativeTime {
  const [, amount = "", unit = "hour", direction = "ago"] =
    /^(\d+) (minute|hour|day|week)s? (ago|from now)$/.exec(text) ?? [];
  return { amount, unit, direction } as RelativeTime;
}

/** The types of value that an operator takes, the usual one first. */
export function valueTypesFor(operator: string): readonly ValueType[] {
  const kind: ArgumentKind = isOperator(operator) ? argumentKindOf(operator) : "value";
  switch (kind) {
    case "time":
      return ["relative", "date", "path"];
    case "times":
      return ["date", "path"];
    case "numbers":
      return ["number", "path"];
    case "audience":
      return ["text", "path"];
    case "none":
    case "now":
      return [];
    default:
      if (/_than/.test(operator)) return ["number", "text", "path"];
      if (/contains_all/.test(operator)) return ["list", "path"];
      return ["text", "number", "boolean", "list", "path", "null"];
  }
}

/** Reads the stored argument of an operator. `hint` is the type chosen for a value that is missing. */
export function readArgument(
  stored: Json | undefined,
  operator: string,
  options: ReadingOptions,
  hint?: string,
): Argument {
  const types = valueTypesFor(operator);
  if (types.length === 0) return { shape: "none" };
  const kind = isOperator(operator) ? argumentKindOf(operator) : "value";
  const type = types.find((each) => each === hint) ?? (types[0] as ValueType);
  if (kind === "numbers" || kind === "times") return readRange(stored, type, hint, options);
  const missing: Value = { type, text: "", isMissing: true };
  if (stored === undefined || stored === null) return { shape: "one", value: missing };
  const trio = { variable: kind === "audience" ? "recipient" : "data.x", operator, argument: stored };
  const condition = read({ all: [trio] }, { prefixes: options.prefixes ?? [] });
  const operand = condition?.any[0]?.all[0]?.argument;
  if (typeof operand !== "object" || operand.kind === "range") {
    const text = typeof stored === "string" ? stored : JSON.stringify(stored);
    return { shape: "one", value: text === "" ? missing : { type: kind === "time" ? "date" : "text", text } };
  }
  return { shape: "one", value: valueFrom(operand) };
}

function valueFrom(operand: RangeEnd): Value {
  switch (operand.kind) {
    case "path":
      return { type: "path", text: operand.path.text };
    case "liquid":
      return { type: "liquid", text: operand.text };
    case "time":
      return { type: operand.relative ? "relative" : "date", text: operand.text };
    default:
      return constant(operand.value as Json);
  }
}

function constant(value: Json): Value {
  if (typeof value === "string") return { type: "text", text: value };
  if (typeof value === "number" || typeof value === "boolean")
    return { type: typeof value as "number" | "boolean", text: String(value) };
  if (value === null) return { type: "null", text: "" };
  return Array.isArray(value)
    ? { type: "list", text: "", items: value }
    : { type: "json", text: JSON.stringify(value) };
}

function readRange(
  stored: Json | undefined,
  type: ValueType,
  hint: string | undefined,
  options: ReadingOptions,
): Argument {
  const value = typeof stored === "string" ? parsed(stored) : stored;
  const [low = null, high = null] = Array.isArray(value) ? (value as readonly Json[]) : [];
  // The hints of the two ends are one word.
  const [lowType, highType] = (hint ?? "").split("-");
  const endOf = (end: Json, chosen: string | undefined): Value => {
    if (end === null)
      return {
        type: chosen === "path" ? "path" : type === "path" ? "number" : type,
        text: "",
        isMissing: true,
      };
    if (typeof end === "number") return { type: "number", text: String(end) };
    const text = typeof end === "string" ? end : JSON.stringify(end);
    if (text.startsWith("{{")) return { type: "liquid", text };
    if (readPath(text, prefixesIn(options))) return { type: "path", text };
    return { type: type === "path" ? "date" : type, text };
  };
  return { shape: "range", low: endOf(low, lowType), high: endOf(high, highType) };
}

/** Reads JSON; undefined if a text is none. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The item of a list that a typed text stands for: a number, true, false or null as such, in quotes as text. */
export function itemOf(typed: string): Json {
  const text = typed.trim();
  const value = parsed(text);
  return value === undefined || (typeof value === "object" && value !== null) ? text : value;
}

/** The text of an item of a list, from which `itemOf` gives the item again. */
export function itemText(item: Json): string {
  if (typeof item !== "string") return JSON.stringify(item);
  return itemOf(item) === item ? item : JSON.stringify(item);
}
