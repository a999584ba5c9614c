import { lineOf, type Span } from "../problem/index.ts";
import type { OpenFile } from "./open-file.ts";

/** Returns the conditions of a file that go over several lines, in words and stored, each with its key. */
export function foldsOf({ slots, document }: OpenFile): readonly Span[] {
  if (document === undefined) return [];
  const { lineStarts } = document;
  const spans = slots.flatMap(({ when, conditions }) =>
    [when, conditions].flatMap((content) => {
      if (content?.entry === undefined || content.entry.isAlias) return [];
      const { start } = content.entry.keySpan;
      const { end } = content.node.span;
      return lineOf(lineStarts, start) < lineOf(lineStarts, end) ? [{ start, end }] : [];
    }),
  );
  return spans.toSorted((a, b) => a.start - b.start);
}
