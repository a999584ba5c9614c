import { type Diagnostic, diagnose, severityOf } from "../../diagnostics/index.ts";
import {
  type DocumentNode,
  editsInScalar,
  type ScalarNode,
  spanInScalar,
  spanOf,
} from "../../document/index.ts";
import { type Problem, type ProblemCode, problem, type Span } from "../../problem/index.ts";
import type { SlotContent } from "../slots/condition-slots.ts";
import { textOfMap } from "./written-remedies.ts";

/** A problem whose span and pointer are those of a file. */
export type FileProblem = Problem & {
  /** For a problem in a condition's text: the scalar that holds the text, and the span within the text. */
  readonly within?: { readonly node: ScalarNode; readonly span: Span };
};

/** Codes of problems about a key rather than its value. */
const ABOUT_KEYS: readonly ProblemCode[] = ["unknown-key", "value-key"];

/** Words a problem of a file. Fixes are edits of the file, escaped as the scalar that holds the text requires. */
export function diagnoseInFile(fileProblem: FileProblem): Diagnostic {
  const { within } = fileProblem;
  if (within === undefined) return diagnose(fileProblem);
  const { fix, suggestion, ...diagnostic } = diagnose({ ...fileProblem, span: within.span });
  return {
    ...diagnostic,
    ...(fileProblem.span && { span: fileProblem.span }),
    ...(fix && { fix: { edits: editsInScalar(within.node, fix.edits) } }),
    ...(suggestion && { suggestion: { edits: editsInScalar(within.node, suggestion.edits) } }),
  };
}

/** Checks whether none of a file's problems is an error. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => severityOf(code) !== "error");
}

/** Converts a problem of a condition's text to one of the file that holds the text. */
export function placeInText(found: Problem, node: ScalarNode, pointer: string): FileProblem {
  const { span } = found;
  if (span === undefined) return { ...found, pointer, span: node.span };
  return { ...found, pointer, span: spanInScalar(node, span.start, span.end), within: { node, span } };
}

/** Converts a problem of stored conditions to one of the file that holds them. */
export function placeInStored(found: Problem, { node, pointer, entry }: SlotContent): FileProblem {
  const inner = found.pointer ?? "";
  // A text is right, and its key is wrong: `when` holds texts.
  const isUnderWrongKey = found.code === "not-conditions" && typeof node.value === "string";
  const atTop = inner === "" ? (isUnderWrongKey ? entry?.keySpan : entry?.span) : undefined;
  const atKey = ABOUT_KEYS.includes(found.code) ? spanOf(node, inner, "key") : undefined;
  const span = atTop ?? atKey ?? spanOf(node, inner, "value") ?? node.span;
  return { ...found, pointer: pointer + inner, span };
}

/** Reports a `when` that is neither a text nor a list of texts. */
export function notText(node: DocumentNode, pointer: string, span: Span): Problem {
  const write = node.kind === "map" ? textOfMap(node.value) : undefined;
  return problem(
    "when-not-text",
    { found: kindOf(node), ...(write !== undefined && { write }) },
    { pointer, span },
  );
}

/** The kind of a value in words. */
export function kindOf({ kind, value }: DocumentNode): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (kind === "map") return "a map";
  return value === null ? "nothing" : typeof value === "number" ? "a number" : String(value);
}

/** Sorts problems by their position in the file. */
export function inFileOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  return problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
