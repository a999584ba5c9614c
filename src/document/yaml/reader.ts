import { Composer, CST, Lexer, Parser, type YAMLError, type Document as YamlDocument } from "yaml";
import { LIMITS, type Span } from "../../problem/index.ts";
import type { AliasUse, DocumentNode } from "../node.ts";
import { type ProblemList, quoted } from "../problems.ts";
import { type FaultDetail, faultDetailOf, isRecoverable } from "./problems.ts";
import { YamlTree } from "./tree.ts";

/** Result of reading a YAML text. */
export interface YamlReading {
  readonly root: DocumentNode | undefined;
  readonly comments: readonly Span[];
  readonly aliases: readonly AliasUse[];
}

const NOTHING: YamlReading = { root: undefined, comments: [], aliases: [] };

/** YAML 1.2 with the core schema, regardless of directives: no merge keys, dates or binary. */
const OPTIONS = {
  keepSourceTokens: true,
  logLevel: "silent",
  merge: false,
  prettyErrors: false,
  resolveKnownTags: false,
  schema: "core",
  // `readDocument` reports duplicate keys for both formats; the library's check takes quadratic time.
  uniqueKeys: false,
} as const;

/** Reads one YAML document. There is no root if a mistake makes its structure uncertain. */
export function readYaml(text: string, problems: ProblemList): YamlReading {
  if (hasForbidden(text, problems)) return NOTHING;
  const parsed = parse(text, problems);
  if (parsed === undefined) return NOTHING;
  const { tokens, comments, second } = parsed;
  const documents = new Composer(OPTIONS).compose(tokens, true, text.length);
  const document = documents.next().value as YamlDocument.Parsed;
  for (const { start, end } of parsed.loneTags) problems.add("unsupported-tag", { tag: "!" }, start, end);
  // The value behind a lone `!` is not the one that was meant, so what else is wrong with it is not reported.
  if (!reportFaults(document, tokens, text, problems) || parsed.loneTags.length > 0) return NOTHING;
  if (second !== undefined) {
    problems.add("second-document", {}, second, lineEnd(text, second));
    return NOTHING;
  }
  const { contents } = document;
  // An empty document has no token.
  if (contents?.srcToken === undefined) {
    problems.add("empty-file", {}, text.length, text.length);
    return NOTHING;
  }
  const tree = new YamlTree(text, problems);
  return { root: tree.read(contents), comments, aliases: tree.aliases };
}

/**
 * Reports characters that YAML forbids and the library accepts. A carriage return alone is a line break in YAML, and an
 * ordinary character for the library. Control characters from U+007F are allowed in quotes, as in JSON.
 */
function hasForbidden(text: string, problems: ProblemList): boolean {
  const at = text.search(/\r(?!\n)|(?![\t\n\r\u007f-\u009f])\p{Cc}/u);
  if (at === -1) return false;
  const detail = text[at] === "\r" ? "carriage-return" : "control-character";
  problems.add("yaml-syntax", { detail, found: "" }, at, at + 1);
  return true;
}

interface Syntax {
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly Span[];
  /** The tags that are `!` alone: the library drops them without a word, and with them a negation. */
  readonly loneTags: readonly Span[];
  /** Start of a second document, which is not read. */
  readonly second: number | undefined;
}

/** Parses a text into the library's tokens. Reports and returns undefined if it exceeds a limit. */
function parse(text: string, problems: ProblemList): Syntax | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Span[] = [];
  const loneTags: Span[] = [];
  // The parser miscounts columns after a byte order mark; a line feed in its place has the same length.
  const unmarked = text.startsWith("\ufeff") ? `\n${text.slice(1)}` : text;
  let isScalar = false;
  let second: number | undefined;
  let count = 0;
  for (const lexeme of new Lexer().lex(unmarked)) {
    if (++count > LIMITS.yamlTokens) {
      problems.add("too-many-tokens", { limit: LIMITS.yamlTokens }, parser.offset, parser.offset);
      return undefined;
    }
    if (!isScalar && lexeme.startsWith("#")) {
      comments.push({ start: parser.offset, end: parser.offset + lexeme.length });
    }
    if (!isScalar && lexeme === "!") loneTags.push({ start: parser.offset, end: parser.offset + 1 });
    isScalar = lexeme === CST.SCALAR && !isScalar;
    tokens.push(...parser.next(lexeme));
    // The parser keeps its own stack, but the composer recurses. Besides collections, the stack holds
    // the document and at most one scalar.
    if (parser.stack.length > LIMITS.fileNesting + 2) {
      problems.add("too-deep", { limit: LIMITS.fileNesting }, parser.offset - 1, parser.offset);
      return undefined;
    }
    if (lexeme !== CST.DOCUMENT && lexeme !== "---") continue;
    const [document] = parser.stack;
    if (document?.type !== "document" || !tokens.some(({ type }) => type === "document")) continue;
    second = document.offset;
    break;
  }
  tokens.push(...parser.end());
  return { tokens, comments, loneTags, second };
}

