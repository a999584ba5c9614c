import { commentsWithin } from "../layout.ts";
import type { Document } from "../node.ts";
import type { Edit } from "./edit.ts";

/** Returns the texts of the comments that edits would delete: those that they cover and do not write again. */
export function lostComments(document: Document, edits: readonly Edit[]): readonly string[] {
  if (document.comments.length === 0) return [];
  const written = edits.flatMap(({ text }) => text.split(/\r?\n/));
  return edits.flatMap((edit) =>
    commentsWithin(document, edit.start, edit.end).flatMap(({ start, end }) => {
      const comment = document.text.slice(start, end);
      const at = written.findIndex((line) => line.endsWith(comment));
      if (at === -1) return [comment];
      written.splice(at, 1);
      return [];
    }),
  );
}
