import { createHash } from "node:crypto";
import type { Finding } from "../../lint/index.ts";

/** How much of a line, on either side of a finding, tells it from others. */
const NEARBY = 100;

/**
 * Tells the findings of one file apart by what stands where they are, so that each is known again wherever its line has
 * moved to, and however it is indented. What is found twice in lines that are alike is told apart by its order.
 */
export class Fingerprints {
  readonly #text: string;
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `<hash>:<how many there have been of it>`, as GitHub forms those of lines. */
  of({ code, span, pointer }: Finding): string {
    const place = span ? nearby(this.#text, span) : (pointer ?? "");
    const hash = createHash("sha256").update(`${code}\n${place}`).digest("hex").slice(0, 16);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count);
    return `${hash}:${count}`;
  }
}

/** The line in which a span begins, as far as it is near: a file may be one long line. */
function nearby(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - NEARBY), start);
  const after = text.slice(start, Math.min(end, start + NEARBY) + NEARBY);
  const line = `${/[^\r\n]*$/.exec(before)?.[0] ?? ""}${/^[^\r\n]*/.exec(after)?.[0] ?? ""}`;
  return line.replace(/\s+/g, " ").trim();
}
