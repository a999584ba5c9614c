import type { ProblemCode, ProblemParameters } from "../problem/index.ts";
import { LIMITS } from "../problem/index.ts";
import {
  isDeliveryStatus,
  isEngagementStatus,
  STATUS_ARGUMENTS,
  type StatusArgument,
} from "../status/index.ts";
import { instantOf, looksLikeTimestamp, SHORTEST_RELATIVE_TIME } from "../time/index.ts";
import type {
  DataTrio,
  Operand,
  PathOperand,
  RangeEnd,
  StatusTrio,
  Trio,
  ValueOperand,
} from "./condition.ts";
import { faultOf, type Json } from "./json.ts";
import { argumentKindOf, isInclusionOperator, isRankOperator, type Operator } from "./operators.ts";
import type { Path } from "./path.ts";

/** `$message.<name>`, whether the name is one that exists or not. */
export interface MessageOperand {
  readonly kind: "message";
  readonly name: string;
}

/** The bare word `recipient`, the variable of the audience operators. */
export interface RecipientOperand {
  readonly kind: "recipient";
}

/** What a surface, text or stored, read left of an operator. */
export type Variable = PathOperand | ValueOperand | MessageOperand | RecipientOperand;

/** What a surface read as an argument; undefined where there is none. */
export type Argument = Operand | MessageOperand | undefined;

/** What stands where in a trio. */
export type TrioPart = "variable" | "operator" | "argument";

/** Receives what is wrong with a trio; the surface that made it adds the place. */
export type TrioReport = <Code extends ProblemCode>(
  code: Code,
  parameters: ProblemParameters[Code],
  part: TrioPart,
) => void;

/** What surrounds a trio. */
export interface TrioSetting {
  /** The prefixes that paths may start with. */
  readonly prefixes: readonly string[];
  /** A preference's conditions cannot read refs (spec 3.2). */
  readonly target: Target;
}

/** Whose conditions they are: those of a step, branch or trigger, or those of a preference. */
export type Target = "step" | "preference";

/**
 * Puts a trio together from what a surface read, holding it to what goes with what (spec 2.3, 3.4). Both surfaces
 * come through here, so text and stored JSON accept and refuse the same. Undefined where an error was reported.
 */
export function makeTrio(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  setting: TrioSetting,
  report: TrioReport,
): Trio | undefined {
  if (variable.kind === "message") {
    report(
      "message-argument-on-data",
      { variable: shown(argument), argument: `$message.${variable.name}` },
      "variable",
    );
    return undefined;
  }
  if (variable.kind === "path" && variable.path.root === "refs") {
    return makeStatusTrio(variable.path, operator, argument, setting, report);
  }
  if (argument?.kind === "message") {
    const parameters = { variable: shown(variable), argument: `$message.${argument.name}` };
    report("message-argument-on-data", parameters, "argument");
    return undefined;
  }
  const statusRead = readsStatus(argument);
  if (statusRead !== undefined) {
    report("status-as-argument", { argument: statusRead }, "argument");
    return undefined;
  }
  if (operator === "is_audience_member" || operator === "is_not_audience_member") {
    if (variable.kind !== "recipient") {
      report("audience-variable", { variable: shown(variable) }, "variable");
      return undefined;
    }
    return makeAudienceTrio(operator, argument, report);
  }
  const left = variable.kind === "recipient" ? { kind: "value" as const, value: "recipient" } : variable;
  if (left.kind === "value") {
    report("static-variable", { variable: shown(left), prefixes: setting.prefixes }, "variable");
    if (!holdsToLimits(left.value, "variable", report)) return undefined;
  }
  return makeDataTrio(left, operator, argument, report);
}

