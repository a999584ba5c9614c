/**
 * Values as texts, so that JSON Logic can compare what it has no means to compare: equal values have equal texts, and
 * texts stand in the order of what they stand for.
 */

/**
 * The one JSON text of a value (RFC 8785): no blanks, keys sorted by code unit, -0 as 0, escapes only where JSON asks
 * for them; half a surrogate pair is escaped. It keeps its own stack: no depth overflows it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return scalarText(value);
  let text = "";
  // Texts are written as they come, values worked off; the last one in is the next one out.
  const pending: (string | { readonly value: unknown })[] = [{ value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") text += next;
    else if (typeof next.value !== "object" || next.value === null) text += scalarText(next.value);
    else if (Array.isArray(next.value)) {
      pending.push("]");
      for (let index = next.value.length - 1; index >= 0; index--) {
        pending.push({ value: next.value[index] });
        if (index > 0) pending.push(",");
      }
      pending.push("[");
    } else {
      const members = next.value as { readonly [key: string]: unknown };
      const keys = Object.keys(members).sort();
      pending.push("}");
      for (let index = keys.length - 1; index >= 0; index--) {
        const key = keys[index] as string;
        pending.push({ value: members[key] }, `${index > 0 ? "," : ""}${JSON.stringify(key)}:`);
      }
      pending.push("{");
    }
  }
  return text;
}

/** A text, number, boolean or null as JSON has it; what JSON has no words for is null. */
export function scalarOf(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return numberOf(value);
    default:
      return null;
  }
}

/**
 * A number as JSON has it: JSON texts can name numbers beyond the range of doubles, which read as infinite, and stand
 * here as the greatest double. There is one zero.
 */
function numberOf(value: number): number | null {
  if (Number.isNaN(value)) return null;
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE) + 0;
}

function scalarText(value: unknown): string {
  return JSON.stringify(scalarOf(value));
}

/**
 * A text that stands to others of its kind as the given one does by code point, whether an engine compares code units,
 * code points or bytes. It starts with an apostrophe, so that no engine takes it for a number. Where engines disagree,
 * from U+D800 upward, a character is spelled as U+E000 and its code point in six hexadecimal digits.
 */
export function orderText(text: string): string {
  return `'${text.replace(/[\u{d800}-\u{10ffff}]/gu, escaped)}`;
}

function escaped(character: string): string {
  return `\ue000${(character.codePointAt(0) as number).toString(16).padStart(6, "0")}`;
}
