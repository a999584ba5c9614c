import { LIMITS, type ProblemCode, type ProblemParameters } from "../../problem/index.ts";
import { looksLikeTimestamp, SHORTEST_RELATIVE_TIME } from "../../time/index.ts";
import {
  type Argument,
  asVariable,
  buildTrio,
  isStatusPath,
  statusPathIn,
  type Target,
  type Variable,
} from "../build.ts";
import type { DataTrio, Operand, PathOperand, RangeEnd, Trio, ValueOperand } from "../condition.ts";
import { faultOf, type Json } from "../json.ts";
import {
  argumentKindOf,
  type InclusionOperator,
  isInclusionOperator,
  isPreferenceOperator,
  isRankOperator,
  type Operator,
} from "../operators.ts";
import type { Path } from "../path.ts";

/** A part of a trio. */
export type TrioPart = "variable" | "operator" | "argument";

/** Receives the problems of a trio; text and stored JSON add their positions. */
export type TrioReport = <Code extends ProblemCode>(
  code: Code,
  parameters: ProblemParameters[Code],
  part: TrioPart,
  /** The end of the range, if the problem is about one. */
  end?: "low" | "high",
) => void;

/** The owner of a trio, and the prefixes in force. */
export interface TrioSetting {
  /** The prefixes that paths may start with. */
  readonly prefixes: readonly string[];
  /** The owner: conditions of a preference cannot read refs (spec 3.2). */
  readonly target: Target;
}

/** Builds a trio as `buildTrio` does. Reports warnings if there is a trio, otherwise the reasons why there is none. */
export function makeTrio(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  setting: TrioSetting,
  report: TrioReport,
): Trio | undefined {
  const trio = buildTrio(variable, operator, argument, setting.target);
  if (trio === undefined) reportErrors(variable, operator, argument, setting, report);
  else reportWarnings(trio, argument, setting, report);
  return trio;
}

/** Reports the warnings about a trio. */
function reportWarnings(trio: Trio, argument: Argument, setting: TrioSetting, report: TrioReport): void {
  switch (trio.kind) {
    case "legacy":
      report(
        "legacy-status",
        { ref: trio.ref, operator: trio.operator, argument: trio.argument },
        "variable",
      );
      break;
    case "audience":
      warnOfConstant(trio.operator, trio.argument, report);
      break;
    case "data":
      warnOfVariable(trio.variable, setting, report);
      if (setting.target === "preference") warnOfDataApi(trio, report);
      if (trio.variable.kind === "value") warnOfNumbers(trio.variable.value, "variable", report);
      if (trio.argument !== undefined) warnOfArgument(trio.operator, trio.argument, report);
      else if (argument !== undefined) {
        report("unused-argument", { operator: trio.operator, argument: operandText(argument) }, "argument");
      }
      break;
  }
}

/** Warns of parts of a trio that the preferences API does not accept (spec 3.2). */
function warnOfDataApi({ operator, argument }: DataTrio, report: TrioReport): void {
  const ends = argument?.kind === "range" ? [argument.low, argument.high] : [argument];
  const liquid = ends.find((end) => end?.kind === "liquid");
  if (argumentKindOf(operator) === "now") report("not-in-data-api", { operator, liquid: "" }, "operator");
  else if (liquid !== undefined) {
    report("not-in-data-api", { operator, liquid: operandText(liquid) }, "argument");
  }
}

/** Warns of a constant on the left: the operands are swapped, or a prefix is misspelt. */
function warnOfVariable(
  variable: PathOperand | ValueOperand,
  { prefixes }: TrioSetting,
  report: TrioReport,
): void {
  if (variable.kind === "value")
    report("static-variable", { variable: operandText(variable), prefixes }, "variable");
}

function warnOfArgument(operator: Operator, argument: Operand, report: TrioReport): void {
  if (argument.kind === "time" && argument.relative) {
    if (Math.abs(argument.milliseconds) < SHORTEST_RELATIVE_TIME) {
      report("short-relative-time", { found: argument.text }, "argument");
    }
  } else if (argument.kind === "range") {
    for (const end of ["low", "high"] as const) {
      const operand = argument[end];
      if (operand.kind === "value") warnOfNumbers(operand.value, "argument", report, end);
    }
  } else if (argument.kind === "value") warnOfConstant(operator, argument, report);
}

