/** The most characters of what an author wrote that a message repeats. */
const LONGEST = 80;

/**
 * What would disturb a terminal or deceive a reader: control characters, halves of surrogate pairs, what turns the
 * direction of writing, and blanks and breaks that nobody sees.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060\ufeff]/gu;

const ESCAPES: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text as a message shows it: on one line, with nothing unseen in it, and not too long. */
export function shown(text: string): string {
  const start = text.length > LONGEST ? [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST) : [text];
  const cut = start.join("");
  const seen = cut.replace(
    UNSEEN,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return cut.length < text.length ? `${seen}…` : seen;
}

/** Parameters as a message shows them. */
export function shownParameters<P extends object>(parameters: P): P {
  const entries = Object.entries(parameters).map(([name, value]) => [name, shownValue(value)]);
  return Object.fromEntries(entries) as P;
}

function shownValue(value: unknown): unknown {
  if (typeof value === "string") return shown(value);
  return Array.isArray(value) ? value.map(shownValue) : value;
}
