import {
  argumentKindOf,
  type Condition,
  type DataTrio,
  faultOf,
  type Group,
  type Json,
  OPERATORS,
  type Operand,
  STATUS_PROPERTIES,
  type StatusTrio,
  segmentText,
  type Trio,
} from "../../condition/index.ts";
import { LIMITS, type Problem, problem } from "../../problem/index.ts";
import { caseOf } from "../../status/index.ts";
import type { LanguageOptions } from "../options.ts";
import { refText } from "./names.ts";
import { escapeUnseen, hasUnseen } from "./unseen.ts";

/** Writes the argument of a trio, given in its canonical spelling, in that of its author. */
export type Spell = (trio: Trio, argument: string) => string;

const CANONICAL: Spell = (_, argument) => argument;

/**
 * Writes a condition as text: one line, one spelling for everything (spec 6). Reading it again gives the same
 * condition, if it is read with the prefixes that the condition's paths start with.
 */
export function print(condition: Condition, _options: LanguageOptions = {}, spell = CANONICAL): string {
  const { any } = condition;
  const [only] = any;
  if (only === undefined) return "never";
  if (any.length === 1) return printGroup(only, spell);
  return any
    .map((group) => (isWrapped(group) ? `(${printGroup(group, spell)})` : printGroup(group, spell)))
    .join(" or ");
}

/** A condition's text, or the problem that keeps it from being read again. */
export interface Printed {
  /** Undefined if the text is past a limit. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Writes a condition as text that can be read again: within the limits of reading (spec 3.6). */
export function printReadable(
  condition: Condition,
  options: LanguageOptions = {},
  spell = CANONICAL,
): Printed {
  const { groupLimit = LIMITS.groups, conditionLimit = LIMITS.conditions } = options;
  const groups = condition.any.length;
  const conditions = condition.any.reduce((count, { all }) => count + all.length, 0);
  if (groups > groupLimit || conditions > conditionLimit) {
    const parameters = { groups, conditions, groupLimit, conditionLimit };
    return { text: undefined, problems: [problem("too-many-groups", parameters, { pointer: "" })] };
  }
  const text = print(condition, options, spell);
  if (text.length <= LIMITS.textLength) return { text, problems: [] };
  const parameters = { length: text.length, limit: LIMITS.textLength };
  return { text: undefined, problems: [problem("too-long", parameters, { pointer: "" })] };
}

/** Checks whether a group among others is put into parentheses. A constant nested to the limit leaves no room (spec 3.6). */
function isWrapped({ all }: Group): boolean {
  return all.length > 1 && !all.some((trio) => operandsOf(trio).some(isNestedToTheLimit));
}

function operandsOf(trio: Trio): readonly (Operand | undefined)[] {
  return trio.kind === "data" ? [trio.variable, trio.argument] : [];
}

function isNestedToTheLimit(operand: Operand | undefined): boolean {
  return operand?.kind === "value" && faultOf(operand.value, LIMITS.nesting - 1)?.code === "too-deep";
}

function printGroup({ all }: Group, spell: Spell): string {
  return all.length === 0 ? "always" : all.map((trio) => printTrio(trio, spell)).join(" and ");
}

/** Writes one condition of a group. */
export function printTrio(trio: Trio, spell = CANONICAL): string {
  switch (trio.kind) {
    case "data":
      return printData(trio, spell);
    case "audience":
      return `recipient ${OPERATORS[trio.operator].text} ${printOperand(trio.argument)}`;
    default:
      return printStatus(trio);
  }
}

function printData(trio: DataTrio, spell: Spell): string {
  const { variable, operator, argument } = trio;
  const start = `${printOperand(variable)} ${OPERATORS[operator].text}`;
  if (argument === undefined) return start;
  const needsTimes = argumentKindOf(operator) === "times" && !hasTimes(argument);
  return `${start}${needsTimes ? " times" : ""} ${spell(trio, printOperand(argument))}`;
}

/** Checks whether an end of a range is a date, so that `is between` reads as a comparison of times. */
function hasTimes(operand: Operand): boolean {
  return operand.kind === "range" && [operand.low, operand.high].some(({ kind }) => kind === "time");
}

function printStatus({ kind, ref, operator, argument }: StatusTrio): string {
  const property = STATUS_PROPERTIES[kind];
  const found = caseOf(property, operator, argument);
  const name = refText(ref);
  if (found !== undefined && name !== undefined) return `${name} ${found.row.phrases[found.polarity]}`;
  const step = hasUnseen(ref) ? `[${printText(ref)}]` : segmentText(ref);
  return `refs${step}.${property} ${OPERATORS[operator].text} $message.${argument}`;
}

function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case "path":
      return operand.path.text;
    case "value":
      return printValue(operand.value);
    case "range":
      return `${printOperand(operand.low)} and ${printOperand(operand.high)}`;
    default:
      return operand.text;
  }
}

function printValue(value: Json): string {
  if (typeof value === "string") return printText(value);
  // JSON.stringify loses the sign of -0.
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => `${printText(key)}: ${printValue(member as Json)}`,
    );
    return `{${members.join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** Writes a text as a literal, with invisible characters escaped. */
function printText(text: string): string {
  return escapeUnseen(JSON.stringify(text));
}
