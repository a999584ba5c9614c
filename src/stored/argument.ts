import {
  type Argument,
  argumentKindOf,
  type Json,
  type LiquidOperand,
  type Operator,
  PREFIXES,
  type RangeEnd,
  type RangeOperand,
  readPath,
  type TimeOperand,
  type Variable,
} from "../condition/index.ts";
import { instantOf, relativeOffset } from "../time/index.ts";

/**
 * The texts in which operands of a trio are stored -> operands (spec 3.3). A path is dynamic; any other text is constant
 * and decoded as JSON, or stands for itself if it is not JSON.
 */

/** Prefix of reserved arguments (spec 2.1). */
export const MESSAGE = "$message.";

/** JSON whose only escapes are those of quotes and backslashes; a schema's pattern can match no others. */
const PLAINLY_ESCAPED = /^(?:[^\\]|\\["\\])*$/;

/** Reads the left side of a trio. */
export function readVariable(text: string, prefixes: readonly string[]): Variable {
  if (text === "recipient") return { kind: "recipient" };
  // A variable is never missing and never a time, so it is read as the argument of `equal_to`.
  return readArgument(text, "equal_to", prefixes) as Variable;
}

/** Reads the argument of an operator. Returns undefined if the operator does not take it. */
export function readArgument(
  stored: Json | undefined,
  operator: Operator,
  prefixes: readonly string[] = PREFIXES,
): Argument {
  if (stored === null || stored === undefined) return undefined;
  const isText = typeof stored === "string";
  if (isText && stored.startsWith(MESSAGE)) return { kind: "message", name: stored.slice(MESSAGE.length) };
  const kind = argumentKindOf(operator);
  const isTime = kind === "time";
  const isRange = kind === "times" || kind === "numbers";
  // The schema's patterns cannot match escaped text, so it is read neither as a range nor as a time.
  const isDecoded = isText && (!(isTime || isRange) || PLAINLY_ESCAPED.test(stored));
  const value = isDecoded ? parsed(stored) : stored;
  if (isRange && Array.isArray(value) && value.length === 2) {
    const [low, high] = value.map((end) => readOperand(end, end, true, prefixes));
    return { kind: "range", low, high } as RangeOperand;
  }
  const isDecodedValue = !isTime || instantOf(value) !== undefined;
  return readOperand(stored, isDecodedValue ? value : stored, isTime, prefixes);
}

/**
 * Reads a text as a path or, if a time is expected, as a relative time or a path in Liquid braces, which keep their
 * spelling. Anything else is a constant, `value`.
 */
function readOperand(stored: Json, value: Json, isTime: boolean, prefixes: readonly string[]): RangeEnd {
  if (typeof stored === "string") {
    const path = readPath(stored, prefixes);
    if (path) return { kind: "path", path };
    const spelled = isTime && readSpelled(stored, prefixes);
    if (spelled) return spelled;
  }
  return { kind: "value", value };
}

function readSpelled(text: string, prefixes: readonly string[]): TimeOperand | LiquidOperand | undefined {
  const milliseconds = relativeOffset(text);
  if (milliseconds !== undefined) return { kind: "time", text, milliseconds, relative: true };
  if (!text.startsWith("{{") || !text.endsWith("}}")) return undefined;
  // A regular expression with blanks at both ends would backtrack over every split.
  let inner = text.slice(2, -2);
  while (inner.startsWith(" ")) inner = inner.slice(1);
  while (inner.endsWith(" ")) inner = inner.slice(0, -1);
  const path = readPath(inner, prefixes);
  return path && { kind: "liquid", text, path };
}

/** The beginnings of JSON texts. */
const MAY_BE_JSON = /^\s*(?:["[{\d-]|true|false|null)/;

/** Decodes a text as JSON. Returns the text itself if it is not JSON. */
export function parsed(text: string): Json {
  // Most texts are words, and throwing an error takes longer than everything else done with a trio.
  if (!MAY_BE_JSON.test(text)) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
