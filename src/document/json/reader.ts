import { type JsonFaultDetail, LIMITS } from "../../problem/index.ts";
import type { DocumentNode, Json, ListNode, MapEntry, MapNode, NodeSite, ScalarNode } from "../node.ts";
import { type ProblemList, quoted } from "../problems.ts";
import { readEscape } from "./string.ts";

const BLANKS = /[ \t\r\n]*/y;
const LINE_REST = /[^\r\n]*/y;
/** Any characters except control characters, the quote and the backslash. */
const PLAIN_CHARACTERS = /[ !#-[\]-\uffff]*/y;
// Each pattern repeats one class of characters: repeated alternatives overflow the stack on long texts.
const SINGLE_QUOTED_CHARACTERS = /[^'\\\r\n]*/y;
const WORD_CHARACTERS = /[^ \t\r\n,:[\]{}"/]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LIKE_A_NUMBER = /^[-+]?\.?\d/;
const WORDS = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Reads JSON, exactly the texts that `JSON.parse` accepts. Reading continues after a mistake if it is clear where the next
 * value begins, so that many mistakes are reported at once. After any other mistake, there is no root.
 */
export function readJson(text: string, problems: ProblemList): DocumentNode | undefined {
  return new JsonReader(text, problems).read();
}

class JsonReader {
  readonly #text: string;
  readonly #problems: ProblemList;
  #position = 0;
  #depth = 0;

  constructor(text: string, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
  }

  read(): DocumentNode | undefined {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#position = 1;
    if (!this.#skip()) return undefined;
    if (this.#atEnd()) {
      this.#problems.add("empty-file", {}, this.#position, this.#position);
      return undefined;
    }
    const root = this.#value();
    if (root === undefined || !this.#skip()) return undefined;
    if (this.#atEnd()) return root;
    const start = this.#position;
    return this.#reportFatal("extra-text", start, start + (this.#match(LINE_REST) ?? "").length);
  }

  #value(): DocumentNode | undefined {
    const start = this.#position;
    switch (this.#text[start]) {
      case "{":
        return this.#nested(() => this.#map());
      case "[":
        return this.#nested(() => this.#list());
      case '"': {
        const value = this.#string();
        return value === undefined ? undefined : this.#scalar(value, start);
      }
      case undefined:
        return this.#reportFatal("missing-value", start, start);
      case ",":
      case ":":
      case "]":
      case "}":
        return this.#reportFatal("missing-value", start, start + 1);
      default:
        return this.#word();
    }
  }

  #nested(read: () => DocumentNode | undefined): DocumentNode | undefined {
    if (this.#depth === LIMITS.fileNesting) {
      const parameters = { limit: LIMITS.fileNesting };
      this.#problems.add("too-deep", parameters, this.#position, this.#position + 1);
      return undefined;
    }
    this.#depth++;
    const node = read();
    this.#depth--;
    return node;
  }

  #map(): MapNode | undefined {
    const start = this.#position;
    const entries: MapEntry[] = [];
    const closed = this.#members("}", () => {
      const keyStart = this.#position;
      const key = this.#key();
      if (key === undefined) return undefined;
      const keySpan = { start: keyStart, end: this.#position };
      if (!this.#skip()) return undefined;
      if (this.#text[this.#position] !== ":") {
        return this.#reportFatal("missing-colon", keySpan.end, keySpan.end);
      }
      this.#position++;
      if (!this.#skip()) return undefined;
      const node = this.#value();
      if (node === undefined) return undefined;
      entries.push({
        key,
        keySpan,
        node,
        span: node.span,
        isAlias: false,
        start: keyStart,
        end: node.span.end,
      });
      return node.span.end;
    });
    if (!closed) return undefined;
    const span = { start, end: this.#position };
    // Object.fromEntries makes `__proto__` an own property like any other.
    const value = Object.fromEntries(entries.map(({ key, node }) => [key, node.value]));
    return { kind: "map", span, entries, value, isFlow: true, indent: 0 };
  }

  #list(): ListNode | undefined {
    const start = this.#position;
    const items: NodeSite[] = [];
    const closed = this.#members("]", () => {
      const node = this.#value();
      if (node !== undefined) items.push({ node, span: node.span, isAlias: false });
      return node?.span.end;
    });
    if (!closed) return undefined;
    const span = { start, end: this.#position };
    const value: readonly Json[] = items.map(({ node }) => node.value);
    return { kind: "list", span, items, value, isFlow: true, indent: 0 };
  }

  /** Reads the members between brackets; `read` returns the offset of each member's end. */
  #members(closer: "}" | "]", read: () => number | undefined): boolean {
    const opener = this.#position++;
    let comma: number | undefined;
    let last: number | undefined;
    for (;;) {
      if (!this.#skip()) return false;
      const at = this.#position;
      const character = this.#text[at];
      switch (character) {
        case undefined:
          this.#reportFatal("unclosed", opener, opener + 1);
          return false;
        case closer:
          if (comma !== undefined) this.#reportRecoverable("trailing-comma", comma, comma + 1);
          this.#position++;
          return true;
        case "}":
        case "]":
          this.#reportFatal("wrong-closer", at, at + 1);
          return false;
        case ",":
          if (comma !== undefined || last === undefined) this.#reportRecoverable("missing-value", at, at + 1);
          comma = at;
          this.#position++;
          break;
        case ":":
          this.#reportFatal("missing-comma", at, at + 1);
          return false;
        default:
          if (last !== undefined && comma === undefined) this.#reportRecoverable("missing-comma", last, last);
          comma = undefined;
          last = read();
          if (last === undefined) return false;
      }
    }
  }

  #key(): string | undefined {
    const start = this.#position;
    const character = this.#text[start];
    if (character === '"') return this.#string();
    if (character === "{" || character === "[") return this.#reportFatal("key-expected", start, start + 1);
    const quotedKey = this.#singleQuoted();
    if (quotedKey !== undefined) return quotedKey;
    const word = this.#wordText();
    if (word === "") return this.#reportFatal("key-expected", start, start + 1);
    this.#reportRecoverable("unquoted-key", start, this.#position);
    return word;
  }

  #word(): ScalarNode | undefined {
    const start = this.#position;
    const inQuotes = this.#singleQuoted();
    if (inQuotes !== undefined) return this.#scalar(inQuotes, start);
    const word = this.#wordText();
    const known = WORDS.get(word);
    if (known !== undefined) return this.#scalar(known, start);
    if (NUMBER.test(word)) return this.#scalar(Number(word), start);
    this.#reportRecoverable(LIKE_A_NUMBER.test(word) ? "bad-number" : "bad-word", start, this.#position);
    return this.#scalar(null, start);
  }

  /** Reads up to the next separator: a word, a number, or something that was meant as one. */
  #wordText(): string {
    const start = this.#position;
    this.#match(WORD_CHARACTERS);
    while (this.#text[this.#position] === "/" && !/[/*]/.test(this.#text[this.#position + 1] ?? "")) {
      this.#position++;
      this.#match(WORD_CHARACTERS);
    }
    return this.#text.slice(start, this.#position);
  }

  /** Reads a text in single quotes, if they close on the line. */
  #singleQuoted(): string | undefined {
    const start = this.#position;
    if (this.#text[start] !== "'") return undefined;
    this.#position++;
    this.#match(SINGLE_QUOTED_CHARACTERS);
    while (this.#text[this.#position] === "\\") {
      this.#position += 2;
      this.#match(SINGLE_QUOTED_CHARACTERS);
    }
    if (this.#text[this.#position] !== "'") {
      this.#position = start;
      return undefined;
    }
    this.#position++;
    this.#reportRecoverable("single-quotes", start, this.#position);
    return this.#text.slice(start + 1, this.#position - 1);
  }

  /** Reads a text in double quotes. Reports a mistake and returns undefined if the quotes do not close on the line. */
  #string(): string | undefined {
    const start = this.#position++;
    let value = "";
    for (;;) {
      value += this.#match(PLAIN_CHARACTERS) ?? "";
      const at = this.#position;
      const character = this.#text[at];
      if (character === '"') {
        this.#position++;
        return value;
      }
      if (character === undefined || character === "\n" || character === "\r") {
        return this.#reportFatal("unclosed-string", start, at);
      }
      if (character === "\\") value += this.#escape();
      else {
        this.#position++;
        this.#reportRecoverable("control-character", at, at + 1);
        value += character;
      }
    }
  }

  #escape(): string {
    const start = this.#position;
    const read = readEscape(this.#text, start);
    if (read !== undefined) {
      this.#position = read.end;
      return read.value;
    }
    // The end of the line or of the text is not part of an escape.
    const letter = /[^\r\n]/.exec(this.#text[start + 1] ?? "")?.[0] ?? "";
    this.#position += 1 + letter.length;
    this.#reportRecoverable("bad-escape", start, this.#position);
    return letter;
  }

  /** Skips blanks, and reports comments as mistakes. Returns false if a comment does not close. */
  #skip(): boolean {
    for (;;) {
      this.#match(BLANKS);
      const start = this.#position;
      if (this.#text[start] !== "/") return true;
      if (this.#text[start + 1] === "/") this.#match(LINE_REST);
      else if (this.#text[start + 1] === "*") {
        const close = this.#text.indexOf("*/", start + 2);
        if (close === -1) {
          this.#reportFatal("unclosed", start, start + 2);
          return false;
        }
        this.#position = close + 2;
      } else return true;
      this.#reportRecoverable("comment", start, this.#position);
    }
  }

  #scalar(value: ScalarNode["value"], start: number): ScalarNode {
    const span = { start, end: this.#position };
    const source = this.#text.slice(start, this.#position);
    return { kind: "scalar", span, value, style: "json", source, indent: 0, isInFlow: true };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#position += match[0].length;
    return match[0];
  }

  #atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Reports a mistake after which reading continues. */
  #reportRecoverable(detail: JsonFaultDetail, start: number, end: number): void {
    this.#problems.add("json-syntax", { detail, found: quoted(this.#text, start, end) }, start, end);
  }

  /** Reports a mistake after which reading stops. */
  #reportFatal(detail: JsonFaultDetail, start: number, end: number): undefined {
    this.#reportRecoverable(detail, start, end);
    return undefined;
  }
}
