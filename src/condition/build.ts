import { NESTING_LIMIT } from "../problem/index.ts";
import { isCompoundArgument, isDeliveryStatus, statusArgumentOf } from "../status/index.ts";
import { instantOf } from "../time/index.ts";
import type {
  AudienceTrio,
  DataTrio,
  LiquidOperand,
  Operand,
  PathOperand,
  RangeEnd,
  StatusTrio,
  TimeOperand,
  Trio,
  ValueOperand,
} from "./condition.ts";
import { isOperandValue } from "./json.ts";
import { type ArgumentKind, argumentKindOf, isPreferenceOperator, type Operator } from "./operators.ts";
import { type Path, PREFIXES } from "./path.ts";

/** `$message.<name>`; the name need not exist. */
export interface MessageOperand {
  readonly kind: "message";
  readonly name: string;
}

/** The bare word `recipient`, the variable of the audience operators. */
export interface RecipientOperand {
  readonly kind: "recipient";
}

/** The left side of an operator, as read from text or stored JSON. */
export type Variable = PathOperand | ValueOperand | MessageOperand | RecipientOperand;

/** The argument of an operator, as read from text or stored JSON; undefined if there is none. */
export type Argument = Operand | MessageOperand | undefined;

/**
 * The owner of conditions (spec 3.2): a step, branch or trigger; a preference; or the events that a wait matches, whose
 * conditions are a list as a preference's, and may read refs and `event`.
 */
export type Target = "step" | "preference" | "match";

/** Returns the prefixes that paths may start with: the platform's, `event` in a match, and those that the host declares. */
export function prefixesFor(target: Target | undefined, declared: readonly string[] = []): readonly string[] {
  return [...PREFIXES, ...(target === "match" ? ["event"] : []), ...declared];
}

/**
 * Builds a trio from its parts, for text and stored JSON alike. Returns undefined if the parts do not go together (spec
 * 2.3, 3.4); `makeTrio` reports why.
 */
export function buildTrio(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  target: Target,
): Trio | undefined {
  if (variable.kind === "path" && isStatusPath(variable.path, target)) {
    return target !== "preference" ? buildStatusTrio(variable.path, operator, argument) : undefined;
  }
  if (variable.kind === "message" || argument?.kind === "message" || statusPathIn(argument, target))
    return undefined;
  if (target !== "preference" && isPreferenceOperator(operator)) return undefined;
  const kind = argumentKindOf(operator);
  if (kind === "audience") {
    if (variable.kind !== "recipient" || !isPathOrValue(argument)) return undefined;
    return { kind, operator: operator as AudienceTrio["operator"], argument };
  }
  const left = asVariable(variable);
  if (!isPathOrValue(left)) return undefined;
  const dataOperator = operator as DataTrio["operator"];
  if (kind === "none" || kind === "now") return { kind: "data", variable: left, operator: dataOperator };
  const checked = argument && readAs(kind, argument);
  return checked && { kind: "data", variable: left, operator: dataOperator, argument: checked };
}

/** Reads the word `recipient` as a constant text, which it is unless an audience operator follows. */
export function asVariable(
  variable: PathOperand | ValueOperand | RecipientOperand,
): PathOperand | ValueOperand {
  return variable.kind === "recipient" ? { kind: "value", value: "recipient" } : variable;
}

function buildStatusTrio(
  { text, segments }: Path,
  operator: Operator,
  argument: Argument,
): StatusTrio | undefined {
  const name = argument?.kind === "message" ? statusArgumentOf(argument.name) : undefined;
  // The property must follow a dot, so that a pattern in the schemas can require the same.
  if (segments.length !== 2 || text.endsWith("]") || name === undefined) return undefined;
  const property = segments[1];
  const isDelivery = name === "skipped" || isDeliveryStatus(name);
  const kind =
    argumentKindOf(operator) === "item"
      ? property === "engagement_status" && !isDelivery && "engagement"
      : argumentKindOf(operator) === "ranked" &&
        (property === "delivery_status"
          ? isDelivery && "delivery"
          : property === "status" && !isCompoundArgument(name) && "legacy");
  return kind ? ({ kind, ref: String(segments[0]), operator, argument: name } as StatusTrio) : undefined;
}

/** Reads an argument of a kind. Returns undefined if it is of another. */
function readAs(
  kind: Exclude<ArgumentKind, "none" | "now" | "audience">,
  argument: Operand,
): Operand | undefined {
  if (kind === "time") return asTime(argument);
  if (kind === "numbers") return asRange(argument, asNumber);
  if (kind === "times") return asRange(argument, asInstant);
  kind satisfies "value" | "ranked" | "item";
  return isPathOrValue(argument) ? argument : undefined;
}

function asTime(argument: Operand): PathOperand | LiquidOperand | TimeOperand | undefined {
  if (argument.kind !== "value") return argument.kind === "range" ? undefined : argument;
  const text = argument.value;
  const milliseconds = instantOf(text);
  return milliseconds === undefined
    ? undefined
    : { kind: "time", text: text as string, milliseconds, relative: false };
}

/** Reads an end of a range of times, which cannot be relative. */
function asInstant(end: RangeEnd): RangeEnd | undefined {
  return end.kind === "time" && end.relative ? undefined : asTime(end);
}

function asNumber(end: RangeEnd): RangeEnd | undefined {
  const fits = end.kind === "value" ? Number.isFinite(end.value) : end.kind !== "time";
  return fits ? end : undefined;
}

function asRange(argument: Operand, asEnd: (end: RangeEnd) => RangeEnd | undefined): Operand | undefined {
  if (argument.kind !== "range") return undefined;
  const low = asEnd(argument.low);
  const high = asEnd(argument.high);
  return low && high && { kind: "range", low, high };
}

/** Checks for a path or a constant. Times and ranges are not values: only some operators take them. */
function isPathOrValue(operand: Argument): operand is PathOperand | ValueOperand {
  return (
    operand?.kind === "path" || (operand?.kind === "value" && isOperandValue(operand.value, NESTING_LIMIT))
  );
}

/** Returns the path by which an argument reads a step's status, if it does; only a variable may. */
export function statusPathIn(argument: Argument, target: Target): string | undefined {
  if (argument?.kind === "range")
    return statusPathIn(argument.low, target) ?? statusPathIn(argument.high, target);
  const path = argument && "path" in argument ? argument.path : undefined;
  return path && isStatusPath(path, target) ? path.text : undefined;
}

/**
 * Checks whether a path reads a step, but not the output of a wait for an event, which is data: `refs.<ref>.matched` and
 * `refs.<ref>.signal_variables.<path>` (spec 1.5.4). Conditions of a preference cannot read either.
 */
export function isStatusPath({ text, root, segments }: Path, target: Target): boolean {
  const [, property] = segments;
  const isOutput = property === (segments.length > 2 ? "signal_variables" : "matched");
  return root === "refs" && !(isOutput && target !== "preference" && text.includes(`.${property}`));
}
