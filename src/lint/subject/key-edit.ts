import type { Edit } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import type { Span } from "../../problem/index.ts";

/** The edit that replaces a key by a plain word, in the same quotes. */
export function keyEdit({ text }: Document, span: Span, key: string): Edit {
  const quote = /["']/.exec(text.charAt(span.start))?.[0] ?? "";
  return { ...span, text: quote + key + quote };
}
