import type { Edit } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import type { Span } from "../../problem/index.ts";

/** The edit that writes another key in a key's place, in the same quotes; the key is a plain word. */
export function keyEdit({ text }: Document, span: Span, key: string): Edit {
  const quote = /["']/.exec(text.charAt(span.start))?.[0] ?? "";
  return { ...span, text: quote + key + quote };
}
