import { countBefore, type Span } from "../problem/index.ts";

/** One replacement in a text: offsets in UTF-16 code units, `end` excluded. */
export interface Edit extends Span {
  readonly text: string;
}

/** Edits of one text that together correct a mistake. They do not overlap. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/** Makes the fix that replaces a span by a text. */
export function replace({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

/** Makes the fix that inserts a text at an offset. */
export function insert(at: number, text: string): Fix {
  return { edits: [{ start: at, end: at, text }] };
}

/** Makes the fix that replaces a span by the first suggestion. Returns undefined if there is none. */
export function replaceByFirst(span: Span, [best]: readonly string[]): Fix | undefined {
  return best === undefined ? undefined : replace(span, best);
}

/** The choice of fixes to apply. */
export interface FixOptions {
  /** True if suggestions are applied to mistakes without a safe fix. They may change a verdict. */
  readonly suggested?: boolean | undefined;
}

/** A diagnostic or a finding, as far as fixes are concerned. */
interface Fixable {
  readonly fix?: Fix;
  readonly suggestion?: Fix;
}

/**
 * Applies the fixes of diagnostics to a text. A fix is applied as a whole or not at all: a fix that touches an edit of an
 * earlier one is left out, and so is a second insertion at one offset.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Fixable[],
  { suggested = false }: FixOptions = {},
): string {
  const fixes = diagnostics
    .map(({ fix, suggestion }) => fix ?? (suggested ? suggestion : undefined))
    .filter((fix) => fix !== undefined);
  return applyEdits(text, compatibleEdits(fixes).flat());
}

/** Selects the fixes that can be applied together. A fix that touches an earlier one is left out. */
export function compatibleEdits(fixes: readonly Fix[]): readonly (readonly Edit[])[] {
  /** The selected edits, in the order of the text. */
  const taken: Edit[] = [];
  const apart: (readonly Edit[])[] = [];
  for (const { edits } of fixes) {
    if (!edits.every((edit) => isApart(edit, taken))) continue;
    for (const edit of edits) taken.splice(countBefore(taken, edit.start), 0, edit);
    apart.push(edits);
  }
  return apart;
}

/** Checks that an edit touches none of the selected ones; only its neighbours can be touched. */
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

/** Checks that two edits do not touch. Two edits at one offset would have no certain order. */
function areApart(a: Edit, b: Edit): boolean {
  return a.start !== b.start && (a.end <= b.start || b.end <= a.start);
}
