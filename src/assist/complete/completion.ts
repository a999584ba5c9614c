import type { Edit } from "../../document/index.ts";

/** The kind of something that can be inserted, for an icon. */
export type CompletionKind =
  | "ref"
  | "field"
  | "case"
  | "operator"
  | "value"
  | "audience"
  | "keyword"
  | "line";

/** Something that can be inserted at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The change of the file. Its span contains the place, on one line. */
  readonly edit: Edit;
  /** The text that what is typed is compared with. */
  readonly filter: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** A sentence or two; Markdown. */
  readonly documentation?: string;
  /** Rank, from 0 for the best. */
  readonly group: number;
}

/** A completion as a change of the text of a condition. */
export type TextCompletion = Omit<Completion, "edit" | "filter"> & {
  /** The text that is inserted for what is typed. */
  readonly insert: string;
};
