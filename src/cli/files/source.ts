import { extname } from "node:path";

/** Kind of a text: one condition in words, or a JSON or YAML file. */
export type Kind = "text" | "json" | "yaml";

/** Values of `--as`. */
export const KINDS: readonly Kind[] = ["text", "json", "yaml"];

/** A text with its origin. */
export interface Source {
  /** Name in messages: the file as given, `<stdin>` or `<text>`. */
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
  /** Path of the file; absent for standard input and inline values. */
  readonly path?: string;
}

/** Name of standard input in messages, unless `--stdin-filename` gives one. */
export const STDIN_NAME = "<stdin>";

/** Name of an inline value in messages. */
export const INLINE_NAME = "<text>";

const EXTENSIONS: { readonly [extension: string]: Kind } = {
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".heed": "text",
  ".txt": "text",
};

/** Returns the kind of a file by its extension. Returns undefined if the extension is unknown. */
export function kindOfName(path: string): Kind | undefined {
  const extension = extname(path).toLowerCase();
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

const BLANK_OR_COMMENT = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*/;
const YAML_START = /^[ \t]*(?:---|%|#|- |-$|(?:[\w.$/-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$))/m;

/**
 * Guesses the kind of a text. It is JSON if it begins with a brace or a bracket, or is a JSON literal, unless a condition
 * continues after the list or object (`["a", "b"] contains data.x`). It is YAML if its first line begins a list or has a key
 * of one word; no condition begins like that. Otherwise it is a condition.
 */
export function kindOfText(text: string): Kind {
  const body = withoutMark(text);
  const trimmed = body.trim();
  if (/^[{[]/.test(trimmed))
    return /^(?:[a-z]+\s|[=!<>])/i.test(textAfterFirstValue(trimmed)) ? "text" : "json";
  if (isLiteral(trimmed)) return "json";
  const start = BLANK_OR_COMMENT.exec(body)?.[0] ?? "";
  if (start.includes("#")) return "yaml";
  const [line = ""] = body.slice(start.length).split(/[\r\n]/, 1);
  return YAML_START.test(line) ? "yaml" : "text";
}

/** Returns a text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

const BRACKET_OR_TEXT = /[[{]|[\]}]|"(?:[^"\\]|\\.)*"/gs;

/** Returns the text after a leading list or object. Returns an empty text if that does not end. */
function textAfterFirstValue(text: string): string {
  let depth = 0;
  for (const match of text.matchAll(BRACKET_OR_TEXT)) {
    const [found] = match;
    if (found === "[" || found === "{") depth++;
    else if (found === "]" || found === "}") depth--;
    if (depth === 0) return text.slice(match.index + found.length).trimStart();
  }
  return "";
}

function isLiteral(text: string): boolean {
  if (!/^(?:null|true|false|-?\d|")/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
