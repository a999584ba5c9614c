/**
 * Characters that could move a terminal's cursor, change its colours, reverse its text or break a line: control characters,
 * bidirectional controls, line and paragraph separators, byte order marks, halves of surrogate pairs.
 */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu;
const UNSAFE_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu;

/** Makes an external text one line that is safe to show: unsafe characters become escapes such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Makes an external text safe to show, and keeps its line breaks and tabs. */
export function visibleLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSAFE_BUT_LINES, escaped);
}

/** Writes a value as JSON that is safe to show, with unsafe characters as JSON escapes. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE_BUT_LINES, unicodeEscape);
}

/** Shortens a text to `most` UTF-16 code units and an ellipsis; keeps surrogate pairs whole. */
export function brief(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\p{Cs}$/u, "")}…`;
}

/** Returns a count with its noun: `1 line`, `2 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === "\r") return "\\r";
  return unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
