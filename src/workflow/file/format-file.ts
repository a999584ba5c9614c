import type { Target } from "../../condition/index.ts";
import {
  applyEdits,
  type DocumentNode,
  type Edit,
  editsInScalar,
  type Format,
  replaceText,
  spanInScalar,
  type TextNode,
} from "../../document/index.ts";
import { type LanguageOptions, parse, print, respell } from "../../language/index.ts";
import { problem, type Span } from "../../problem/index.ts";
import { type FileResult, openFile } from "./file.ts";
import { inFileOrder, isUsable } from "./file-problem.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readWhen, textsOf } from "./read-slot.ts";
import { editShared } from "./sharing.ts";

/** Options for formatting a file. */
export interface FormatFileOptions extends FileOptions {
  /** Writes each text in its canonical form: one line, an any of alls without `not`. False by default. */
  readonly canonical?: boolean | undefined;
}

/**
 * Changes the spelling and the blanks of each text of a `when`, or writes it in its canonical form (spec 7). The rest of the
 * file keeps its bytes, and so does a text that differs from its canonical form only in white space.
 */
export function formatFile(text: string, format: Format, options: FormatFileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const edits = new Map<DocumentNode, readonly Edit[]>();
  const formattedAt = formattedTexts(options.canonical ? canonicalText : respelledText(text));
  for (const slot of file.slots) {
    const { when, target } = slot;
    if (when === undefined) continue;
    file.problems.push(...readWhen(slot, when, file.refs, options).problems);
    const setting = languageOptions(options, target, file.refs);
    for (const { node, pointer } of textsOf(when).texts) {
      const formatted = formattedAt(node, setting);
      if (formatted === undefined || formatted.edits.length === 0) continue;
      const isOneOfSeveral = editShared(file.document, formatted.edits, (shared) => !file.isShared(shared));
      if (!isOneOfSeveral) edits.set(node, formatted.edits);
      else {
        const parameters = { text: formatted.text.replace(/\s*[\r\n]\s*/g, " ").trim() };
        file.problems.push(problem("alias-left-alone", parameters, { span: node.span, pointer }));
      }
    }
  }
  const result = isUsable(file.problems) ? applyEdits(text, [...edits.values()].flat()) : undefined;
  return { text: result, problems: inFileOrder(file.problems) };
}

/** A text as formatted, and the edits of its file that make it. */
interface FormattedText {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Formats the text of a node. Returns undefined if the text has an error. */
type Formatter = (node: TextNode, setting: LanguageOptions) => FormattedText | undefined;

function canonicalText(node: TextNode, setting: LanguageOptions): FormattedText | undefined {
  const { condition } = parse(node.value, setting);
  if (condition === undefined) return undefined;
  const text = print(condition, setting);
  return { text, edits: text === onOneLine(node.value) ? [] : [replaceText(node, text)] };
}

/** Returns the formatter that keeps the line breaks of a file: those that a scalar reads as blanks too. */
function respelledText(file: string): Formatter {
  return (node, setting) => {
    const isBroken = ({ start, end }: Span): boolean => {
      if (start === end) return false;
      const inFile = spanInScalar(node, start, end);
      return /[\r\n]/.test(node.value.slice(start, end) + file.slice(inFile.start, inFile.end));
    };
    const { text, respellings } = respell(node.value, setting, isBroken);
    return text === undefined ? undefined : { text, edits: editsInScalar(node, respellings) };
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Returns a formatter that formats the text of a node once for all slots that share the node. */
function formattedTexts(formatter: Formatter): Formatter {
  const known = new Map<TextNode, Map<Target | undefined, FormattedText | undefined>>();
  return (node, setting) => {
    const byTarget = known.get(node) ?? new Map<Target | undefined, FormattedText | undefined>();
    known.set(node, byTarget);
    if (!byTarget.has(setting.target)) byTarget.set(setting.target, formatter(node, setting));
    return byTarget.get(setting.target);
  };
}
