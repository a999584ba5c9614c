import {
  argumentKindOf,
  isOperator,
  type Json,
  type Keyed,
  type Operator,
  type Target,
  type Trio,
} from "../condition/index.ts";
import { makeTrio } from "../condition/trio/index.ts";
import { LIMITS, type Problem, pointerTo, problem } from "../problem/index.ts";
import { readArgument, readVariable } from "./argument.ts";
import { writeOperand } from "./encode/operand.ts";
import { has } from "./read/read.ts";
import type { Report } from "./report.ts";

/** Settings for reading a trio, with the report for its problems. */
export interface TrioReading {
  readonly prefixes: readonly string[];
  readonly target: Target;
  readonly report: Report;
}

const KEYS = ["variable", "operator", "argument"];

/** Operators as programming languages spell them. */
const SYMBOL = /^(?:[=!<>]+|is|is not|in|not in)$/;

/** A name that is often written for `is_timestamp_on_or_after` (spec 3.4). */
const RENAMED = "is_timestamp_after";

/** Reads an object as a trio. Reports mistakes, and returns undefined if one is an error. */
export function decodeTrio(stored: Keyed, pointer: string, reading: TrioReading): Trio | undefined {
  const { report, prefixes } = reading;
  for (const key of Object.keys(stored)) {
    if (KEYS.includes(key) || stored[key] === undefined) continue;
    if (key === "value") report.fail("value-key", {}, pointerTo(pointer, key));
    else report.fail("unknown-key", { key, known: KEYS }, pointerTo(pointer, key));
  }
  const variable = readText(stored, "variable", pointer, report);
  const operator = readOperator(stored, pointer, report);
  if (variable === undefined || operator === undefined || has(stored, "value")) return undefined;
  const stands = has(stored, "argument") ? (stored.argument as Json) : undefined;
  if (!isShort(variable, pointerTo(pointer, "variable"), report)) return undefined;
  if (!isShort(stands, pointerTo(pointer, "argument"), report)) return undefined;
  if (!hasShortEnds(stands, operator, pointerTo(pointer, "argument"), report)) return undefined;
  const argument = readArgument(stands, operator, prefixes);
  const problems: Problem[] = [];
  const trio = makeTrio(
    readVariable(variable, prefixes),
    operator,
    argument,
    reading,
    (code, parameters, part) => {
      const place = part === "argument" && stands === undefined ? pointer : pointerTo(pointer, part);
      problems.push(problem(code, parameters, { pointer: place }));
    },
  );
  report.add(problems, trio === undefined);
  return trio && writesShort(trio, stored, pointer, reading) ? trio : undefined;
}

/** The type of a value, as problems name it. */
export function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}

function readText(trio: Keyed, key: string, pointer: string, report: Report): string | undefined {
  const value = trio[key];
  if (!has(trio, key)) report.fail("missing-key", { key }, pointer);
  else if (typeof value === "string") return value;
  else report.fail("wrong-type", { key, expected: "text", found: typeName(value) }, pointerTo(pointer, key));
  return undefined;
}

function readOperator(trio: Keyed, pointer: string, report: Report): Operator | undefined {
  const operator = readText(trio, "operator", pointer, report);
  if (operator === undefined || isOperator(operator)) return operator;
  const code =
    operator === RENAMED
      ? "operator-renamed"
      : SYMBOL.test(operator)
        ? "operator-symbol"
        : "unknown-operator";
  report.fail(code, { operator }, pointerTo(pointer, "operator"));
  return undefined;
}

function isShort(stored: unknown, pointer: string, report: Report): boolean {
  const limit = LIMITS.operandLength;
  if (typeof stored !== "string" || stored.length <= limit) return true;
  // A code point takes two units at most, so texts of more than twice the limit need not be counted.
  const length = stored.length > 2 * limit ? stored.length : [...stored].length;
  if (length <= limit) return true;
  report.fail("too-long", { length, limit }, pointer);
  return false;
}

/** Checks the lengths of a between's ends, which are operands of their own. */
function hasShortEnds(stored: unknown, operator: Operator, pointer: string, report: Report): boolean {
  const kind = argumentKindOf(operator);
  if (!Array.isArray(stored) || (kind !== "numbers" && kind !== "times")) return true;
  return stored.every((end, index) => isShort(end, pointerTo(pointer, index), report));
}

/** An escape has six characters at most, so only a text near the limit, or a value that is not text yet, can grow past it. */
const isNearLimit = (text: string): boolean => text.length > LIMITS.operandLength / 6 - 2;

/** Checks that the operands in canonical form are within the limit too, so that what is written can be read again. */
function writesShort(trio: Trio, stored: Keyed, pointer: string, { prefixes, report }: TrioReading): boolean {
  if (trio.kind !== "data" && trio.kind !== "audience") return true;
  const mayGrow = (value: unknown) =>
    typeof value === "string" ? isNearLimit(value) : typeof value === "object";
  if (trio.kind === "data" && mayGrow(stored.variable)) {
    const written = writeOperand(trio.variable, prefixes);
    if (!isShort(written, pointerTo(pointer, "variable"), report)) return false;
  }
  if (trio.argument !== undefined && mayGrow(stored.argument)) {
    return isShort(writeOperand(trio.argument, prefixes), pointerTo(pointer, "argument"), report);
  }
  return true;
}
