import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Span } from "../../problem/index.ts";

/** The comments that say an exception: for what stands near, and for the whole file. */
export const SUPPRESSION_KEYWORDS: readonly string[] = ["heed-ignore", "heed-ignore-file"];

/** A comment that is, or was likely meant to be, an exception to rules: `# heed-ignore <rule>[, <rule>]: <reason>`. */
export interface SuppressionComment {
  /** Without the blanks that end its line. */
  readonly span: Span;
  /** The word that it begins with; one of `IGNORE_WORDS`, or like one. */
  readonly word: NamedPart;
  /** What it names as rules, whether there are such rules or not. */
  readonly names: readonly NamedPart[];
  /** Empty where none is given. */
  readonly reason: string;
}

/** A word of a comment, with its place. */
export interface NamedPart {
  readonly name: string;
  readonly span: Span;
}

const FIRST_WORD = /^#+[ \t]*(h[\w-]*)/i;
const RULE_NAMES = /^[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)/;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Reads a comment; undefined where it is about something else. */
export function readSuppressionComment(text: string, { start, end }: Span): SuppressionComment | undefined {
  const comment = text.slice(start, end).trimEnd();
  const head = FIRST_WORD.exec(comment);
  const word = head?.[1];
  if (head === null || word === undefined || !isLikeKeyword(word)) return undefined;
  const wordEnd = start + head[0].length;
  const rest = comment.slice(head[0].length);
  const colon = rest.indexOf(":");
  // Without a colon, what follows the rules is no reason.
  const names = colon === -1 ? (RULE_NAMES.exec(rest)?.[0] ?? "") : rest.slice(0, colon);
  const reason = colon === -1 ? "" : rest.slice(colon + 1).trim();
  return {
    span: { start, end: start + comment.length },
    word: { name: word, span: { start: wordEnd - word.length, end: wordEnd } },
    names: partsOf(names, wordEnd),
    reason: isReason(reason) ? reason : "",
  };
}

/** Whether a text says something: dashes and dots do not. */
export function isReason(text: string): boolean {
  return SAYS_SOMETHING.test(text);
}

/** Comments in prose pass, and words that somebody misspelt do not. */
function isLikeKeyword(word: string): boolean {
  return (
    word.toLowerCase().startsWith("heed-ignore") || suggestionsFor(word, SUPPRESSION_KEYWORDS).length > 0
  );
}

/** What stands between commas; what is empty is left out. */
function partsOf(list: string, offset: number): readonly NamedPart[] {
  const parts: NamedPart[] = [];
  for (const { 0: part, index } of list.matchAll(/[^,]+/g)) {
    const name = part.trim();
    if (name === "") continue;
    const start = offset + index + part.indexOf(name);
    parts.push({ name, span: { start, end: start + name.length } });
  }
  return parts;
}
