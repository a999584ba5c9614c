import { extname } from "node:path";

/** What a text is: one condition in words, or a JSON or YAML file. */
export type Kind = "text" | "json" | "yaml";

/** The kinds, as `--as` names them. */
export const KINDS: readonly Kind[] = ["text", "json", "yaml"];

/** A text to work on, wherever it came from. */
export interface Source {
  /** As messages name it: the file as it was given, `<stdin>` or `<text>`. */
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
  /** The file that it was read from; absent for standard input and inline values. */
  readonly path?: string;
}

/** How messages name standard input. */
export const STDIN_NAME = "<stdin>";

/** How messages name an inline value. */
export const INLINE_NAME = "<text>";

const EXTENSIONS: { readonly [extension: string]: Kind } = {
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".heed": "text",
  ".txt": "text",
};

/** What a file is by its name; undefined where the name does not tell. */
export function kindOfName(path: string): Kind | undefined {
  const extension = extname(path).toLowerCase();
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

const BLANK_OR_COMMENT = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*/;
const YAML_START = /^[ \t]*(?:---|%|#|- |-$|(?:[\w.$/-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]|$))/m;

/**
 * What a text is by its looks: JSON where it begins with a brace or a bracket or is a JSON literal, and is not a list
 * or an object that something is asked of (`["a", "b"] contains data.x`); YAML where its first line begins a list or
 * has a key of one word; else a condition's text. No condition begins as YAML does.
 */
export function kindOfText(text: string): Kind {
  const body = withoutMark(text);
  const trimmed = body.trim();
  if (/^[{[]/.test(trimmed)) return /^(?:[a-z]+\s|[=!<>])/i.test(behindFirstValue(trimmed)) ? "text" : "json";
  if (isLiteral(trimmed)) return "json";
  const start = BLANK_OR_COMMENT.exec(body)?.[0] ?? "";
  if (start.includes("#")) return "yaml";
  const [line = ""] = body.slice(start.length).split(/[\r\n]/, 1);
  return YAML_START.test(line) ? "yaml" : "text";
}

/** A text without the byte order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

const BRACKET_OR_TEXT = /[[{]|[\]}]|"(?:[^"\\]|\\.)*"/gs;

/** What follows a list or an object that a text begins with; empty where it does not end. */
function behindFirstValue(text: string): string {
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