/** Reports faults. Returns false if the document's structure is uncertain. */
function reportFaults(
  document: YamlDocument.Parsed,
  tokens: readonly CST.Token[],
  text: string,
  problems: ProblemList,
): boolean {
  const faults: YAMLError[] = [...document.errors, ...document.warnings];
  faults.sort((a, b) => a.pos[0] - b.pos[0]);
  // A file indented with tabs has them on every line; one report is enough.
  const reported = new Set<FaultDetail>();
  const tagged = new Set<number>();
  let tabbedUntil = -1;
  for (const fault of faults) {
    const detail = faultDetailOf(fault);
    if (detail === undefined || (detail === "tab" && reported.has(detail))) continue;
    // The rest of a line that a tab indents is not read as it was meant.
    if (fault.pos[0] < tabbedUntil && !isRecoverable(detail)) return false;
    if (detail === "tab") tabbedUntil = lineEnd(text, fault.pos[0]);
    reported.add(detail);
    const indented = detail === "nested-map" ? keyTooFarIn(fault, faults, text) : undefined;
    if (indented !== undefined) {
      const end = lineEnd(text, indented);
      problems.add("yaml-syntax", { detail: "unaligned", found: quoted(text, indented, end) }, indented, end);
      return false;
    }
    const { start, end } = placeOf(fault, detail, text, tokens);
    const found = quoted(text, start, end);
    if (detail === "tag") {
      // The library reports a tag without a name twice.
      if (!tagged.has(start)) problems.add("unsupported-tag", { tag: found }, start, end);
      tagged.add(start);
    } else problems.add("yaml-syntax", { detail, found }, start, end);
    // Later faults are mostly consequences of a broken structure.
    if (!isRecoverable(detail)) return false;
  }
  return true;
}

/**
 * Returns the span of a key that is indented like a continuation of the value on the line before it. The library reports a
 * key over several lines, and a map in the middle of a line.
 */
function keyTooFarIn({ pos }: YAMLError, faults: readonly YAMLError[], text: string): number | undefined {
  const over = faults.find((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === pos[0]);
  if (over === undefined) return undefined;
  const line = text.lastIndexOf("\n", over.pos[1] - 1) + 1;
  return line + text.slice(line).search(/[^ \t]/);
}

/** Returns the span of a fault: on one line, without leading blanks. */
function placeOf({ pos }: YAMLError, detail: FaultDetail, text: string, tokens: readonly CST.Token[]): Span {
  let start = Math.min(pos[0], text.length);
  // The library reports the end of the file; the author needs the opening quote.
  const quote = detail === "unclosed-quote" ? quoteBefore(pos[0], tokens) : undefined;
  if (quote !== undefined) return { start: quote, end: quote + 1 };
  if (detail === "bad-escape") return { start, end: start + 2 };
  if (detail !== "tab") {
    while (text[start] === " ") start++;
    if (text[start] === "\n" || text[start] === undefined) start = Math.min(pos[0], text.length);
  }
  if (detail === "nested-map") {
    // The library reports the start of the value, in which the colon is.
    const colon = text.slice(start, lineEnd(text, start)).search(/:(?:\s|$)/);
    if (colon !== -1) return { start: start + colon, end: start + colon + 1 };
  }
  const end = Math.min(Math.max(pos[1], start + 1), lineEnd(text, start));
  return { start, end };
}

/** Returns the start of the quoted text that ends at an offset. */
function quoteBefore(end: number, tokens: readonly CST.Token[]): number | undefined {
  let found: number | undefined;
  const look = (token: CST.Token | null | undefined): void => {
    if (token?.type !== "single-quoted-scalar" && token?.type !== "double-quoted-scalar") return;
    if (token.offset + token.source.length === end) found = token.offset;
  };
  for (const token of tokens) {
    if (token.type !== "document") continue;
    CST.visit(token, ({ key, value }) => {
      look(key);
      look(value);
    });
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  if (end === -1) return text.length;
  return end > from && text[end - 1] === "\r" ? end - 1 : end;
}
