import { type WordRole, wordsIn } from "../language/index.ts";
import type { Span } from "../problem/index.ts";
import { conditionTexts } from "./condition-text.ts";
import type { OpenFile } from "./open-file.ts";
import { refUses } from "./references/ref-uses.ts";

/** A word with its role, for colours. */
export interface SemanticToken extends Span {
  readonly role: Exclude<WordRole, "punctuation" | "unknown"> | "definition";
}

/** Returns the words of all conditions of a file with their roles, and the names of steps elsewhere, in its order. */
export function tokensOf(file: OpenFile): readonly SemanticToken[] {
  const tokens = new Map<number, SemanticToken>();
  for (const { form, span } of refUses(file)) {
    if (form === "segment" || form === "word") continue;
    tokens.set(span.start, { ...span, role: form === "definition" ? "definition" : "ref" });
  }
  for (const text of conditionTexts(file)) {
    if (isLine(text.text, file)) continue;
    for (const { role, ...span } of wordsIn(text.text, text.slot?.target)) {
      if (role === "punctuation" || role === "unknown") continue;
      const at = text.inFile(span);
      tokens.set(at.start, { ...at, role });
    }
  }
  return [...tokens.values()].toSorted((a, b) => a.start - b.start);
}

/** Checks for a line of a scenario that is no condition. */
function isLine(text: string, { kind }: OpenFile): boolean {
  return kind === "scenario" && !wordsIn(text).some(({ role }) => role === "path" || role === "phrase");
}