function makeStatusTrio(
  path: Path,
  operator: Operator,
  argument: Argument,
  setting: TrioSetting,
  report: TrioReport,
): StatusTrio | undefined {
  if (setting.target === "preference") {
    report("refs-in-preference", { variable: path.text }, "variable");
    return undefined;
  }
  const [ref, property] = path.segments.map(String);
  // The property stands behind a dot, so that the schemas can say the same by a pattern.
  if (ref === undefined || property === undefined || path.segments.length > 2 || path.text.endsWith("]")) {
    report(
      "unknown-ref-property",
      { variable: path.text, ref: ref ?? "", property: property ?? "" },
      "variable",
    );
    return undefined;
  }
  const name = argument?.kind === "message" ? argument.name : undefined;
  const refused = () => {
    const found = name === undefined ? shown(argument) : `$message.${name}`;
    report("status-argument", { property, operator, found }, "argument");
    return undefined;
  };
  const misplaced = () => {
    report("status-operator", { property, operator, argument: name ?? "" }, "operator");
    return undefined;
  };
  switch (property) {
    case "delivery_status":
      if (!isRankOperator(operator)) return misplaced();
      if (!isStatusArgument(name) || !(name === "skipped" || isDeliveryStatus(name))) return refused();
      return { kind: "delivery", ref, operator, argument: name };
    case "engagement_status":
      if (!isInclusionOperator(operator)) return misplaced();
      if (!isStatusArgument(name) || name === "skipped" || isDeliveryStatus(name)) return refused();
      return { kind: "engagement", ref, operator, argument: name };
    case "status":
      if (!isRankOperator(operator)) return misplaced();
      if (!isStatusArgument(name)) return refused();
      if (!(name === "skipped" || isDeliveryStatus(name) || isEngagementStatus(name))) return refused();
      report("legacy-status", { ref, operator, argument: name }, "variable");
      return { kind: "legacy", ref, operator, argument: name };
    default:
      report("unknown-ref-property", { variable: path.text, ref, property }, "variable");
      return undefined;
  }
}

function makeAudienceTrio(
  operator: "is_audience_member" | "is_not_audience_member",
  argument: Exclude<Argument, MessageOperand>,
  report: TrioReport,
): Trio | undefined {
  if (argument?.kind !== "path" && argument?.kind !== "value") {
    report("missing-argument", { operator }, "operator");
    return undefined;
  }
  if (argument.kind === "value") {
    if (!holdsToLimits(argument.value, "argument", report)) return undefined;
    if (typeof argument.value !== "string") {
      warnOfType(operator, "text", argument.value, operator !== "is_audience_member", report);
    }
  }
  return { kind: "audience", operator, argument };
}

function makeDataTrio(
  variable: PathOperand | ValueOperand,
  operator: DataTrio["operator"],
  argument: Exclude<Argument, MessageOperand>,
  report: TrioReport,
): DataTrio | undefined {
  const kind = argumentKindOf(operator);
  if (kind === "none") {
    if (argument !== undefined)
      report("unused-argument", { operator, argument: shown(argument) }, "argument");
    return { kind: "data", variable, operator };
  }
  if (argument === undefined) {
    report("missing-argument", { operator }, "operator");
    return undefined;
  }
  const checked =
    kind === "time"
      ? asTime(operator, argument, report)
      : kind === "times" || kind === "numbers"
        ? asRange(operator, kind, argument, report)
        : asValue(operator, argument, report);
  return checked && { kind: "data", variable, operator, argument: checked };
}

function asValue(operator: Operator, argument: Operand, report: TrioReport): Operand | undefined {
  if (argument.kind === "path") return argument;
  if (argument.kind !== "value") {
    report("argument-type", { operator, expected: "value", found: shown(argument), verdict: "" }, "argument");
    return undefined;
  }
  const { value } = argument;
  if (!holdsToLimits(value, "argument", report)) return undefined;
  if (operator === "contains_all" || operator === "not_contains_all") {
    if (!Array.isArray(value)) warnOfType(operator, "list", value, operator === "not_contains_all", report);
  } else if (isRankOperator(operator) && operator !== "equal_to" && operator !== "not_equal_to") {
    if (typeof value !== "number" && typeof value !== "string") {
      warnOfType(operator, "number-or-text", value, false, report);
    }
  }
  return argument;
}

