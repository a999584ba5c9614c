import { applyEdits, type DocumentNode, type Edit, type Format, replaceText } from "../../document/index.ts";
import { parse, print } from "../../language/index.ts";
import { type FileResult, openFile } from "./file.ts";
import { inFileOrder, isUsable } from "./file-problem.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readWhen, textsOf } from "./read-slot.ts";

/**
 * Writes every text of a `when` in its canonical spelling, each text of a list by itself (spec 7). A text that differs
 * only in blanks and line breaks stays as it is, and so does everything else, byte for byte.
 */
export function formatFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const edits = new Map<DocumentNode, Edit>();
  for (const slot of file.slots) {
    const { when, kind } = slot;
    if (when === undefined) continue;
    file.problems.push(...readWhen(slot, when, file.refs, options).problems);
    const setting = languageOptions(options, kind, file.refs);
    for (const { node } of textsOf(when).texts) {
      const { condition } = parse(node.value, setting);
      const words = condition && print(condition, setting);
      if (words !== undefined && words !== node.value.replace(/\s+/g, " ").trim()) {
        edits.set(node, replaceText(node, words));
      }
    }
  }
  const result = isUsable(file.problems) ? applyEdits(text, [...edits.values()]) : undefined;
  return { text: result, problems: inFileOrder(file.problems) };
}
