import { type Diagnostic, diagnose, severityOf } from "../../diagnostics/index.ts";
import {
  type DocumentNode,
  editsInScalar,
  type ScalarNode,
  spanInScalar,
  spanOf,
} from "../../document/index.ts";
import { type Problem, type ProblemCode, problem, type Span } from "../../problem/index.ts";
import type { SlotContent } from "./condition-slots.ts";

/** A problem of a file: its span and its pointer are the file's. */
export type FileProblem = Problem & {
  /** Where it is one of a condition's text: the scalar that holds the text, and the span within the text. */
  readonly within?: { readonly node: ScalarNode; readonly span: Span };
};

/** Problems that are about a key, not about what it holds. */
const ABOUT_KEYS: readonly ProblemCode[] = ["unknown-key", "value-key"];

/** Words a problem of a file. A fix is one of the file: it is written as the scalar that holds the text needs it. */
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

/** Whether a file can be used in spite of its problems: none is an error. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => severityOf(code) !== "error");
}

/** A problem of a condition's text as one of the file that holds the text. */
export function placeInText(found: Problem, node: ScalarNode, pointer: string): FileProblem {
  const { span } = found;
  if (span === undefined) return { ...found, pointer, span: node.span };
  return { ...found, pointer, span: spanInScalar(node, span.start, span.end), within: { node, span } };
}

/** A problem of stored conditions as one of the file that holds them. */
export function placeInStored(found: Problem, { node, pointer, entry }: SlotContent): FileProblem {
  const inner = found.pointer ?? "";
  const atTop = inner === "" ? entry?.span : undefined;
  const atKey = ABOUT_KEYS.includes(found.code) ? spanOf(node, inner, "key") : undefined;
  const span = atTop ?? atKey ?? spanOf(node, inner, "value") ?? node.span;
  return { ...found, pointer: pointer + inner, span };
}

/** The problem of a `when` that is neither a text nor a list of texts. */
export function notText(node: DocumentNode, pointer: string, span: Span): Problem {
  return problem("when-not-text", { found: kindOf(node) }, { pointer, span });
}

function kindOf({ kind, value }: DocumentNode): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (kind === "map") return "a map";
  return value === null ? "nothing" : typeof value === "number" ? "a number" : String(value);
}

/** Problems in the order in which a reader of the file meets them. */
export function inFileOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  return problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
