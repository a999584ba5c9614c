import {
  type Argument,
  type ArgumentKind,
  argumentKindOf,
  type Json,
  type Operand,
  type Operator,
  PREFIXES,
  type RangeEnd,
  readPath,
  type Variable,
} from "../condition/index.ts";
import { instantOf, relativeOffset } from "../time/index.ts";
import { liquidPattern, rangePattern } from "./patterns.ts";

/**
 * The texts in which a trio's operands are stored (spec 3.3): a path is dynamic, any other text static and
 * JSON-decoded, and what is not JSON stands for itself.
 */

/** Reads and writes operands under one set of prefixes. */
export interface OperandCodec {
  readVariable(text: string, operator: Operator): Variable;
  /** A text that starts like Liquid and is more than a path in braces is read as `liquid-not-path`. */
  readArgument(stored: Json | undefined, operator: Operator): Argument | "liquid-not-path";
  writeOperand(operand: Operand): string;
}

const MESSAGE = "$message.";
const QUOTED_TIME = /^[ \t\n\r]*"([^"\\]*)"[ \t\n\r]*$/;
const OUTER_BLANKS = /^\s|\s$/;

/** The codec for paths that start with one of the prefixes. */
export function operandCodec(prefixes: readonly string[]): OperandCodec {
  return prefixes === PREFIXES ? defaultCodec : makeCodec(prefixes);
}

function makeCodec(prefixes: readonly string[]): OperandCodec {
  const liquid = new RegExp(`^${liquidPattern(prefixes)}$`, "u");
  const ranges = {
    numbers: new RegExp(`^${rangePattern("numbers", prefixes)}$`, "u"),
    times: new RegExp(`^${rangePattern("times", prefixes)}$`, "u"),
  };

  function readLiquid(text: string): Operand | undefined {
    if (!liquid.test(text)) return undefined;
    const path = readPath(text.slice(2, -2).trim(), prefixes);
    return path && { kind: "liquid", text, path };
  }

  function readTime(text: string): Operand | "liquid-not-path" {
    const milliseconds = relativeOffset(text);
    if (milliseconds !== undefined) return { kind: "time", text, milliseconds, relative: true };
    // Escapes could spell a timestamp that no pattern sees, so quotes are taken off only around plain text.
    const unquoted = QUOTED_TIME.exec(text)?.[1];
    if (unquoted !== undefined && instantOf(unquoted) !== undefined)
      return { kind: "value", value: unquoted };
    return readLiquid(text) ?? (text.startsWith("{{") ? "liquid-not-path" : { kind: "value", value: text });
  }

  function readEnd(end: Json): RangeEnd {
    if (typeof end !== "string") return { kind: "value", value: end };
    const path = readPath(end, prefixes);
    if (path !== undefined) return { kind: "path", path };
    const milliseconds = relativeOffset(end);
    if (milliseconds !== undefined) return { kind: "time", text: end, milliseconds, relative: true };
    return (readLiquid(end) as RangeEnd | undefined) ?? { kind: "value", value: end };
  }

  function readRange(stored: Json, kind: "numbers" | "times"): Operand {
    const list = typeof stored === "string" ? parsed(stored) : stored;
    if (!Array.isArray(list) || list.length !== 2) return { kind: "value", value: stored };
    const range: Operand = { kind: "range", low: readEnd(list[0]), high: readEnd(list[1]) };
    // What the pattern does not cover (a path spelled with escapes) must not pass here either; a mistake in an end
    // must, so that it is reported as that.
    const covered = typeof stored !== "string" || ranges[kind].test(stored) || !isPlainRange(range, kind);
    return covered ? range : { kind: "value", value: stored };
  }

  function readArgument(stored: Json | undefined, operator: Operator): Argument | "liquid-not-path" {
    if (stored === null || stored === undefined) return undefined;
    const kind: ArgumentKind = argumentKindOf(operator);
    if (typeof stored !== "string") {
      return kind === "numbers" || kind === "times"
        ? readRange(stored, kind)
        : { kind: "value", value: stored };
    }
    if (stored.startsWith(MESSAGE)) return { kind: "message", name: stored.slice(MESSAGE.length) };
    const path = readPath(stored, prefixes);
    if (path !== undefined) return { kind: "path", path };
    if (kind === "time") return readTime(stored);
    if (kind === "numbers" || kind === "times") return readRange(stored, kind);
    return { kind: "value", value: parsed(stored) };
  }

  function writeValue(value: Json): string {
    if (typeof value !== "string") return JSON.stringify(value);
    if (OUTER_BLANKS.test(value) || value.startsWith(MESSAGE)) return JSON.stringify(value);
    if (readPath(value, prefixes) !== undefined) return JSON.stringify(value);
    return parsed(value) === value ? value : JSON.stringify(value);
  }

  return {
    readVariable(text, operator) {
      if (text === "recipient" && argumentKindOf(operator) === "audience") return { kind: "recipient" };
      return readArgument(text, "equal_to") as Variable;
    },
    readArgument,
    writeOperand(operand) {
      switch (operand.kind) {
        case "path":
          return operand.path.text;
        case "value":
          return writeValue(operand.value);
        case "range":
          return JSON.stringify([endText(operand.low), endText(operand.high)]);
        default:
          return operand.text;
      }
    },
  };
}

const defaultCodec = makeCodec(PREFIXES);

/** Whether every end is of a kind that the between takes, so that the range as a whole would be accepted. */
function isPlainRange({ low, high }: { low: RangeEnd; high: RangeEnd }, kind: "numbers" | "times"): boolean {
  return [low, high].every((end) => {
    if (end.kind !== "value") return end.kind !== "time";
    if (kind === "numbers") return typeof end.value === "number";
    return typeof end.value === "string" && instantOf(end.value) !== undefined;
  });
}

function endText(end: RangeEnd): Json {
  return end.kind === "path" ? end.path.text : end.kind === "value" ? end.value : end.text;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
