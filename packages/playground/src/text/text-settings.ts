/** A change of a text: offsets in UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something to complete a text with. */
export interface Proposal {
  readonly label: string;
  readonly detail: string | undefined;
  readonly edit: TextEdit;
}

/** A mistake in a text, or what is likely not meant. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isError: boolean;
  readonly message: string;
  readonly fix: { readonly edits: readonly TextEdit[]; readonly isSafe: boolean } | undefined;
}

/** The words of a button that mends a mistake without a change of meaning, and with one. */
export interface FixWords {
  readonly fix: string;
  readonly suggestion: string;
}

/** Checks whether a mark lies within a text, which may have changed since it was checked. */
export function isShown({ start, end }: Mark, length: number): boolean {
  return start <= end && end <= length;
}
