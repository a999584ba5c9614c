import type { Argument, Operator, Trio, Variable } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import type { Polarity, StatusCase } from "../status/index.ts";

/**
 * The tree that text is read as: connectives nest freely, and `not` stands before anything. It never leaves this
 * room; normalising is the one way from it to a condition (spec 3.6).
 */
export type Syntax = TrioSyntax | ConstantSyntax | NotSyntax | GroupSyntax | MistakeSyntax;

/** One condition, put together. */
export interface TrioSyntax extends Span {
  readonly kind: "trio";
  readonly trio: Trio;
  /** Where its operator stands. */
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
  /** Where the connective stands first. */
  readonly connective: Span;
  /** Whether parentheses stand around it. */
  readonly isWrapped: boolean;
}

/** What was reported already and has no meaning. */
export interface MistakeSyntax extends Span {
  readonly kind: "mistake";
  /** Whether all that belongs to it was read, so that what follows is something else. */
  readonly isWhole: boolean;
}

/** What a condition is about. */
export type Subject = Span & { readonly text: string } & (
    | {
        readonly kind: "name";
        readonly name: string;
        readonly isQuoted: boolean;
        /** Whether it has characters for which it would need backticks. */
        readonly isOdd: boolean;
      }
    | { readonly kind: "operand"; readonly operand: Exclude<Variable, { kind: "recipient" }> }
    | { readonly kind: "mistake" }
  );

/** An operand as read; `mistake` where it was reported already. */
export interface OperandSyntax extends Span {
  readonly operand: Argument | "mistake";
  /** Where the ends of a range stand. */
  readonly ends?: readonly [Span, Span];
}

/** What is said about a subject: `start` and `end` are those of the words that say it, without the operand. */
export type Predicate = Span &
  (
    | { readonly kind: "case"; readonly row: StatusCase; readonly polarity: Polarity }
    | { readonly kind: "comparison"; readonly operator: Operator; readonly argument?: OperandSyntax }
    | { readonly kind: "mistake" }
  );
