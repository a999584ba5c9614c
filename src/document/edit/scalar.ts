import type { ScalarNode } from "../node.ts";
import { readsAs, unitsOf } from "../yaml/scalar-units.ts";
import { isPlain, isPrintable, type TextStyle, writeDoubleQuoted, writeYamlText } from "../yaml/text.ts";
import { applyEdits, type Edit } from "./edit.ts";

/**
 * Converts edits of a scalar's text to edits of its file, escaped for the scalar's style. If the result would not read as
 * the edited text (a plain scalar that would begin with a quote, an edit through a folded gap), one edit rewrites the
 * whole scalar.
 *
 * @param edits offsets in UTF-16 code units into the node's value; they do not overlap
 */
export function editsInScalar(node: ScalarNode, edits: readonly Edit[]): readonly Edit[] {
  if (typeof node.value !== "string" || edits.length === 0) return [];
  const text = applyEdits(node.value, edits);
  return editsInPlace(node, edits, text) ?? [replaceText(node, text)];
}

/**
 * Returns the edit that replaces a scalar's text, on one line, in the scalar's own style if that can express the text. The
 * comment of a block's header follows on that line.
 */
export function replaceText(node: ScalarNode, text: string): Edit {
  if (node.style === "json") return { ...node.span, text: JSON.stringify(text) };
  return { ...node.span, text: inYaml(node, text) + headerCommentOf(node) };
}

/** Returns the comment of the header of a literal or folded block, with the blanks before it. */
function headerCommentOf({ style, source }: ScalarNode): string {
  if (style !== "literal" && style !== "folded") return "";
  return /^[|>][-+0-9]*([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? "";
}

function inYaml({ style, isInFlow }: ScalarNode, text: string): string {
  const oneLine: TextStyle = style === "single" || style === "double" ? style : "plain";
  return writeYamlText(text, isInFlow, oneLine);
}

function editsInPlace(node: ScalarNode, edits: readonly Edit[], text: string): readonly Edit[] | undefined {
  const units = unitsOf(node);
  if (units === undefined) return undefined;
  const inFile: Edit[] = [];
  for (const edit of edits) {
    const span = units.spanOf(edit);
    const written = escapedFor(node, edit.text);
    if (span === undefined || written === undefined) return undefined;
    if (!units.canCutAt(edit.start) || !units.canCutAt(edit.end)) return undefined;
    inFile.push({ ...span, text: written });
  }
  const { start } = node.span;
  const inSource = inFile.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const source = applyEdits(node.source, inSource);
  if (!keepsLines(node.source, source) || !readsAs({ ...node, source, value: text })) return undefined;
  return node.style !== "plain" || isPlain(source, text, node.isInFlow) ? inFile : undefined;
}

/**
 * Checks whether an edited source has the same number of lines with the same indentation, so that the scalar ends at the
 * same place.
 */
function keepsLines(before: string, after: string): boolean {
  const linesAfter = after.split("\n");
  const linesBefore = before.split("\n");
  if (linesBefore.length !== linesAfter.length) return false;
  return linesBefore.every((line, index) => marginOf(line) === marginOf(linesAfter[index] as string));
}

/** Returns the blanks at the start of a line. */
function marginOf(line: string): string {
  return /^([ \t]*)[^ \t\r]/.exec(line)?.[1] ?? `${line}\n`;
}

/** Escapes a text for the node's style. Returns undefined if that style cannot express it. */
function escapedFor(node: ScalarNode, text: string): string | undefined {
  switch (node.style) {
    case "json":
      return JSON.stringify(text).slice(1, -1);
    case "double":
      return writeDoubleQuoted(text).slice(1, -1);
    case "single":
      return isPrintable(text) ? text.replaceAll("'", "''") : undefined;
    default:
      return isPrintable(text) ? text : undefined;
  }
}
