import { Drop } from "liquidjs";

/** The kind of text that a template makes, by which the values in it are written. */
export type TextKind = "text" | "html" | "json";

/** A text that has been written for its kind already, such as what `capture` has collected. */
export class Escaped extends Drop {
  readonly #text: string;
  readonly kind: TextKind;

  constructor(text: string, kind: TextKind) {
    super();
    this.#text = text;
    this.kind = kind;
  }

  /** Its length, for the filter `size`. */
  get length(): number {
    return this.#text.length;
  }

  /** The text, for filters and comparisons. */
  override valueOf(): string {
    return this.#text;
  }

  override toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }

  override liquidMethodMissing(key: string | number): number | undefined {
    return key === "size" ? this.length : undefined;
  }
}

/** Returns what writes values in a kind of text; a text that is written for it stays as it is. */
export function escapeFor(kind: TextKind): (value: unknown) => string {
  const write = ESCAPES[kind];
  return (value) => (value instanceof Escaped && value.kind === kind ? value.toString() : write(value));
}

const ESCAPES: { readonly [kind in TextKind]: (value: unknown) => string } = {
  text: textOf,
  html: escapeHtml,
  json: escapeJson,
};

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Returns a value as HTML shows it, in text and in quoted attributes. */
export function escapeHtml(value: unknown): string {
  return textOf(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Returns a text as it stands between the quotes of JSON; other values as JSON. */
function escapeJson(value: unknown): string {
  if (typeof value === "string" || value instanceof Escaped)
    return JSON.stringify(String(value)).slice(1, -1);
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

/** Returns a value as texts show it: nothing for what is missing, JSON for maps and lists with maps in them. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (value instanceof Escaped) return value.toString();
  if (Array.isArray(value)) {
    const isFlat = value.every((item) => typeof item !== "object" || item === null);
    return isFlat ? value.map(textOf).join("") : JSON.stringify(value);
  }
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
