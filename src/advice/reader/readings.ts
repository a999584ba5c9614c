import type { InexpressibleTopic, Span } from "../../problem/index.ts";
import type { Joint } from "../vocabulary.ts";

/** The kind of a mistaken part, for the sentence about it. */
export type PartKind =
  | "subject"
  | "verb"
  | "number"
  | "date"
  | "duration"
  | "name"
  | "condition"
  | "left-out"
  | "glue"
  | "braces";

/** A part of a text that may be mistaken, with the spellings that it may have been meant for. */
export interface Part extends Span {
  readonly kind: PartKind;
  readonly writes: readonly string[];
  /** True if the author may have meant something else, so that it is only said. */
  readonly isDoubtful?: boolean | undefined;
}

/** Something that no condition can express. */
export interface Refusal extends Span {
  readonly topic: InexpressibleTopic;
}

/** The question of a condition, for a condition behind it that leaves a part of this out. */
export interface Asked {
  readonly subject: string;
  readonly verb: string;
  readonly operand: string;
  readonly kind: "value" | "case" | "whole" | "time";
  readonly isNegated: boolean;
}

/** A condition, a group of them in parentheses, or a negated one. */
export interface Node extends Span {
  readonly parts: readonly Part[];
  readonly asked: Asked | undefined;
  /** True if the right text joins several conditions, so that it may need parentheses. */
  readonly joined: "and" | "or" | undefined;
  /** Makes the right texts of a condition that leaves out what the one before it says. */
  readonly complete?: ((before: Asked) => Completed | undefined) | undefined;
}

export interface Completed {
  readonly writes: readonly string[];
  /** The condition that it may be by itself, joined as it is written. */
  readonly alone?: string | undefined;
  /** True if a negation of the condition before it holds for it as well. */
  readonly isShared: boolean;
  readonly asked: Asked;
  /** A value that the verb before it takes too. */
  readonly value?: string | undefined;
}

export interface Item {
  readonly joint: (Joint & Span) | undefined;
  readonly node: Node;
}

export interface Predicate {
  readonly verb: Span;
  readonly verbs: readonly string[];
  readonly operand?: (Span & { readonly kind: PartKind; readonly writes: readonly string[] }) | undefined;
  /** Makes the whole condition where it has no such form. */
  readonly whole?: ((subject: string) => readonly string[]) | undefined;
  readonly joined?: "and" | "or" | undefined;
  readonly kind: Asked["kind"];
  readonly isNegated: boolean;
  readonly end: number;
}

export interface Value extends Span {
  readonly kind: PartKind;
  readonly writes: readonly string[];
  readonly sort: "constant" | "path" | "time" | "date" | "duration" | "list" | "absent" | "words";
  /** For a duration: its spelling, such as `7 days`. */
  readonly stretch?: string | undefined;
  readonly items?: readonly string[] | undefined;
}

export interface Subject extends Span {
  readonly writes: readonly string[];
  readonly kind: PartKind;
  readonly sort: "path" | "step" | "name" | "recipient" | "literal" | "now" | "count";
  readonly property?: string;
  readonly value?: Value;
}

/** The result of reading a text leniently: its mistaken parts, or what no condition can express. */
export type Reading =
  | { readonly parts: readonly Part[]; readonly refusal?: undefined }
  | { readonly parts?: undefined; readonly refusal: Refusal };

/** Checks that a text is right as it is. */
export type IsRight = (text: string, meant: string) => boolean;
