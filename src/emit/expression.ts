/** A boolean expression of a program. */
export type Expression =
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "term"; readonly text: string }
  | { readonly kind: "not"; readonly member: Expression }
  | Comparison
  | { readonly kind: "and" | "or"; readonly members: readonly Expression[] };

interface Comparison {
  readonly kind: "comparison";
  readonly left: string;
  readonly sign: Sign;
  readonly right: string;
  /** Set if both sides are numbers other than NaN, so that the opposite sign is the negation. */
  readonly isOfNumbers: boolean;
}

type Sign = "===" | "!==" | "<" | "<=" | ">" | ">=";

const OPPOSITES: { readonly [sign in Sign]: Sign } = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** The widest line, as formatters leave it. */
const WIDTH = 80;

export const TRUE: Expression = { kind: "constant", value: true };
export const FALSE: Expression = { kind: "constant", value: false };

/** An expression that is neither an `and` nor an `or`, such as a call. */
export function term(text: string): Expression {
  return { kind: "term", text };
}

export function compare(left: string, sign: Sign, right: string | number): Expression {
  return { kind: "comparison", left, sign, right: String(right), isOfNumbers: false };
}

/** Compares two numbers, neither of them NaN. */
export function compareNumbers(left: string, sign: Sign, right: string | number): Expression {
  return { kind: "comparison", left, sign, right: String(right), isOfNumbers: true };
}

export function and(...members: readonly Expression[]): Expression {
  return joined("and", members, true);
}

export function or(...members: readonly Expression[]): Expression {
  return joined("or", members, false);
}

/** Joins expressions. `neutral` is the constant that changes nothing. */
function joined(kind: "and" | "or", members: readonly Expression[], neutral: boolean): Expression {
  const flat = members.flatMap((each) => (each.kind === kind ? each.members : [each]));
  const constant = flat.find((each) => each.kind === "constant" && each.value !== neutral);
  if (constant !== undefined) return constant;
  const kept = flat.filter((each) => each.kind !== "constant");
  const [only = { kind: "constant", value: neutral }] = kept;
  return kept.length < 2 ? only : { kind, members: kept };
}

/** Negates an expression, pushing the negation inward. */
export function not(expression: Expression): Expression {
  switch (expression.kind) {
    case "constant":
      return expression.value ? FALSE : TRUE;
    case "not":
      return expression.member;
    case "comparison":
      return expression.isOfNumbers || expression.sign.endsWith("==")
        ? { ...expression, sign: OPPOSITES[expression.sign] }
        : { kind: "not", member: expression };
    case "and":
      return or(...expression.members.map(not));
    case "or":
      return and(...expression.members.map(not));
    default:
      return { kind: "not", member: expression };
  }
}

/**
 * Writes an expression between two texts, such as `if (` and `) return false;`: on one line if it fits, otherwise with each
 * member on a line.
 */
export function printBetween(before: string, expression: Expression, after: string, indent: string): string {
  const line = `${indent}${before}${print(expression)}${after}`;
  if (line.length <= WIDTH || !("members" in expression)) return line;
  const sign = SIGNS[expression.kind];
  const lines = expression.members.map((each) => `${indent}  ${printMember(each)}`);
  const isInBrackets = before.endsWith("(");
  const [opening, closing] = isInBrackets ? ["", ""] : ["(", ")"];
  return `${indent}${before}${opening}\n${lines.join(` ${sign}\n`)}\n${indent}${closing}${after}`;
}

const SIGNS = { and: "&&", or: "||" } as const;

/** Writes an expression on one line. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case "constant":
      return String(expression.value);
    case "term":
      return expression.text;
    case "comparison":
      return `${expression.left} ${expression.sign} ${expression.right}`;
    case "not":
      return expression.member.kind === "term"
        ? `!${expression.member.text}`
        : `!(${print(expression.member)})`;
    default:
      return expression.members.map(printMember).join(` ${SIGNS[expression.kind]} `);
  }
}

function printMember(expression: Expression): string {
  return "members" in expression ? `(${print(expression)})` : print(expression);
}