function asTime(operator: Operator, argument: Operand, report: TrioReport): Operand | undefined {
  if (argument.kind === "path" || argument.kind === "liquid") return argument;
  if (argument.kind === "time") {
    if (argument.relative && Math.abs(argument.milliseconds) < SHORTEST_RELATIVE_TIME) {
      report("short-relative-time", { found: argument.text }, "argument");
    }
    return argument;
  }
  const found = shown(argument);
  const milliseconds = instantOf(found);
  if (argument.kind === "value" && typeof argument.value === "string") {
    if (milliseconds !== undefined) return { kind: "time", text: found, milliseconds, relative: false };
    if (looksLikeTimestamp(found)) {
      report("impossible-date", { found }, "argument");
      return undefined;
    }
  }
  report("time-expected", { operator, found }, "argument");
  return undefined;
}

function asRange(
  operator: Operator,
  kind: "numbers" | "times",
  argument: Operand,
  report: TrioReport,
): Operand | undefined {
  if (argument.kind !== "range") {
    report("two-ends-expected", { operator, found: shown(argument) }, "argument");
    return undefined;
  }
  const asEnd = kind === "numbers" ? asNumber : asInstant;
  const low = asEnd(operator, argument.low, report);
  const high = asEnd(operator, argument.high, report);
  return low && high && { kind: "range", low, high };
}

function asNumber(operator: Operator, end: RangeEnd, report: TrioReport): RangeEnd | undefined {
  if (end.kind === "path" || end.kind === "liquid") return end;
  if (end.kind === "value" && typeof end.value === "number") {
    return holdsToLimits(end.value, "argument", report) ? end : undefined;
  }
  report("number-expected", { operator, found: shown(end) }, "argument");
  return undefined;
}

function asInstant(operator: Operator, end: RangeEnd, report: TrioReport): RangeEnd | undefined {
  if (end.kind === "time" && end.relative) {
    report("relative-in-between", { found: end.text }, "argument");
    return undefined;
  }
  return asTime(operator, end, report) as RangeEnd | undefined;
}

function holdsToLimits(value: Json, part: TrioPart, report: TrioReport): boolean {
  const fault = faultOf(value, LIMITS.nesting);
  if (fault === "too-deep") report("too-deep", { limit: LIMITS.nesting }, part);
  else if (fault !== undefined) report(fault, { found: shown({ kind: "value", value }) }, part);
  return fault === undefined || fault === "number-imprecise";
}

function warnOfType(
  operator: Operator,
  expected: string,
  value: Json,
  verdict: boolean,
  report: TrioReport,
): void {
  const found = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  report("argument-type", { operator, expected, found, verdict: String(verdict) }, "argument");
}

function readsStatus(argument: Argument): string | undefined {
  if (argument?.kind === "range") return readsStatus(argument.low) ?? readsStatus(argument.high);
  if (argument?.kind !== "path" && argument?.kind !== "liquid") return undefined;
  return argument.path.root === "refs" ? argument.path.text : undefined;
}

function isStatusArgument(name: string | undefined): name is StatusArgument {
  return (STATUS_ARGUMENTS as readonly (string | undefined)[]).includes(name);
}

/** An operand as a message shows it. */
function shown(operand: Variable | Argument): string {
  if (operand === undefined) return "";
  switch (operand.kind) {
    case "path":
      return operand.path.text;
    case "value":
      return typeof operand.value === "string" ? operand.value : brief(operand.value);
    case "message":
      return `$message.${operand.name}`;
    case "recipient":
      return "recipient";
    case "range":
      return `${shown(operand.low)} and ${shown(operand.high)}`;
    default:
      return operand.text;
  }
}

/** JSON.stringify recurses, and what is shown may be deeper than it bears. */
function brief(value: Json): string {
  if (typeof value === "number") return String(value);
  if (faultOf(value, LIMITS.nesting) === "too-deep") return Array.isArray(value) ? "[...]" : "{...}";
  return JSON.stringify(value);
}
