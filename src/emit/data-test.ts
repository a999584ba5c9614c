import {
  type AudienceTrio,
  argumentKindOf,
  type DataTrio,
  isScalar,
  type Json,
  type Path,
  type RangeEnd,
  relationOf,
} from "../condition/index.ts";
import { askOf } from "../evaluate/index.ts";
import { instantOf } from "../time/index.ts";
import { and, compare, compareNumbers, type Expression, FALSE, not, or, TRUE, term } from "./expression.ts";
import type { Scope } from "./scope.ts";
import { literal } from "./text.ts";

/**
 * The reading of a value, which depends on the operator (spec 3.4):
 * - `compared`: as JSON with all that is in it; if it is missing, "" where a test needs that, and otherwise undefined;
 * - `present`: undefined if it is missing; its contents do not matter;
 * - `instant`: the instant that it names as a timestamp; undefined if it is not one.
 */
export type Reading = "compared" | "present" | "instant";

/** A value that is read. */
export interface ReadValue {
  /** The variable that holds it. */
  readonly variable: string;
  /** Set by each test that needs "" in place of a missing value. */
  needsText: boolean;
  /** Set by each test whose answer depends on lists, objects or dates; all others hold for texts, numbers and the like only. */
  needsJson: boolean;
  /** Holds if the value has come from a list, which has no names: it is missing then. Undefined if reading sees to that. */
  readonly fromList?: string | undefined;
}

/** Registers the reading of a value. */
type Read = (path: Path, reading: Reading) => ReadValue;

/** An operand as an expression. `constant` is its value, unless it is read from the context. */
interface Side {
  /** It may be undefined where it stands for "". */
  readonly text: string;
  readonly constant?: Json | undefined;
  readonly value?: ReadValue;
}

/** The text of an operand that is "" if it is missing. */
function textOf({ text, value }: Side): string {
  if (value) value.needsText = true;
  return text;
}

/** The list of the recipient's audiences, as a path. */
const AUDIENCES: Path = { root: "audiences", text: "audiences", segments: [] };

/** The most items of a list that are compared one by one in place. */
const MOST_ITEMS = 8;

/** Writes the test of a trio on data or audiences (spec 3.4). */
export function dataTest(trio: DataTrio | AudienceTrio, scope: Scope, read: Read): Expression {
  const { operator, argument } = trio;
  const kind = argumentKindOf(operator);
  const isOfInstants = kind === "time" || kind === "times" || kind === "now";
  const reading =
    isOfInstants || operator.endsWith("_timestamp") ? "instant" : kind === "none" ? "present" : "compared";
  const isSimple = asksScalars(trio);
  const lists = new Set<string>();
  let isConstant = true;
  const sideOf = (operand: RangeEnd): Side => {
    switch (operand.kind) {
      case "value":
        return isOfInstants ? { text: String(instantOf(operand.value)) } : constantSide(operand.value);
      case "time":
        if (!operand.relative) return { text: String(operand.milliseconds) };
        isConstant = false;
        return { text: `now ${operand.milliseconds < 0 ? "-" : "+"} ${Math.abs(operand.milliseconds)}` };
      default:
        isConstant = false;
        return readSide(operand.path);
    }
  };
  const readSide = (path: Path): Side => {
    const value = read(path, reading);
    if (!isSimple) value.needsJson = true;
    else if (value.fromList !== undefined) lists.add(value.fromList);
    return { text: value.variable, value };
  };
  const constantSide = (value: Json): Side => ({
    text: isScalar(value ?? "") ? literal(value) : scope.constant(value),
    constant: value,
  });
  const variable = trio.kind === "data" ? sideOf(trio.variable) : readSide(AUDIENCES);
  const ends =
    argument === undefined ? [] : argument.kind === "range" ? [argument.low, argument.high] : [argument];
  const [first = { text: "now" }, second = first] = ends.map(sideOf);
  if (trio.kind === "data" && isConstant && kind !== "now") return askOf(trio)({}, 0) ? TRUE : FALSE;
  const fromObjects = [...lists].map((list) => not(term(list)));
  switch (operator) {
    case "equal_to":
      return and(equality(variable, first, scope), ...fromObjects);
    case "not_equal_to":
      return not(and(equality(variable, first, scope), ...fromObjects));
    case "greater_than":
      return and(order(variable, ">", first, scope), ...fromObjects);
    case "greater_than_or_equal_to":
      return and(order(variable, ">=", first, scope), ...fromObjects);
    case "less_than":
      return and(order(variable, "<", first, scope), ...fromObjects);
    case "less_than_or_equal_to":
      return and(order(variable, "<=", first, scope), ...fromObjects);
    case "contains":
      return inclusion(variable, first, scope);
    case "not_contains":
      return not(inclusion(variable, first, scope));
    case "contains_all":
      return term(scope.call("containsAll", textOf(variable), textOf(first)));
    case "not_contains_all":
      return not(term(scope.call("containsAll", textOf(variable), textOf(first))));
    case "empty":
      return term(scope.call("isEmpty", variable.text));
    case "not_empty":
      return not(term(scope.call("isEmpty", variable.text)));
    case "exists":
      return exists(variable);
    case "not_exists":
      return not(exists(variable));
    case "is_timestamp":
      return compare(variable.text, "!==", "undefined");
    case "is_not_timestamp":
      return compare(variable.text, "===", "undefined");
    case "is_timestamp_before":
    case "is_timestamp_before_date":
    case "is_timestamp_before_now":
      return compare(variable.text, "<", first.text);
    case "is_timestamp_on_or_after":
    case "is_timestamp_on_or_after_date":
    case "is_timestamp_on_or_after_now":
      return compare(variable.text, ">=", first.text);
    case "is_timestamp_between":
      return and(compare(first.text, "<=", variable.text), compare(variable.text, "<=", second.text));
    case "is_between":
      return and(
        ...[variable, first, second].map(isNumber),
        compare(first.text, "<=", variable.text),
        compare(variable.text, "<=", second.text),
        ...fromObjects,
      );
    case "is_audience_member":
      return membership(variable, first, scope);
    case "is_not_audience_member":
      return not(membership(variable, first, scope));
  }
}

