import type { Nothing } from "./stored-codes.ts";

/** Kind of mistake in JSON. */
export type JsonFaultDetail =
  | "bad-escape"
  | "bad-number"
  | "bad-word"
  | "comment"
  | "control-character"
  | "extra-text"
  | "key-expected"
  | "missing-colon"
  | "missing-comma"
  | "missing-value"
  | "single-quotes"
  | "trailing-comma"
  | "unclosed"
  | "unclosed-string"
  | "unquoted-key"
  | "wrong-closer";

/** Kind of mistake in YAML. */
export type YamlFaultDetail =
  | "alias-cycle"
  | "alias-properties"
  | "bad-escape"
  | "block-header"
  | "block-in-flow"
  | "block-indent"
  | "carriage-return"
  | "comma-in-text"
  | "comment-between-lines"
  | "comment-in-text"
  | "comment-space"
  | "control-character"
  | "directive"
  | "extra-comma"
  | "extra-text"
  | "key-too-long"
  | "list-beside-key"
  | "marker-line"
  | "missing-colon"
  | "missing-comma"
  | "missing-dash"
  | "multiline-key"
  | "nested-map"
  | "no-name"
  | "property-order"
  | "property-space"
  | "property-twice"
  | "scalar-start"
  | "space-after-colon"
  | "space-after-dash"
  | "tab"
  | "unaligned"
  | "unclosed-bracket"
  | "unclosed-quote"
  | "unexpected"
  | "unknown-alias";

/** Mistakes in files and in the slots of conditions, with the parameters that their wordings need. */
export interface DocumentProblemParameters {
  "empty-file": Nothing;
  "file-too-large": { bytes: number; limit: number };
  "json-syntax": { detail: JsonFaultDetail; found: string };
  /** `write` is what is meant, if that is known. */
  "yaml-syntax": { detail: YamlFaultDetail; found: string; write?: string };
  /** Conflict markers of git. */
  "merge-conflict": Nothing;
  /** A key that its map has already; `line` is that of the first, from 1; `write` joins the conditions of both. */
  "duplicate-key": { key: string; line: number; write?: string };
  /** A second document in a YAML file. */
  "second-document": Nothing;
  /** A YAML tag outside the core schema. */
  "unsupported-tag": { tag: string; write?: string };
  /** A YAML key that is a list, a map or empty. */
  "unsupported-key": { found: string };
  /** A YAML value that JSON cannot express: `.inf`, `.nan`, a number too large. */
  "unsupported-value": { found: string };
  /** `<<`, which YAML 1.2 does not merge. */
  "merge-key": Nothing;
  /** A YAML file of more tokens than `limit`. */
  "too-many-tokens": { limit: number };
  /** Aliases that stand for more than `limit` values altogether. */
  "too-many-aliases": { limit: number };

  // Slots of conditions in files (spec 7).
  /** A file that holds neither a map nor a list. */
  "not-a-config-file": { found: string };
  /** A file to be run that has neither steps nor a trigger. */
  "not-a-workflow": Nothing;
  /** A `when` that is neither a text nor a list of texts; `write` is the text that is meant, if that is known. */
  "when-not-text": { found: string; write?: string };
  "when-beside-conditions": Nothing;
  /** An anchor in a part to be rewritten that is used outside it. */
  "anchor-in-use": { anchor: string; key: string };
  /** A map at whose place a file is rewritten, and which an alias reads at another place. */
  "alias-elsewhere": { key: string };
  /** An alias at a place of another kind of conditions than the place of its anchor. */
  "alias-of-two-kinds": { written: string; needed: string };
  /** A text that a file reads elsewhere too, so that it is not rewritten. */
  "alias-left-alone": { text: string };
  /** A value that a key of a channel group's rule cannot have. */
  "unexpected-value": { key: string; expected: string; found: string };
  /** A value of another kind than its key takes, so that the steps or settings in it would not be read. */
  "wrong-kind": { key: string; found: string; isItem: boolean };
}
