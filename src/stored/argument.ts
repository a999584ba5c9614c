import {
  type Argument,
  argumentKindOf,
  type Json,
  type LiquidOperand,
  type Operand,
  type Operator,
  PREFIXES,
  type RangeEnd,
  readPath,
  type TimeOperand,
  type Variable,
} from "../condition/index.ts";
import { instantOf, relativeOffset } from "../time/index.ts";

/**
 * The texts in which a trio's operands are stored (spec 3.3): a path is dynamic, any other text static and
 * JSON-decoded, and what is not JSON stands for itself.
 */

/** What a reserved argument starts with (spec 2.1). */
export const MESSAGE = "$message.";

/** JSON without escapes but of quotes and backslashes: what a schema's pattern can see through. */
const PLAINLY_ESCAPED = /^(?:[^\\]|\\["\\])*$/;

/** Reads the left side of a trio. */
export function readVariable(text: string, operator: Operator, prefixes: readonly string[]): Variable {
  if (text === "recipient" && argumentKindOf(operator) === "audience") return { kind: "recipient" };
  // A variable is never missing and no time: it is read like a value that something is equal to.
  return readArgument(text, "equal_to", prefixes) as Variable;
}

/** Reads an argument as its operator takes it; undefined where there is none. */
export function readArgument(
  stored: Json | undefined,
  operator: Operator,
  prefixes: readonly string[] = PREFIXES,
): Argument {
  if (stored === null || stored === undefined) return undefined;
  const kind = argumentKindOf(operator);
  const isRange = kind === "numbers" || kind === "times";
  if (typeof stored !== "string")
    return (isRange && readRange(stored, prefixes)) || { kind: "value", value: stored };
  if (stored.startsWith(MESSAGE)) return { kind: "message", name: stored.slice(MESSAGE.length) };
  const path = readPath(stored, prefixes);
  if (path !== undefined) return { kind: "path", path };
  if (kind !== "time" && !isRange) return { kind: "value", value: parsed(stored) };
  // What escapes spell is seen by no pattern, so it is read as no range and as no time.
  const value = PLAINLY_ESCAPED.test(stored) ? parsed(stored) : stored;
  if (isRange) return readRange(value, prefixes) ?? { kind: "value", value: stored };
  const isQuotedTime = typeof value === "string" && instantOf(value) !== undefined;
  return readSpelled(stored, prefixes) ?? { kind: "value", value: isQuotedTime ? value : stored };
}

function readRange(list: Json, prefixes: readonly string[]): Operand | undefined {
  if (!Array.isArray(list) || list.length !== 2) return undefined;
  return { kind: "range", low: readEnd(list[0], prefixes), high: readEnd(list[1], prefixes) };
}

function readEnd(end: Json, prefixes: readonly string[]): RangeEnd {
  if (typeof end !== "string") return { kind: "value", value: end };
  const path = readPath(end, prefixes);
  if (path !== undefined) return { kind: "path", path };
  return readSpelled(end, prefixes) ?? { kind: "value", value: end };
}

/** A relative time, or a path in Liquid braces: what keeps its spelling. */
function readSpelled(text: string, prefixes: readonly string[]): TimeOperand | LiquidOperand | undefined {
  const milliseconds = relativeOffset(text);
  if (milliseconds !== undefined) return { kind: "time", text, milliseconds, relative: true };
  if (!text.startsWith("{{") || !text.endsWith("}}")) return undefined;
  // A pattern of blanks, anything and blanks would try every way of parting them.
  let start = 2;
  let end = text.length - 2;
  while (text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  const path = readPath(text.slice(start, end), prefixes);
  return path && { kind: "liquid", text, path };
}

/** What begins as JSON does. */
const MAY_BE_JSON = /^\s*(?:["[{\d-]|true|false|null)/;

/** A text as JSON; what is not JSON stands for itself. */
export function parsed(text: string): Json {
  // Most texts are words: an error that is thrown and caught takes longer than all else that is done with a trio.
  if (!MAY_BE_JSON.test(text)) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
