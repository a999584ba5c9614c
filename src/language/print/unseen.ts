/**
 * Invisible characters, characters that look like a space, and characters that change the direction of text: control
 * and format characters, line separators, other spaces, lone surrogates.
 */
const UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}";

// Expressions with Unicode classes take long to make, and few texts need them.
let anyUnseen: RegExp | undefined;
let eachUnseen: RegExp | undefined;
let misleading: RegExp | undefined;

/** Checks whether a text has characters that readers cannot see. */
export function hasUnseen(text: string): boolean {
  anyUnseen ??= new RegExp(UNSEEN, "u");
  return anyUnseen.test(text);
}

/** Escapes every character that readers cannot see as `\uXXXX`. */
export function escapeUnseen(text: string): string {
  eachUnseen ??= new RegExp(UNSEEN, "gu");
  return text.replace(eachUnseen, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeOf(character.charCodeAt(index))).join(""),
  );
}

/**
 * Finds the invisible characters that mislead a reader: marks of direction, spaces without width or of another kind, line
 * separators, tags. Joiners and variation selectors are not among them, as emoji and several scripts need them.
 */
export function misleadingIn(text: string): Iterable<RegExpExecArray> {
  misleading ??=
    /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\u2028\u2029\u{e0000}-\u{e007f}]|(?! )\p{Zs}/gu;
  return text.matchAll(misleading);
}

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Names characters by their codes, as U+XXXX. */
export function codeNames(characters: string): string {
  return [...characters]
    .map(
      (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`,
    )
    .join(" ");
}
