import { countBefore, type Span } from "../problem/index.ts";

/** One replacement in a text: offsets in UTF-16 code units, `end` excluded. */
export interface Edit extends Span {
  readonly text: string;
}

/** Edits of one text that together mend a mistake; they do not overlap. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/** The fix that puts a text in a span's place. */
export function replace({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

/** The fix that puts a text between two characters. */
export function insert(at: number, text: string): Fix {
  return { edits: [{ start: at, end: at, text }] };
}

/** The fix that puts the best of some suggestions in a span's place; undefined where there is none. */
export function replaceByFirst(span: Span, [best]: readonly string[]): Fix | undefined {
  return best === undefined ? undefined : replace(span, best);
}

/** Which fixes are wanted. */
export interface FixOptions {
  /** Suggestions too, of what has no safe fix: they may change a verdict. */
  readonly suggested?: boolean | undefined;
}

/** What can be mended, as diagnostics and findings can. */
interface Mendable {
  readonly fix?: Fix;
  readonly suggestion?: Fix;
}

/**
 * A text with the fixes of its diagnostics applied. A fix is applied whole or not at all: one that touches what an
 * earlier diagnostic's fix changes is left out, as is a second insertion at one place.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Mendable[],
  { suggested = false }: FixOptions = {},
): string {
  const fixes = diagnostics
    .map(({ fix, suggestion }) => fix ?? (suggested ? suggestion : undefined))
    .filter((fix) => fix !== undefined);
  return applyEdits(text, editsApart(fixes).flat());
}

/** The edits of those fixes that can be applied together, each by itself; a fix that touches an earlier one waits. */
export function editsApart(fixes: readonly Fix[]): readonly (readonly Edit[])[] {
  /** In the text's order, all of them apart. */
  const taken: Edit[] = [];
  const apart: (readonly Edit[])[] = [];
  for (const { edits } of fixes) {
    if (!edits.every((edit) => isApart(edit, taken))) continue;
    for (const edit of edits) taken.splice(countBefore(taken, edit.start), 0, edit);
    apart.push(edits);
  }
  return apart;
}

/** Whether an edit touches none of those that are taken: only its neighbours could be touched. */
function isApart(edit: Edit, taken: readonly Edit[]): boolean {
  const at = countBefore(taken, edit.start);
  return [taken[at - 1], taken[at]].every((other) => other === undefined || areApart(edit, other));
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** Two edits that begin at one place would stand in no certain order. */
function areApart(a: Edit, b: Edit): boolean {
  return a.start !== b.start && (a.end <= b.start || b.end <= a.start);
}
