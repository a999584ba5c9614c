import type { Span } from "../problem/index.ts";

/** The kind of a token as people write it, right or wrong. */
export type TokenKind =
  | "path"
  | "word"
  | "text"
  | "number"
  | "date"
  | "duration"
  | "list"
  | "braces"
  | "pattern"
  | "odd"
  | "symbol";

/** A token of a text, read leniently. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** The token in lower case, with straight apostrophes: the form in which vocabularies have it. */
  readonly lower: string;
  /** The content of a text or of braces. */
  readonly inner: string;
}

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const CURRENCIES = "usd|eur|gbp|chf|dollars?|euros?";
const NUMBER =
  "(?:\\d{1,3}(?:[,_'’ ]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d[\\d_]*(?:[.,]\\d+)?|\\.\\d+)";

/** The forms of tokens; the first that matches counts. */
const FORMS: readonly (readonly [TokenKind, RegExp])[] = [
  ["braces", /\{\{-?\s*([^{}]*?)\s*-?\}\}|\$?\{\s*([^{}"']*?)\s*\}/u],
  ["text", /\\"(.*?)\\"/u],
  // A text with quotes within quotes: it ends before a blank and a connective, or at the end.
  ["text", /"(?=[^"\n]*"[^\s"),\]])(.*?\S)"(?=\s*(?:$|\)|(?:and|or|&&|\|\|)\b))/u],
  ["text", /'(?=[^'\n]*\p{L}'\p{L})(.*?\S)'(?=\s*(?:$|\)|(?:and|or|&&|\|\|)\b))/u],
  // A text that begins with one quote and ends with the other.
  [
    "text",
    /'([^'"\n]*)"(?=\s*(?:$|\)|(?:and|or|&&|\|\|)\b))(?!.*')|"([^'"\n]*)'(?=\s*(?:$|\)|(?:and|or|&&|\|\|)\b))(?!.*")/u,
  ],
  ["text", /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'(?!\p{L})/u],
  ["text", /[“”„‟«»]([^“”„‟«»"\n]*)[“”„‟«»"]|[‘’‚‛]([^‘’‚‛'\n]*)[‘’‚‛']|`([^`\n]*)`/u],
  ["text", /["'“‘]([\p{L}\p{N}_-]+)(?=\s|$|\))/u],
  ["text", /([\p{L}\p{N}_-]+)["”’](?=\s|$|\))/u],
  ["date", new RegExp(`(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`)],
  ["date", new RegExp(`\\d{1,2}(?:st|nd|rd|th|\\.)? (?:${MONTHS})\\.?,? \\d{4}(?!\\d)`)],
  [
    "date",
    /\d{4}-\d{1,2}-\d{1,2}(?:(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:z|utc)|[+-]\d{2}:?\d{2})?)?(?![\w-])/u,
  ],
  ["date", /(?:\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?!\w)/u],
  [
    "path",
    /[@$]?(?:data|recipient|actor|tenant|vars|user|payload)(?:->|::|\/|['’]s )[a-z_]\w*(?:(?:->|::|\/|\.)\w+)*/u,
  ],
  ["odd", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u],
  ["odd", /[a-z]+:\/\/[^\s"')]+/u],
  ["odd", /[a-z_]+(?:\/[a-z_]+)+(?![\w(.])/u],
  [
    "odd",
    /\d+(?:\.\d+){2,}(?!\w)|\+\d{7,}|\+\d{1,3}(?:[ -]\d{2,4}){2,4}(?!\w)|\d{1,2}(?::\d{2})?\s?[ap](?:\.m\.|m)(?!\w)|\d{1,2}:\d{2}(?!\w)/u,
  ],
  ["duration", /[+-]?\d+(?:s|m|h|d|w|y|mo|secs?|mins?|hrs?|days?|weeks?|months?|years?)(?!\w)/u],
  [
    "number",
    new RegExp(
      `(?:[$€£¥]|usd |eur |gbp )?\\s?[+\\-−]?${NUMBER}\\.?(?:e[+-]?\\d+)?(?:\\s?(?:[%€$£]|(?:k|${CURRENCIES})\\b))?(?![\\w.-]*\\w)`,
    ),
  ],
  ["odd", /\d[\w]*(?:-\w+)*|:[a-z_]\w*/u],
  ["pattern", /(?<=\s)\/[^/\s][^/\n]*\/[gimsuy]*(?=\s|$|\))/u],
  ["odd", /(?<=\s)\/[\w./-]+(?=\s|$|\))/u],
  [
    "path",
    /(?:\$?\.)?\$?[a-z_][\w-]*\??(?:\??\. ?[\p{L}_$][\p{L}\p{N}_$-]*[?!]?|\.?\[(?:"[^"\n]*"|'[^'\n]*'|[\w*]*)\])+/u,
  ],
  ["list", /\[[^[\]\n]*\]/u],
  ["word", /\$?[\p{L}_][\p{L}\p{N}_]*(?:[-'’´][\p{L}\p{N}_]+|`t\b)*/u],
  // An operator with a blank in it.
  ["symbol", /[!=<>]=?(?:\s+==?)+(?=\s*[^\s=])|&\s+&|\|\s+\|/u],
  ["symbol", /[!=]==?|=!(?=[\s"])|<>|>>|<<|[<>=]=|=[<>]|=~|~=|&&?|\|\|?|\?\?|\*\*|[^\s]/u],
];

const STICKY = FORMS.map(([kind, form]) => [kind, new RegExp(form.source, "iuy")] as const);

const DOUBLED = /^(?:and|or|is|are|was|has|have|been|be|does|the|an?|to|in|of|than|contains?|equals?)$/;

/** Reads a text as tokens, leniently: everything but blanks is part of one. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = /\s/.test(source.charAt(at));
    if (blank) at++;
    else {
      const token = tokenAt(source, at);
      const last = tokens.at(-1);
      // A word that was written twice is one.
      if (last?.kind === "word" && last.lower === token.lower && DOUBLED.test(token.lower)) {
        tokens[tokens.length - 1] = { ...last, end: token.end };
      } else tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(source: string, start: number): Token {
  for (const [kind, form] of STICKY) {
    form.lastIndex = start;
    const match = form.exec(source);
    if (match === null || match[0] === "") continue;
    const [text, ...groups] = match;
    const inner = groups.find((group) => group !== undefined) ?? text;
    return {
      kind,
      text,
      lower: lowered(kind, text),
      inner,
      start,
      end: start + text.length,
    };
  }
  const text = source.charAt(start);
  return { kind: "symbol", text, lower: text, inner: text, start, end: start + 1 };
}

/** A token as vocabularies have it: `hasn´t`, `has'nt` and `Hasn’t` are one word, `= =` and `==` one operator. */
function lowered(kind: TokenKind, text: string): string {
  const lower = text.toLowerCase();
  if (kind === "symbol") return lower.replace(/\s+/g, "").replace(/^={4,}$/, "==");
  return lower.replace(/[’´`]/g, "'").replace(/^([a-z]+)'nt$/, "$1n't");
}
