/**
 * Values as texts, for comparisons that JSON Logic lacks: equal values have equal texts, and the order of the texts is
 * the order of the values.
 */

/**
 * Returns the canonical JSON text of a value (RFC 8785): no blanks, keys sorted by code unit, -0 as 0, only necessary
 * escapes; a lone surrogate is escaped. It keeps its own stack, so no depth overflows it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return scalarText(value);
  let text = "";
  // A stack of texts to append and values to write.
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

/** Returns a text, number or boolean as JSON represents it; null for any other value. */
export function scalarOf(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      // -0 becomes 0.
      return Number.isFinite(value) ? value + 0 : null;
    default:
      return null;
  }
}

function scalarText(value: unknown): string {
  return JSON.stringify(scalarOf(value));
}

/**
 * Returns a text whose order among such texts is the order of the given texts by code point, whether an engine compares
 * code units, code points or bytes. It starts with an apostrophe, so that no engine reads it as a number. Characters
 * from U+D800 upward, on which engines disagree, become U+E000 and their code point in six hexadecimal digits.
 */
export function orderText(text: string): string {
  return `'${text.replace(/[\u{d800}-\u{10ffff}]/gu, escaped)}`;
}

function escaped(character: string): string {
  return `\ue000${(character.codePointAt(0) as number).toString(16).padStart(6, "0")}`;
}
