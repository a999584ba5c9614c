/** The maximum number of an author's characters that a message repeats. */
const LONGEST = 80;

/**
 * Characters that would disturb a terminal or mislead a reader: control characters, lone surrogates, marks of direction,
 * and invisible spaces and breaks.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060\ufeff]/gu;

const ESCAPES: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Prepares a text for a message: on one line, with invisible characters escaped, and cut if it is long. */
export function shown(text: string): string {
  const start = text.length > LONGEST ? [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST) : [text];
  const cut = start.join("");
  const seen = cut.replace(
    UNSEEN,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return cut.length < text.length ? `${seen}…` : seen;
}

/** Prepares parameters for a message. */
export function shownParameters<P extends object>(parameters: P): P {
  const entries = Object.entries(parameters).map(([name, value]) => [name, shownValue(value)]);
  return Object.fromEntries(entries) as P;
}

function shownValue(value: unknown): unknown {
  if (typeof value === "string") return shown(value);
  return Array.isArray(value) ? value.map(shownValue) : value;
}
