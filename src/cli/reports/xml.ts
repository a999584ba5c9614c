/** A text that came from outside, as the text of an element of an XML 1.0 document. */
export function xmlText(text: string): string {
  return text.replace(UNALLOWED, shown).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** The attributes of a tag, each with the blank before it. Their values are one line: breaks would be read as blanks. */
export function xmlAttributes(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}

/**
 * What XML 1.0 has no way to hold, not even as a reference: control characters, halves of surrogate pairs, U+FFFE and
 * U+FFFF. A carriage return would be read as a line feed, so it counts with them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNALLOWED = /[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function shown(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
