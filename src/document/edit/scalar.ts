import type { ScalarNode } from "../node.ts";
import { readsAs, unitsOf } from "../yaml/scalar-units.ts";
import { isPlain, isPrintable, type TextStyle, writeDoubleQuoted, writeYamlText } from "../yaml/text.ts";
import { applyEdits, type Edit } from "./edit.ts";

/**
 * Edits of a scalar's text as edits of its file: what is replaced is replaced where it is written, in the escapes of
 * the scalar's style. Where that would not read as the edited text (a plain scalar that would have to begin with a
 * quote, an edit through the middle of a folded gap), the scalar is written anew.
 *
 * @param edits offsets in UTF-16 code units into the node's value; they do not overlap
 */
export function editsInScalar(node: ScalarNode, edits: readonly Edit[]): readonly Edit[] {
  if (typeof node.value !== "string" || edits.length === 0) return [];
  const text = applyEdits(node.value, edits);
  return editsInPlace(node, edits, text) ?? [replaceText(node, text)];
}

/** The edit that makes a scalar say another text, in its own style where that can say it, on one line. */
export function replaceText(node: ScalarNode, text: string): Edit {
  return { ...node.span, text: node.style === "json" ? JSON.stringify(text) : inYaml(node, text) };
}

function inYaml({ style, inFlow }: ScalarNode, text: string): string {
  const oneLine: TextStyle = style === "single" || style === "double" ? style : "plain";
  return writeYamlText(text, inFlow, oneLine);
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
  return node.style !== "plain" || isPlain(source, text, node.inFlow) ? inFile : undefined;
}

/**
 * Whether an edited source has the lines that it had, each as far indented, so that whatever reads the file finds the
 * same end of the scalar.
 */
function keepsLines(before: string, after: string): boolean {
  const linesAfter = after.split("\n");
  const linesBefore = before.split("\n");
  if (linesBefore.length !== linesAfter.length) return false;
  return linesBefore.every((line, index) => marginOf(line) === marginOf(linesAfter[index] as string));
}

/** The blanks that a line begins with, and all of a line of blanks. */
function marginOf(line: string): string {
  return /^([ \t]*)[^ \t\r]/.exec(line)?.[1] ?? `${line}\n`;
}

/** A text as it stands within a scalar of the node's style; undefined where that style cannot say it. */
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
