import { type FaceState, mistakeIn } from "../face/index.ts";
import { missingPart, readRow } from "../reading/index.ts";

/** The reason for which the control is invalid. */
export interface Fault {
  readonly flags: ValidityStateFlags;
  readonly message: string;
  /** The row that it is about. */
  readonly row?: number;
  /** Set if heed refuses a row that is finished, so that its words are needed. */
  readonly isWrong?: true;
}

/** The first reason for which conditions cannot be submitted: what is typed elsewhere, a wrong row, or unfinished ones. */
export function faultIn(
  state: Pick<FaceState, "draft" | "options" | "words" | "refusedFor" | "wordMistake" | "viewFault">,
): Fault | undefined {
  const { draft, words, viewFault } = state;
  if (viewFault !== undefined) return { flags: { badInput: true }, message: viewFault };
  if (draft.form === "unreadable") return { flags: { badInput: true }, message: words.unreadable };
  const rows = draft.groups.flatMap((group) => group.rows);
  const missing = rows.filter((row) => missingPart(readRow(row, state.options)) !== undefined);
  for (const row of rows) {
    const mistake = missing.includes(row) ? undefined : mistakeIn(row.stored, state);
    if (mistake !== undefined)
      return { flags: { badInput: true }, message: words.wrong(mistake.text), row: row.id, isWrong: true };
  }
  const [first] = missing;
  return first && { flags: { valueMissing: true }, message: words.unfinished(missing.length), row: first.id };
}
