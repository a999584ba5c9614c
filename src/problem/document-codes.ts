import type { Nothing } from "./stored-codes.ts";

/** What is wrong where a file is no JSON. */
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

/** What is wrong where a file is no YAML. */
export type YamlFaultDetail =
  | "alias-cycle"
  | "alias-properties"
  | "bad-escape"
  | "block-header"
  | "block-in-flow"
  | "block-indent"
  | "carriage-return"
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
  | "tab"
  | "unaligned"
  | "unclosed-bracket"
  | "unclosed-quote"
  | "unexpected"
  | "unknown-alias";

/** Mistakes in files and in where conditions stand in them, each with what its wording needs. */
export interface DocumentProblemParameters {
  "empty-file": Nothing;
  "file-too-large": { bytes: number; limit: number };
  "json-syntax": { detail: JsonFaultDetail; found: string };
  "yaml-syntax": { detail: YamlFaultDetail; found: string };
  /** The marks that git leaves where two versions could not be merged. */
  "merge-conflict": Nothing;
  /** A key that stands in its map already; `line` is where it stood first, from 1. */
  "duplicate-key": { key: string; line: number };
  /** A second document in a YAML file. */
  "second-document": Nothing;
  /** A YAML tag that is none of the core schema. */
  "unsupported-tag": { tag: string };
  /** A YAML key that is a list or a map, or nothing. */
  "unsupported-key": { found: string };
  /** A YAML value that JSON cannot say: `.inf`, `.nan`, a number too large. */
  "unsupported-value": { found: string };
  /** `<<`, which YAML 1.2 does not merge. */
  "merge-key": Nothing;
  /** A YAML file of more words and marks than `limit`. */
  "too-many-tokens": { limit: number };
  /** Aliases that stand for more than `limit` values altogether. */
  "too-many-aliases": { limit: number };

  // Where conditions stand in files (spec 7).
  /** The file holds no map and no list. */
  "not-a-config-file": { found: string };
  /** A file without steps and without a trigger was given to be run. */
  "not-a-workflow": Nothing;
  /** `when` is no text and no list of texts. */
  "when-not-text": { found: string };
  "when-beside-conditions": Nothing;
  /** An anchor within what would be rewritten, used somewhere else. */
  "anchor-in-use": { anchor: string; key: string };
}