/**
 * Checks that a trio asks whether a value is one text, number or boolean, or how it compares with a number. The answer is the same
 * for every list, every object and a missing value. A date is a text, so the text must not be that of a date; nor "", which is missing.
 */
function asksScalars(trio: DataTrio | AudienceTrio): boolean {
  if (trio.kind === "audience") return false;
  const { operator, variable, argument } = trio;
  const constants = [variable, argument].flatMap((side) => (side?.kind === "value" ? [side.value] : []));
  switch (relationOf(operator)) {
    case "equality":
      return constants.some((value) => isAtom(value) && value !== "" && !isLikeDate(value));
    case "order":
      return constants.some((value) => typeof value === "number");
    default:
      return operator === "is_between";
  }
}

function isLikeDate(value: Json): boolean {
  return typeof value === "string" && /^[-+\d]/.test(value);
}

/** Numbers that were read are finite. */
function isNumber({ text, constant }: Side): Expression {
  if (constant === undefined) return compare(`typeof ${text}`, "===", '"number"');
  return typeof constant === "number" ? TRUE : FALSE;
}

function isText(side: Side): Expression {
  const { constant } = side;
  if (constant === undefined) return compare(`typeof ${textOf(side)}`, "===", '"string"');
  return typeof constant === "string" ? TRUE : FALSE;
}

function exists({ text }: Side): Expression {
  return and(compare(text, "!==", "undefined"), compare(text, "!==", "null"));
}

function equality(a: Side, b: Side, scope: Scope): Expression {
  const atom = [a, b].find(({ constant }) => isAtom(constant))?.constant;
  if (atom === undefined) return term(scope.call("isEqual", textOf(a), textOf(b)));
  return atom === "" ? compare(textOf(a), "===", textOf(b)) : compare(a.text, "===", b.text);
}

/** Checks for a constant that `===` compares as JSON does. */
function isAtom(constant: Json | undefined): boolean {
  return constant !== undefined && (typeof constant !== "object" || constant === null);
}

function order(a: Side, sign: "<" | "<=" | ">" | ">=", b: Side, scope: Scope): Expression {
  const constants = [a, b].flatMap(({ constant }) => (constant === undefined ? [] : [constant]));
  if (constants.some((constant) => typeof constant === "number")) {
    return and(isNumber(a), isNumber(b), compareNumbers(a.text, sign, b.text));
  }
  if (constants.some((constant) => typeof constant !== "string")) return FALSE;
  return compare(scope.call("orderOf", textOf(a), textOf(b)), sign, "0");
}

function inclusion(a: Side, b: Side, scope: Scope): Expression {
  const [list, other] = Array.isArray(a.constant) ? [a.constant, b] : [b.constant, a];
  if (!Array.isArray(list) || list.length > MOST_ITEMS || !list.every(isAtom)) {
    return term(scope.call("contains", textOf(a), textOf(b)));
  }
  const holds = term(scope.call("contains", a.text, b.text));
  return or(
    ...list.map((item) => compare(item === "" ? textOf(other) : other.text, "===", literal(item))),
    and(term(`Array.isArray(${other.text})`), holds),
  );
}

function membership(audiences: Side, key: Side, scope: Scope): Expression {
  return and(
    isText(key),
    term(`Array.isArray(${audiences.text})`),
    term(scope.call("contains", audiences.text, key.text)),
  );
}
