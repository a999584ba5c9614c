import type { UnitMap } from "../unit-map.ts";

/** Plain, single-quoted and double-quoted scalars of YAML. */

const SIMPLE_ESCAPES: { readonly [letter: string]: string } = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "\t": "\t",
};

const PLAIN_CHARACTERS = /[^\\ \t\r\n]*/y;
const CODE_LENGTHS: { readonly [letter: string]: number } = { x: 2, u: 4, U: 8 };

/** Scans a plain scalar. */
export function scanPlain(source: string, offset: number, units: UnitMap): void {
  scanLines(source, offset, units, (text, at) => units.addLiteral(text, at));
}

/** Scans a single-quoted scalar, in which `''` is a quote. */
export function scanSingle(source: string, offset: number, units: UnitMap): void {
  scanLines(source.slice(1, -1), offset + 1, units, (text, at) => {
    let from = 0;
    for (let quote = text.indexOf("''"); quote !== -1; quote = text.indexOf("''", from)) {
      units.addLiteral(text.slice(from, quote), at + from);
      units.addTogether("'", at + quote, at + quote + 2);
      from = quote + 2;
    }
    units.addLiteral(text.slice(from), at + from);
  });
}

/** Folds lines: blanks around line breaks are dropped, one break becomes a space, several become one fewer. */
function scanLines(
  source: string,
  offset: number,
  units: UnitMap,
  copy: (text: string, at: number) => void,
): void {
  const lines = source.split("\n");
  let lineStart = 0;
  let gapStart = 0;
  let breaks = 0;
  for (const [index, raw] of lines.entries()) {
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    const line = !isLast && raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const from = isFirst ? 0 : blanksAt(line, 0);
    const to = isLast ? line.length : trimmedLength(line, from);
    // A gap ends at the next text, or at the end of the scalar.
    if (isFirst || isLast || to > from) {
      if (!isFirst) units.addTogether(foldOf(breaks), offset + gapStart, offset + lineStart + from);
      copy(line.slice(from, to), offset + lineStart + from);
      gapStart = lineStart + to;
      breaks = 0;
    }
    breaks++;
    lineStart += raw.length + 1;
  }
}

/** Returns the value of a gap of line breaks. */
function foldOf(breaks: number): string {
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}

/** Scans a double-quoted scalar. */
export function scanDouble(source: string, offset: number, units: UnitMap): void {
  const end = source.length - 1;
  let index = 1;
  while (index < end) {
    const start = index;
    const character = source[index] as string;
    if (character === "\\") index = scanEscape(source, index, offset, units);
    else if (character === " " || character === "\t") {
      index += blanksAt(source, index);
      if (!isLineBreak(source, index)) units.addLiteral(source.slice(start, index), offset + start);
      else index = scanFold(source, start, index, offset, units);
    } else if (isLineBreak(source, index)) {
      index = scanFold(source, start, index, offset, units);
    } else {
      // A carriage return alone is an ordinary character, not a line break.
      PLAIN_CHARACTERS.lastIndex = index + 1;
      index = Math.min(index + 1 + (PLAIN_CHARACTERS.exec(source)?.[0].length ?? 0), end);
      units.addLiteral(source.slice(start, index), offset + start);
    }
  }
}

/** Scans a gap of blanks and line breaks that begins at `start`; its first break is at `index`. */
function scanFold(source: string, start: number, index: number, offset: number, units: UnitMap): number {
  let breaks = 0;
  let end = index;
  for (;;) {
    if (isLineBreak(source, end)) {
      breaks++;
      end += source[end] === "\r" ? 2 : 1;
    } else if (source[end] === " " || source[end] === "\t") end++;
    else break;
  }
  units.addTogether(foldOf(breaks), offset + start, offset + end);
  return end;
}

function scanEscape(source: string, start: number, offset: number, units: UnitMap): number {
  const letter = source[start + 1] ?? "";
  if (isLineBreak(source, start + 1)) {
    // An escaped line break and the blanks after it add nothing to the value.
    const next = start + (letter === "\r" ? 3 : 2);
    return next + blanksAt(source, next);
  }
  const length = Object.hasOwn(CODE_LENGTHS, letter) ? (CODE_LENGTHS[letter] as number) : 0;
  const end = start + 2 + length;
  if (length > 0) {
    const code = Number.parseInt(source.slice(start + 2, end), 16);
    if (code <= 0x10ffff) units.addTogether(String.fromCodePoint(code), offset + start, offset + end);
  } else if (Object.hasOwn(SIMPLE_ESCAPES, letter)) {
    units.addTogether(SIMPLE_ESCAPES[letter] as string, offset + start, offset + end);
  }
  return end;
}

function isLineBreak(source: string, index: number): boolean {
  return source[index] === "\n" || (source[index] === "\r" && source[index + 1] === "\n");
}

function blanksAt(source: string, index: number): number {
  let end = index;
  while (source[end] === " " || source[end] === "\t") end++;
  return end - index;
}

/** Returns the length of a line without trailing blanks, at least `from`. */
function trimmedLength(line: string, from: number): number {
  let end = line.length;
  while (end > from && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return end;
}
