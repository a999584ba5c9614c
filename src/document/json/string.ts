import type { UnitMap } from "../unit-map.ts";

const PLAIN_CHARACTERS = /[^"\\]*/y;
const HEX = /[0-9a-fA-F]{4}/y;
const SIMPLE_ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Reads the escape of a JSON string whose backslash is at an offset. Returns undefined if it is not valid. */
export function readEscape(
  text: string,
  backslash: number,
): { readonly value: string; readonly end: number } | undefined {
  const letter = text[backslash + 1] ?? "";
  if (letter === "u") {
    HEX.lastIndex = backslash + 2;
    const digits = HEX.exec(text)?.[0];
    if (digits === undefined) return undefined;
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: backslash + 6 };
  }
  const value = Object.hasOwn(SIMPLE_ESCAPES, letter) ? SIMPLE_ESCAPES[letter] : undefined;
  return value === undefined ? undefined : { value, end: backslash + 2 };
}

/** Scans a JSON string up to its end, or to an escape that is not valid. */
export function scanJsonString(source: string, offset: number, units: UnitMap): void {
  let index = 1;
  while (index < source.length - 1) {
    PLAIN_CHARACTERS.lastIndex = index;
    const text = PLAIN_CHARACTERS.exec(source)?.[0] ?? "";
    units.addLiteral(text, offset + index);
    index += text.length;
    const read = readEscape(source, index);
    if (source[index] !== "\\" || read === undefined) return;
    units.addTogether(read.value, offset + index, offset + read.end);
    index = read.end;
  }
}
