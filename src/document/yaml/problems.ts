import type { YAMLError } from "yaml";
import type { YamlFaultDetail } from "../../problem/index.ts";

type Code = YAMLError["code"];

/** Detail of a YAML problem; a tag has a code of its own. */
export type FaultDetail = YamlFaultDetail | "tag";

/** Faults after which the structure of the file is still certain. */
const RECOVERABLE: readonly FaultDetail[] = ["bad-escape", "scalar-start", "tab", "tag"];

/** Maps the library's error codes. A code for several mistakes is resolved by its message. */
const DETAILS: {
  readonly [code in Code]?: FaultDetail | readonly (readonly [RegExp, FaultDetail])[];
} = {
  ALIAS_PROPS: "alias-properties",
  BAD_ALIAS: "no-name",
  BAD_COLLECTION_TYPE: "tag",
  BAD_DIRECTIVE: "directive",
  BAD_DQ_ESCAPE: "bad-escape",
  BAD_INDENT: [
    [/^Flow /, "unclosed-bracket"],
    [/^Block scalar/, "block-indent"],
    [/./, "unaligned"],
  ],
  BAD_PROP_ORDER: "property-order",
  BAD_SCALAR_START: "scalar-start",
  BLOCK_AS_IMPLICIT_KEY: [
    [/^Nested mappings/, "nested-map"],
    [/./, "list-beside-key"],
  ],
  BLOCK_IN_FLOW: "block-in-flow",
  KEY_OVER_1024_CHARS: "key-too-long",
  MISSING_CHAR: [
    [/^Missing closing/, "unclosed-quote"],
    [/^Sequence item/, "missing-dash"],
    [/^Implicit map keys/, "missing-colon"],
    [/^Missing space after/, "space-after-colon"],
    [/^Missing ,/, "missing-comma"],
    [/must end with/, "unclosed-bracket"],
    [/^Comments/, "comment-space"],
    [/^Tags and anchors/, "property-space"],
    [/^Block scalars/, "block-indent"],
    [/^Block collection/, "marker-line"],
    [/directives-end/, "directive"],
  ],
  MULTILINE_IMPLICIT_KEY: "multiline-key",
  MULTIPLE_ANCHORS: "property-twice",
  MULTIPLE_TAGS: "property-twice",
  TAB_AS_INDENT: "tab",
  TAG_RESOLVE_FAILED: "tag",
  UNEXPECTED_TOKEN: [
    [/at node end$/, "extra-text"],
    [/^Unexpected (?:,|empty item) in/, "extra-comma"],
    [/^Block scalar header/, "block-header"],
    [/block-seq-ind on same line/, "list-beside-key"],
  ],
};

/** Returns the detail of a library error. Returns undefined for warnings that are not problems here. */
export function faultDetailOf(fault: YAMLError): FaultDetail | undefined {
  // Other warnings concern versions, and names that end in a colon. Both are valid.
  if (fault.name === "YAMLWarning" && fault.code !== "TAG_RESOLVE_FAILED") return undefined;
  const details = DETAILS[fault.code];
  if (typeof details === "string") return details;
  return details?.find(([pattern]) => pattern.test(fault.message))?.[1] ?? "unexpected";
}

/** Checks whether the file's structure is certain in spite of a fault. */
export function isRecoverable(detail: FaultDetail): boolean {
  return RECOVERABLE.includes(detail);
}
