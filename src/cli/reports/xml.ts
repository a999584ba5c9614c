/** Escapes an external text for an element of an XML 1.0 document. */
export function xmlText(text: string): string {
  return text.replace(UNALLOWED, shown).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Returns the attributes of a tag, each with a blank before it. Values must be one line: XML readers turn breaks into blanks. */
export function xmlAttributes(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}

/**
 * Characters that XML 1.0 does not allow, not even as a reference: control characters, halves of surrogate pairs, U+FFFE and
 * U+FFFF. A carriage return is included, since XML readers turn it into a line feed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches them on purpose
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
