import { lineStartAt } from "../problem/index.ts";
import { type OpenFile, openAgain } from "./open-file.ts";

/** A value that is not there yet, or whose open quote breaks the file, as its line says up to a place. */
export interface UnfinishedValue {
  /** The file with the value closed, or with an empty text for it. What stands before the place keeps its offsets. */
  readonly file: OpenFile;
  /** The offset of the value. */
  readonly from: number;
  /** The quote that opens it; empty if there is none. */
  readonly quote: string;
  /** The value up to the place, without the quote. */
  readonly rest: string;
  /** The end of the value in the mended file. */
  readonly end: number;
}

/**
 * Reads the value that ends at a place by its line alone. Returns undefined if the line is another one, or if the value has
 * its quote already.
 *
 * @param pattern matches the line up to the place, with the groups `before`, `quote` and `rest`
 */
export function unfinishedValue(
  file: OpenFile,
  offset: number,
  pattern: RegExp,
): UnfinishedValue | undefined {
  const { document, text } = file;
  if (document === undefined) return undefined;
  const lineStart = lineStartAt(document.lineStarts, offset);
  const groups = pattern.exec(text.slice(lineStart, offset))?.groups;
  if (groups === undefined) return undefined;
  const { before = "", quote = "", rest = "" } = groups;
  const isClosed = quote !== "" && new RegExp(`[^\\\\]${quote}`).test(` ${rest}`);
  if (isClosed || (quote === "" && /^[|>&*!{]/.test(rest))) return undefined;
  const from = lineStart + before.length;
  const value = quote === "" ? '""' : text.slice(from, offset) + quote;
  const isJson = document.format === "json";
  const after = text.slice(endOfValue(text, offset, quote, isJson));
  const comma = isJson && /^\s*"/.test(after) ? "," : "";
  const start = text.slice(0, from) + value + comma;
  const brackets = isJson && after.trim() === "" ? closingBrackets(start) : "";
  return { file: openAgain(file, start + after + brackets), from, quote, rest, end: from + value.length };
}

/** The end of an unfinished value: its closing quote, the next comma or bracket, or the end of the line without a comma. */
function endOfValue(text: string, offset: number, quote: string, isJson: boolean): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? "";
  if ((quote === "" || isJson) && /^\s*[,}\]]/.test(rest)) return offset;
  if (quote === "" && isJson) return offset + (/^[^\s,}\]"]*/.exec(rest)?.[0].length ?? 0);
  const close = quote === "" ? -1 : rest.indexOf(quote);
  if (close !== -1) return offset + close + 1;
  return offset + rest.replace(/[\s,}\]]*$/, "").length;
}

/** The brackets that are missing at the end of a JSON text. */
function closingBrackets(text: string): string {
  let missing = "";
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (part === "{" || part === "[") missing = (part === "{" ? "}" : "]") + missing;
    else if (part === missing[0]) missing = missing.slice(1);
  }
  return missing;
}
