import { type Diagnostic, diagnose, severityOf } from "../../diagnostics/index.ts";
import {
  type DocumentNode,
  editsInScalar,
  entryOf,
  nodeAt,
  type ScalarNode,
  spanInScalar,
  spanOf,
  writeYamlText,
} from "../../document/index.ts";
import { type Problem, type ProblemCode, pointerAround, problem, type Span } from "../../problem/index.ts";
import type { SlotContent } from "../slots/condition-slots.ts";
import { textOfMap } from "./joined-texts.ts";

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
  const inFile = spanInScalar(node, span.start, span.end);
  return { ...found, pointer, span: onOneLine(found, inFile, node), within: { node, span } };
}

/**
 * Returns the part of a span that is at fault, where a text has several lines: a folded text has no line breaks, so that its
 * comments have no end; conditions without a word between them are joined at the line of the second.
 */
function onOneLine({ code }: Problem, { start, end }: Span, node: ScalarNode): Span {
  const from = node.span.start;
  const lineEnd = (at: number) =>
    at + node.source.slice(at - from, node.span.end - from).search(/[ \t]*(?:[\r\n]|$)/);
  if (code === "comment") return { start, end: Math.min(end, lineEnd(start)) };
  const isBetweenLines = code === "omitted-and" && /[\r\n]/.test(node.source.slice(start - from, end - from));
  return isBetweenLines ? { start: end, end: lineEnd(end) } : { start, end };
}

/** Converts a problem of stored conditions to one of the file that holds them. */
export function placeInStored(found: Problem, { node, pointer, entry }: SlotContent): FileProblem {
  const inner = found.pointer ?? "";
  const empty = found.code === "missing-argument" ? nullBeside(node, pointerAround(inner)) : undefined;
  if (empty !== undefined && found.code === "missing-argument") {
    const parameters = { ...found.parameters, written: empty.source };
    const at = `${pointer}${pointerAround(inner)}/argument`;
    return { ...found, parameters, pointer: at, span: empty.span };
  }
  // A text is right, and its key is wrong: `when` holds texts.
  const isUnderWrongKey = found.code === "not-conditions" && typeof node.value === "string";
  const atTop = inner === "" ? (isUnderWrongKey ? entry?.keySpan : entry?.span) : undefined;
  const atKey = ABOUT_KEYS.includes(found.code) ? spanOf(node, inner, "key") : undefined;
  const span = atTop ?? atKey ?? spanOf(node, inner, "value") ?? node.span;
  return { ...found, pointer: pointer + inner, span };
}

/** The null that stands in the place of an argument. */
function nullBeside(node: DocumentNode, trio: string): ScalarNode | undefined {
  const map = nodeAt(node, trio);
  const argument = map?.kind === "map" ? entryOf(map, "argument")?.node : undefined;
  return argument?.kind === "scalar" && argument.source !== "" ? argument : undefined;
}

/** Reports a `when` that is neither a text nor a list of texts. */
export function notText(node: DocumentNode, pointer: string, span: Span): Problem {
  const text = node.kind === "map" ? textOfMap(node.value) : undefined;
  // A text that YAML divides needs quotes.
  const write = text !== undefined && /:\s|\s#/.test(text) ? writeYamlText(text, false) : text;
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
