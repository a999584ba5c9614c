import type { Problem, Span } from "../problem/index.ts";

/** Format of a file. */
export type Format = "json" | "yaml";

/** Plain data of a file. Every key is an own property, `__proto__` too. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Plain data of a map; read only own keys. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A value and its span in the file. */
export type DocumentNode = MapNode | ListNode | ScalarNode;

/** A place where a value is used. A YAML alias refers to a node that is written elsewhere. */
export interface NodeSite {
  readonly node: DocumentNode;
  /** Span of the value at this place; for an alias, of the alias itself. Empty if nothing is written. */
  readonly span: Span;
  readonly isAlias: boolean;
}

/** A key with its value. */
export interface MapEntry extends NodeSite {
  readonly key: string;
  readonly keySpan: Span;
  /** Start of the whole entry: the key, or the `?` before it. */
  readonly start: number;
  /** End of the whole entry: of the value, the `:` or the key, whichever is last. */
  readonly end: number;
}

/** A map in braces, or a YAML block of keys. */
export interface MapNode {
  readonly kind: "map";
  readonly span: Span;
  /** In the file's order; both entries if a key occurs twice. */
  readonly entries: readonly MapEntry[];
  readonly value: JsonObject;
  /** True if it is written in braces. */
  readonly isFlow: boolean;
  /** Column of its keys in a YAML block, from 0. */
  readonly indent: number;
}

/** A list in brackets, or a YAML block of dashes. */
export interface ListNode {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly NodeSite[];
  readonly value: readonly Json[];
  /** True if it is written in brackets. */
  readonly isFlow: boolean;
  /** Column of its dashes in a YAML block, from 0. */
  readonly indent: number;
}

/** Style of a scalar: JSON, or one of the five styles of YAML. */
export type ScalarStyle = "json" | "plain" | "single" | "double" | "literal" | "folded";

/** A text, a number, true, false or null. */
export interface ScalarNode {
  readonly kind: "scalar";
  /** Excludes the line breaks at the end of a literal or folded block. */
  readonly span: Span;
  readonly value: null | boolean | number | string;
  readonly style: ScalarStyle;
  /** Text in the file from the span's start. For a literal or folded block, the header and all lines. */
  readonly source: string;
  /** Indentation that the header of a literal or folded block counts from. */
  readonly indent: number;
  /** True if it is within braces or brackets. */
  readonly isInFlow: boolean;
}

/** A use of an anchor: the alias, and the node that it refers to. */
export interface AliasUse {
  readonly name: string;
  readonly span: Span;
  readonly target: DocumentNode;
}

/** A file as read. Offsets count UTF-16 code units of its text, including a byte order mark. */
export interface Document {
  readonly format: Format;
  readonly text: string;
  /** Undefined if the text is not valid in its format; `problems` then says why. */
  readonly root: DocumentNode | undefined;
  /** Plain data of the root. If a key occurs twice, the last one counts. */
  readonly value: Json | undefined;
  /** In the file's order. */
  readonly problems: readonly Problem[];
  /** Offset of the start of each line. */
  readonly lineStarts: readonly number[];
  /** The comments of a YAML file, in its order. */
  readonly comments: readonly Span[];
  /** The aliases of a YAML file, in its order. */
  readonly aliases: readonly AliasUse[];
}