/** The other operators: a constant argument of any type leaves their verdict open, or they take none. */
type OperatorOfAnyConstant =
  | InclusionOperator
  | "equal_to"
  | "not_equal_to"
  | "empty"
  | "not_empty"
  | "exists"
  | "not_exists"
  | "is_timestamp"
  | "is_not_timestamp"
  | "is_timestamp_before"
  | "is_timestamp_on_or_after"
  | "is_timestamp_before_date"
  | "is_timestamp_on_or_after_date"
  | "is_timestamp_between"
  | "is_timestamp_before_now"
  | "is_timestamp_on_or_after_now"
  | "is_between";

/** Warns of constants of a type that makes the verdict of the operator constant. */
function warnOfConstant(operator: Operator, argument: PathOperand | ValueOperand, report: TrioReport): void {
  if (argument.kind === "path") return;
  const { value } = argument;
  warnOfNumbers(value, "argument", report);
  const found = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  const warn = (expected: string, verdict: boolean) =>
    report("argument-type", { operator, expected, found, verdict: String(verdict) }, "argument");
  switch (operator) {
    case "is_audience_member":
    case "is_not_audience_member":
      if (typeof value !== "string") warn("text", operator === "is_not_audience_member");
      break;
    case "contains_all":
    case "not_contains_all":
      if (!Array.isArray(value)) warn("list", operator === "not_contains_all");
      break;
    case "greater_than":
    case "greater_than_or_equal_to":
    case "less_than":
    case "less_than_or_equal_to":
      if (typeof value !== "number" && typeof value !== "string") warn("number-or-text", false);
      break;
    default:
      operator satisfies OperatorOfAnyConstant;
  }
}

function warnOfNumbers(value: Json, part: TrioPart, report: TrioReport, end?: "low" | "high"): void {
  const fault = faultOf(value, LIMITS.nesting);
  if (fault?.code === "number-imprecise") report(fault.code, { found: String(fault.number) }, part, end);
}

/** Reports why there is no trio; also warns of a constant on the left. */
function reportErrors(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  setting: TrioSetting,
  report: TrioReport,
): void {
  if (variable.kind === "message") {
    // The message names the status that stands on the wrong side as the argument.
    const parameters = { variable: operandText(argument), argument: operandText(variable) };
    report("message-argument-on-data", parameters, "variable");
    return;
  }
  if (variable.kind === "path" && isStatusPath(variable.path, setting.target)) {
    reportStatusErrors(variable.path, operator, argument, setting, report);
    return;
  }
  if (argument?.kind === "message") {
    const parameters = { variable: operandText(variable), argument: operandText(argument) };
    report("message-argument-on-data", parameters, "argument");
    return;
  }
  const statusRead = statusPathIn(argument, setting.target);
  if (statusRead !== undefined) {
    if (setting.target === "preference") report("refs-in-preference", { variable: statusRead }, "argument");
    else report("status-as-argument", { argument: statusRead }, "argument");
    return;
  }
  if (isPreferenceOperator(operator) && setting.target !== "preference") {
    report("operator-renamed", { operator }, "operator");
    return;
  }
  const kind = argumentKindOf(operator);
  if (kind === "audience" && variable.kind !== "recipient") {
    report("audience-variable", { variable: operandText(variable) }, "variable");
    return;
  }
  const left = asVariable(variable);
  if (kind !== "audience") warnOfVariable(left, setting, report);
  if (left.kind === "value" && reportFault(left.value, "variable", report)) return;
  if (argument === undefined) {
    report("missing-argument", { operator }, "operator");
    return;
  }
  switch (kind) {
    case "time":
      reportTimeErrors(operator, argument, report);
      return;
    case "numbers":
    case "times":
      reportRangeErrors(operator, kind, argument, report);
      return;
    default:
      reportValueErrors(argument, report);
      return;
  }
}

