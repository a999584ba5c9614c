import type { Target } from "../../condition/index.ts";
import {
  applyEdits,
  type DocumentNode,
  type Edit,
  type Format,
  replaceText,
  type TextNode,
} from "../../document/index.ts";
import { type LanguageOptions, parse, print } from "../../language/index.ts";
import { problem } from "../../problem/index.ts";
import { type FileResult, openFile } from "./file.ts";
import { inFileOrder, isUsable } from "./file-problem.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readWhen, textsOf } from "./read-slot.ts";
import { editShared } from "./sharing.ts";

/**
 * Rewrites each text of a `when` in its canonical spelling (spec 7). A text that differs from it only in white space
 * keeps its bytes, and so does the rest of the file.
 */
export function formatFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const edits = new Map<DocumentNode, Edit>();
  const canonicalAt = canonicalTexts();
  for (const slot of file.slots) {
    const { when, target } = slot;
    if (when === undefined) continue;
    file.problems.push(...readWhen(slot, when, file.refs, options).problems);
    const setting = languageOptions(options, target, file.refs);
    for (const { node, pointer } of textsOf(when).texts) {
      const canonical = canonicalAt(node, setting);
      if (canonical === undefined || canonical === node.value.replace(/\s+/g, " ").trim()) continue;
      const edit = replaceText(node, canonical);
      const isOneOfSeveral = editShared(file.document, [edit], (shared) => !file.isShared(shared));
      if (!isOneOfSeveral) edits.set(node, edit);
      else file.problems.push(problem("alias-left-alone", { text: canonical }, { span: node.span, pointer }));
    }
  }
  const result = isUsable(file.problems) ? applyEdits(text, [...edits.values()]) : undefined;
  return { text: result, problems: inFileOrder(file.problems) };
}

/** Returns a function that writes the text of a node in its canonical spelling, once for all slots that share the node. */
function canonicalTexts() {
  const known = new Map<TextNode, Map<Target | undefined, string | undefined>>();
  return (node: TextNode, setting: LanguageOptions): string | undefined => {
    const byTarget = known.get(node) ?? new Map<Target | undefined, string | undefined>();
    known.set(node, byTarget);
    if (!byTarget.has(setting.target)) {
      const { condition } = parse(node.value, setting);
      byTarget.set(setting.target, condition && print(condition, setting));
    }
    return byTarget.get(setting.target);
  };
}
