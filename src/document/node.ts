import type { Problem, Span } from "../problem/index.ts";

/** The formats that files are read in. */
export type Format = "json" | "yaml";

/** What a file says, as plain data. Every key is an own property, `__proto__` too. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A map as plain data; read it by own keys only. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A value with its place in the file. */
export type DocumentNode = MapNode | ListNode | ScalarNode;

/** Where a value is written: a YAML alias stands for a node that is written elsewhere. */
export interface NodeSite {
  readonly node: DocumentNode;
  /** The stretch that says the value here: of an alias the alias itself. Empty where nothing is written. */
  readonly span: Span;
  readonly alias: boolean;
}

/** A key with its value. */
export interface MapEntry extends NodeSite {
  readonly key: string;
  readonly keySpan: Span;
  /** Where the whole entry begins: at the key, or at the `?` before it. */
  readonly start: number;
  /** Where the whole entry ends: behind the value, or the `:`, or the key, whatever is written last. */
  readonly end: number;
}

/** Braces, or a YAML block of keys. */
export interface MapNode {
  readonly kind: "map";
  readonly span: Span;
  /** In the file's order; where a key stands twice, both entries. */
  readonly entries: readonly MapEntry[];
  readonly value: JsonObject;
  /** Whether it is written in braces. */
  readonly flow: boolean;
  /** The column of its keys, from 0, where it is written as a YAML block. */
  readonly indent: number;
}

/** Brackets, or a YAML block of dashes. */
export interface ListNode {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly NodeSite[];
  readonly value: readonly Json[];
  /** Whether it is written in brackets. */
  readonly flow: boolean;
  /** The column of its dashes, from 0, where it is written as a YAML block. */
  readonly indent: number;
}

/** How a scalar is written: anything in JSON, or one of the five ways of YAML. */
export type ScalarStyle = "json" | "plain" | "single" | "double" | "literal" | "folded";

/** A text, a number, true, false or null. */
export interface ScalarNode {
  readonly kind: "scalar";
  /** A literal or folded block without the line breaks that end it. */
  readonly span: Span;
  readonly value: null | boolean | number | string;
  readonly style: ScalarStyle;
  /** As written, from the span's start; a literal or folded block with its header and all that belongs to it. */
  readonly source: string;
  /** The indentation of what surrounds a literal or folded block, which its header counts from. */
  readonly indent: number;
  /** Whether it stands within braces or brackets. */
  readonly inFlow: boolean;
}

/** A use of an anchor: the alias, and the node that it stands for. */
export interface AliasUse {
  readonly name: string;
  readonly span: Span;
  readonly target: DocumentNode;
}

/** A file as read. Offsets are those of its text, a byte order mark counted. */
export interface Document {
  readonly format: Format;
  readonly text: string;
  /** Undefined where the text is not of its format, and then `problems` says why. */
  readonly root: DocumentNode | undefined;
  /** The root as plain data. Where a key stands twice, the last counts. */
  readonly value: Json | undefined;
  /** In the file's order. */
  readonly problems: readonly Problem[];
  /** Where each line begins. */
  readonly lineStarts: readonly number[];
  /** The comments of a YAML file, in its order. */
  readonly comments: readonly Span[];
  /** The aliases of a YAML file, in its order. */
  readonly aliases: readonly AliasUse[];
}
