import { createHash } from "node:crypto";
import type { Finding } from "../../lint/index.ts";

/** Characters of the line on either side of a finding that identify it. */
const NEARBY = 100;

/**
 * Fingerprints of the findings of one file. A fingerprint depends on the text around a finding, so it stays the same if the
 * line moves or its indentation changes. Equal findings in equal lines are numbered in order.
 */
export class Fingerprints {
  readonly #text: string;
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns `<hash>:<occurrence>`, in the form of GitHub's line hashes. */
  of({ code, span, pointer }: Finding): string {
    const place = span ? nearby(this.#text, span) : (pointer ?? "");
    const hash = createHash("sha256").update(`${code}\n${place}`).digest("hex").slice(0, 16);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count);
    return `${hash}:${count}`;
  }
}

/** Returns the text near the start of a span on its line; a file may be one long line. */
function nearby(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - NEARBY), start);
  const after = text.slice(start, Math.min(end, start + NEARBY) + NEARBY);
  const line = `${/[^\r\n]*$/.exec(before)?.[0] ?? ""}${/^[^\r\n]*/.exec(after)?.[0] ?? ""}`;
  return line.replace(/\s+/g, " ").trim();
}
