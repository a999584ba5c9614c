import type { Span } from "../problem/index.ts";
import type { Fix } from "./catalogue.ts";

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
