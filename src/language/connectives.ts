import type { Span } from "../problem/index.ts";

const NEGATION = /(?:\bnot|!)$/i;
const JOINED_BEFORE = /\b(?:and|or)$/i;
const JOINED_AFTER = /^(?:and|or)\b/i;

/**
 * Returns the span of a condition in a text with the `not`s and parentheses around it alone, and the connective that joins
 * it; undefined if it is the whole text.
 */
export function spanWithConnective(text: string, { start: from, end: to }: Span): Span | undefined {
  let [start, end] = [from, to];
  for (;;) {
    const before = text.slice(0, start).trimEnd();
    const after = text.slice(end).trimStart();
    const negation = NEGATION.exec(before)?.[0].length;
    if (before.endsWith("(") && after.startsWith(")")) {
      start = before.length - 1;
      end = text.length - after.length + 1;
    } else if (negation !== undefined) start = before.length - negation;
    else {
      const joined = JOINED_BEFORE.exec(before)?.[0];
      if (joined !== undefined) return { start: before.slice(0, -joined.length).trimEnd().length, end };
      const joinedAfter = JOINED_AFTER.exec(after)?.[0];
      if (joinedAfter === undefined) return undefined;
      return { start, end: text.length - after.slice(joinedAfter.length).trimStart().length };
    }
  }
}
