import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Span } from "../../problem/index.ts";

/** Keywords of suppression comments: for an entry or a line, and for the whole file. */
export const SUPPRESSION_KEYWORDS: readonly string[] = ["heed-ignore", "heed-ignore-file"];

/** A comment that is, or was likely meant to be, a suppression: `# heed-ignore <rule>[, <rule>]: <reason>`. */
export interface SuppressionComment {
  /** The comment without trailing blanks. */
  readonly span: Span;
  /** Its first word: one of `SUPPRESSION_KEYWORDS`, or a word like one. */
  readonly word: NamedPart;
  /** The names of rules, known or unknown. */
  readonly names: readonly NamedPart[];
  /** Empty if none is given. */
  readonly reason: string;
}

/** A word of a comment with its span. */
export interface NamedPart {
  readonly name: string;
  readonly span: Span;
}

const FIRST_WORD = /^#+[ \t]*(h[\w-]*)/i;
const RULE_NAMES = /^[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Reads a comment; returns undefined if it is not a suppression. */
export function readSuppressionComment(text: string, { start, end }: Span): SuppressionComment | undefined {
  const comment = text.slice(start, end).trimEnd();
  const head = FIRST_WORD.exec(comment);
  const word = head?.[1];
  if (head === null || word === undefined || !isLikeKeyword(word)) return undefined;
  const wordEnd = start + head[0].length;
  const rest = comment.slice(head[0].length);
  const colon = rest.indexOf(":");
  // Without a colon, the text after the rules is not a reason.
  const names = colon === -1 ? (RULE_NAMES.exec(rest)?.[0] ?? "") : rest.slice(0, colon);
  const reason = colon === -1 ? "" : rest.slice(colon + 1).trim();
  return {
    span: { start, end: start + comment.length },
    word: { name: word, span: { start: wordEnd - word.length, end: wordEnd } },
    names: partsOf(names, wordEnd),
    reason: isReason(reason) ? reason : "",
  };
}

/** Checks whether a text has a letter or a digit. */
export function isReason(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}

/** Checks whether a word is a keyword, spelled correctly or not; the first words of prose comments are not. */
function isLikeKeyword(word: string): boolean {
  return (
    word.toLowerCase().startsWith("heed-ignore") || suggestionsFor(word, SUPPRESSION_KEYWORDS).length > 0
  );
}

/** The parts between commas that are not empty. */
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
