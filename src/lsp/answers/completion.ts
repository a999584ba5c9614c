import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
} from "vscode-languageserver";
import { type CompletionKind, completionsAt, type Surroundings } from "../../assist/index.ts";
import type { ProjectFile } from "../project/project.ts";

const KINDS: { readonly [kind in CompletionKind]: CompletionItemKind } = {
  ref: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
  case: CompletionItemKind.EnumMember,
  operator: CompletionItemKind.Operator,
  value: CompletionItemKind.Value,
  audience: CompletionItemKind.Constant,
  keyword: CompletionItemKind.Keyword,
  line: CompletionItemKind.Snippet,
};

/** Returns what can be written at an offset. The list is asked for again with each character, since phrases have several words. */
export function completionOf(
  { file, snapshot }: ProjectFile,
  offset: number,
  around: Surroundings,
): CompletionList {
  const items = completionsAt(file, offset, around).map((one, index): CompletionItem => {
    const { label, kind, edit, filter, detail, documentation, group } = one;
    return {
      label,
      kind: KINDS[kind],
      textEdit: { range: snapshot.lines.rangeOf(edit), newText: edit.text },
      filterText: filter,
      sortText: `${group}${String(index).padStart(5, "0")}`,
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && {
        documentation: { kind: MarkupKind.Markdown, value: documentation },
      }),
    };
  });
  return { isIncomplete: true, items };
}
