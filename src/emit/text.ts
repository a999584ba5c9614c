import type { Json } from "../condition/index.ts";

/**
 * Data as text of a program. Everything that a user wrote is data: it must neither end a literal or a comment nor look like
 * the end of a script to HTML.
 */

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Writes a text as a string literal. */
export function quote(text: string): string {
  return JSON.stringify(text)
    .replace(/[\u2028\u2029]/g, escapeUnit)
    .replace(/<(?=[/!])/g, "\\u003c");
}

/** Writes a JSON value as an expression. */
export function literal(value: Json): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  // `__proto__` is computed: as a plain key it would set the prototype.
  const members = Object.entries(value).map(
    ([key, member]) => `${key === "__proto__" ? '["__proto__"]' : keyText(key)}: ${literal(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Writes the key of a member. */
export function keyText(key: string): string {
  return IDENTIFIER.test(key) ? key : quote(key);
}

/** Writes the access to a member, to be put after an object. */
export function member(key: string | number): string {
  return IDENTIFIER.test(String(key)) ? `.${key}` : `[${literal(key)}]`;
}

/** Writes a text for a comment. */
export function commentText(text: string): string {
  return (
    text
      .replace(/\*\//g, "*\\/")
      .replace(/<(?=[/!])/g, "\\u003c")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
      .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\p{Cf}\p{Cs}]/gu, escapeUnits)
  );
}

function escapeUnits(text: string): string {
  return text.split("").map(escapeUnit).join("");
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