function reportStatusErrors(
  path: Path,
  operator: Operator,
  argument: Argument,
  { target }: TrioSetting,
  report: TrioReport,
): void {
  if (target === "preference") {
    report("refs-in-preference", { variable: path.text }, "variable");
    return;
  }
  const [ref = "", property = "", ...more] = path.segments.map(String);
  const isEngagement = property === "engagement_status";
  const isKnown = isEngagement || property === "delivery_status" || property === "status";
  if (!isKnown || more.length > 0 || path.text.endsWith("]")) {
    report("unknown-ref-property", { variable: path.text, ref, property }, "variable");
    return;
  }
  if (isEngagement ? !isInclusionOperator(operator) : !isRankOperator(operator)) {
    report("status-operator", { property, operator, argument: operandText(argument) }, "operator");
    return;
  }
  report("status-argument", { property, operator, found: operandText(argument) }, "argument");
}

function reportValueErrors(argument: Operand, report: TrioReport): void {
  if (argument.kind === "value") reportFault(argument.value, "argument", report);
  // Times and ranges are not values: only some operators take them.
  else
    report(
      "wrong-type",
      { key: "argument", expected: "a value or a path", found: argument.kind },
      "argument",
    );
}

function reportTimeErrors(
  operator: Operator,
  argument: Operand,
  report: TrioReport,
  end?: "low" | "high",
): void {
  const found = operandText(argument);
  const text = argument.kind === "value" && typeof argument.value === "string" ? argument.value : "";
  if (looksLikeTimestamp(text)) report("impossible-date", { found }, "argument", end);
  else if (text.startsWith("{{")) report("liquid-not-path", { found }, "argument", end);
  else report("time-expected", { operator, found }, "argument", end);
}

function reportRangeErrors(
  operator: Operator,
  kind: "numbers" | "times",
  argument: Operand,
  report: TrioReport,
): void {
  if (argument.kind !== "range") {
    report("two-ends-expected", { operator, found: operandText(argument) }, "argument");
    return;
  }
  for (const end of ["low", "high"] as const) {
    const operand = argument[end];
    if (operand.kind === "path" || operand.kind === "liquid") continue;
    if (kind === "numbers") reportNumberErrors(operator, operand, report, end);
    else if (operand.kind === "time" && operand.relative) {
      report("relative-in-between", { found: operand.text }, "argument", end);
    } else if (
      buildTrio({ kind: "value", value: "" }, "is_timestamp_before", operand, "step") === undefined
    ) {
      reportTimeErrors(operator, operand, report, end);
    }
  }
}

function reportNumberErrors(
  operator: Operator,
  end: RangeEnd,
  report: TrioReport,
  name: "low" | "high",
): void {
  if (end.kind === "value" && typeof end.value === "number") {
    reportFault(end.value, "argument", (code, parameters, part) => report(code, parameters, part, name));
    return;
  }
  // A text such as "5" keeps its quotes, so that it does not look like a number.
  const found = end.kind === "value" ? valueText(end.value) : operandText(end);
  report("number-expected", { operator, found }, "argument", name);
}

/**
 * Reports the fault that keeps a value from being an operand. Returns true if there is a fault; an imprecise number is
 * only a warning.
 */
function reportFault(value: Json, part: TrioPart, report: TrioReport): boolean {
  const fault = faultOf(value, LIMITS.nesting);
  if (fault === undefined || fault.code === "number-imprecise") return false;
  if (fault.code === "too-deep") report("too-deep", { limit: LIMITS.nesting }, part);
  else if (fault.code === "not-json")
    report("wrong-type", { key: part, expected: "JSON", found: fault.found }, part);
  else report(fault.code, { found: String(fault.number) }, part);
  return true;
}

/** Returns the text of an operand for a message. */
function operandText(operand: Variable | Argument): string {
  if (operand === undefined) return "";
  switch (operand.kind) {
    case "path":
      return operand.path.text;
    case "value":
      return typeof operand.value === "string" ? operand.value : valueText(operand.value);
    case "message":
      return `$message.${operand.name}`;
    case "recipient":
      return "recipient";
    case "range":
      return `${operandText(operand.low)} and ${operandText(operand.high)}`;
    default:
      return operand.text;
  }
}

/** Returns the JSON text of a value for a message. The value may be too deep for JSON.stringify, or not JSON. */
function valueText(value: Json): string {
  if (typeof value === "number") return String(value);
  const fault = faultOf(value, LIMITS.nesting);
  if (fault?.code === "not-json") return fault.found;
  if (fault?.code === "too-deep") return Array.isArray(value) ? "[...]" : "{...}";
  return JSON.stringify(value);
}
