import type { Argument, Operator, Trio, Variable } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import type { Polarity, StatusCase } from "../status/index.ts";

/**
 * The tree that text is read as: connectives nest freely, and `not` stands before anything. It never leaves this
 * room; normalising is the one way from it to a condition (spec 3.6).
 */
export type Syntax = TrioSyntax | ConstantSyntax | NotSyntax | GroupSyntax | MistakeSyntax;

/** One condition. */
export interface TrioSyntax extends Span {
  readonly kind: "trio";
  readonly trio: Trio;
  /** The span of its operator. */
  readonly operator: Span;
}

/** `always` or `never`. */
export interface ConstantSyntax extends Span {
  readonly kind: "constant";
  readonly value: boolean;
}

export interface NotSyntax extends Span {
  readonly kind: "not";
  readonly operand: Syntax;
}

/** Two or more members, joined by one connective. */
export interface GroupSyntax extends Span {
  readonly kind: "and" | "or";
  readonly members: readonly Syntax[];
  /** The span of the first connective. */
  readonly connective: Span;
  /** True if it is in parentheses. */
  readonly isWrapped: boolean;
}

/** A mistake that was reported and has no meaning. */
export interface MistakeSyntax extends Span {
  readonly kind: "mistake";
  /** True if it was read to its end, so that the next token belongs to something else. */
  readonly isWhole: boolean;
}

/** The subject of a condition. */
export type Subject = Span & { readonly text: string } & (
    | {
        readonly kind: "name";
        readonly name: string;
        readonly isQuoted: boolean;
        /** True if it has characters that need backticks. */
        readonly isOdd: boolean;
      }
    | { readonly kind: "operand"; readonly operand: Exclude<Variable, { kind: "recipient" }> }
    | { readonly kind: "mistake" }
  );

/** An operand; `mistake` if it was reported as one. */
export interface OperandSyntax extends Span {
  readonly operand: Argument | "mistake";
  /** The spans of the ends of a range. */
  readonly ends?: readonly [Span, Span];
}

/** The predicate about a subject. Its span covers the words of the predicate, without the operand. */
export type Predicate = Span &
  (
    | { readonly kind: "case"; readonly row: StatusCase; readonly polarity: Polarity }
    | { readonly kind: "comparison"; readonly operator: Operator; readonly argument?: OperandSyntax }
    | { readonly kind: "mistake" }
  );
