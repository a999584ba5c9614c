import { countBefore, type Span } from "../problem/index.ts";
import type { Document } from "./node.ts";

/** The comments that begin within a stretch. */
export function commentsWithin({ comments }: Document, start: number, end: number): readonly Span[] {
  const first = countBefore(comments, start);
  let last = first;
  while (last < comments.length && (comments[last] as Span).start < end) last++;
  return comments.slice(first, last);
}

/** The comment that ends the line of an offset, where only blanks stand before it. */
export function commentBehind({ comments, text }: Document, offset: number): Span | undefined {
  const comment = comments[countBefore(comments, offset)];
  return comment !== undefined && blanksBefore(text, comment.start) <= offset ? comment : undefined;
}

/** Where the spaces and tabs before an offset begin. */
export function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}
