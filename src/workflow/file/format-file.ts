import { applyEdits, type DocumentNode, type Edit, type Format, replaceText } from "../../document/index.ts";
import { parse, print } from "../../language/index.ts";
import { type FileResult, openFile } from "./file.ts";
import { inFileOrder, isUsable } from "./file-problem.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readWhen, textsOf } from "./read-slot.ts";

/**
 * Rewrites each text of a `when` in its canonical spelling (spec 7). A text that differs from it only in white space
 * keeps its bytes, and so does the rest of the file.
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
      const canonical = condition && print(condition, setting);
      if (canonical !== undefined && canonical !== node.value.replace(/\s+/g, " ").trim()) {
        edits.set(node, replaceText(node, canonical));
      }
    }
  }
  const result = isUsable(file.problems) ? applyEdits(text, [...edits.values()]) : undefined;
  return { text: result, problems: inFileOrder(file.problems) };
}
