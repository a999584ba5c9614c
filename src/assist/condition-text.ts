import {
  entryOf,
  isText,
  type ScalarNode,
  spanInScalar,
  type TextNode,
  textOffsetIn,
} from "../document/index.ts";
import { lineStartAt, type Span } from "../problem/index.ts";
import { linesOf } from "../simulate/index.ts";
import type { ConditionSlot } from "../workflow/index.ts";
import { type OpenFile, openAgain } from "./open-file.ts";

/** A text of conditions in a file: a file of its own, a scalar of any style, or the expectation of a scenario. */
export interface ConditionText {
  readonly text: string;
  /** The file that it is read in: with the mistake mended that its unfinished line makes, if there is one. */
  readonly file: OpenFile;
  /** The slot; undefined for a file of its own, and in scenarios. */
  readonly slot: ConditionSlot | undefined;
  /** The scalar; undefined for a file of its own, and for a line that is not finished. */
  readonly node: TextNode | undefined;
  /** The offset of the text in the scalar's value. */
  readonly from: number;
  /** Returns the span in the file of a span of the text. */
  inFile(span: Span): Span;
  /** Returns the offset in the text of an offset of the file. */
  inText(offset: number): number;
  /** Returns a text as it is written into the file at this place; undefined if it cannot be. */
  written(text: string, start: number): string | undefined;
}

const cache = new WeakMap<OpenFile, readonly ConditionText[]>();

/** Returns the texts of conditions of a file, in its order. */
export function conditionTexts(file: OpenFile): readonly ConditionText[] {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const found =
    file.kind === "condition" ? [wholeFile(file)] : [...textsInSlots(file), ...textsInScenario(file)];
  cache.set(file, found);
  return found;
}

/**
 * Returns the text of conditions at an offset, finished or not: also one of which nothing is written yet but its key, and
 * one that makes the file unreadable, such as an open quote.
 */
export function conditionTextAt(file: OpenFile, offset: number): ConditionText | undefined {
  const found = conditionTexts(file).find((one) => {
    const { start, end } = one.inFile({ start: 0, end: one.text.length });
    return start <= offset && offset <= end;
  });
  if (found !== undefined) return found;
  return file.kind === "condition" ? undefined : (withBlanks(file, offset) ?? unfinished(file, offset));
}

function wholeFile(file: OpenFile): ConditionText {
  const skipped = file.text.startsWith("\uFEFF") ? 1 : 0;
  return {
    text: file.text.slice(skipped),
    file,
    slot: undefined,
    node: undefined,
    from: 0,
    inFile: ({ start, end }) => ({ start: start + skipped, end: end + skipped }),
    inText: (offset) => Math.max(0, offset - skipped),
    written: (text) => text,
  };
}

function textsInSlots(file: OpenFile): readonly ConditionText[] {
  const seen = new Set<ScalarNode>();
  return file.slots.flatMap((slot) => {
    const { when } = slot;
    if (when === undefined) return [];
    const nodes = when.node.kind === "list" ? when.node.items.map(({ node }) => node) : [when.node];
    return nodes.filter(isText).flatMap((node) => {
      // The text behind an alias is where its anchor stands.
      if (seen.has(node)) return [];
      seen.add(node);
      return [textIn(file, slot, node, 0, node.value.length)];
    });
  });
}

/** Lines under `expect` that are conditions; others are texts in which a condition could stand. */
function textsInScenario(file: OpenFile): readonly ConditionText[] {
  const { kind, document } = file;
  const root = document?.root;
  if (kind !== "scenario" || root?.kind !== "map") return [];
  const expect = entryOf(root, "expect");
  if (expect === undefined) return [];
  return linesOf(expect.node, "/expect").flatMap((line) => {
    if (!("what" in line)) return [];
    const { within, text } = line.what;
    if (within === undefined) return [];
    const { node, start } = within;
    return isText(node) ? [textIn(file, undefined, node, start, start + text.length)] : [];
  });
}

/** The part of a scalar's text from `from` to `to`. */
function textIn(
  file: OpenFile,
  slot: ConditionSlot | undefined,
  node: TextNode,
  from: number,
  to: number,
): ConditionText {
  return {
    text: node.value.slice(from, to),
    file,
    slot,
    node,
    from,
    inFile: ({ start, end }) => spanInScalar(node, from + start, from + end),
    inText: (offset) => Math.min(Math.max(textOffsetIn(node, offset) - from, 0), to - from),
    written: (text, start) => writtenIn(node.style, text, from + start === 0, node.isInFlow),
  };
}

/** A text followed by blanks that are not part of its scalar: a plain one, while the next word is still to come. */
function withBlanks(file: OpenFile, offset: number): ConditionText | undefined {
  for (const one of conditionTexts(file)) {
    const { node } = one;
    if (node === undefined || !["plain", "literal", "folded"].includes(node.style)) continue;
    const { end } = one.inFile({ start: 0, end: one.text.length });
    const blanks = file.text.slice(end, offset);
    if (offset <= end || !/^[ \t]+$/.test(blanks)) continue;
    const { length } = one.text;
    const inFile = (at: number) =>
      at <= length ? one.inFile({ start: at, end: at }).start : end + (at - length);
    return {
      ...one,
      text: one.text + blanks,
      inFile: ({ start, end: last }) => ({ start: inFile(start), end: inFile(last) }),
      inText: (at) => (at <= end ? one.inText(at) : length + (at - end)),
    };
  }
  return undefined;
}

/** A line up to the value of a `when`, or of an item of its list, and the quote that opens it. */
const WHEN_LINE =
  /^(?<before>(?:.*[\s{,[]|\s*)(?<mark>["']?)when\k<mark>\s*:\s*(?:\[\s*)?)(?<quote>["']?)(?<rest>.*)$/s;
/** An item of a scenario's list. */
const EXPECT_LINE = /^(?<before>\s*-\s+(?:at [^:]+:\s+|after [^:]+:\s+)?)(?<quote>["']?)(?<rest>.*)$/s;

/** A text that is not there yet, or that breaks the file: its line is read by itself. */
function unfinished(file: OpenFile, offset: number): ConditionText | undefined {
  const { document, text, kind } = file;
  if (document === undefined) return undefined;
  const lineStart = lineStartAt(document.lineStarts, offset);
  const line = text.slice(lineStart, offset);
  const groups = (kind === "scenario" ? EXPECT_LINE : WHEN_LINE).exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { before = "", quote = "", rest = "" } = groups;
  const from = lineStart + before.length;
  const isClosed = quote !== "" && new RegExp(`[^\\\\]${quote}`).test(` ${rest}`);
  if (isClosed || (quote === "" && /^[|>&*!{]/.test(rest))) return undefined;
  const end = endOfValue(text, offset, quote);
  const isJson = document.format === "json";
  const comma = isJson && /^\s*"/.test(text.slice(end)) ? "," : "";
  if (quote !== "") {
    // Closed where it has got to, the text reads as any other; what stands before the place keeps its offsets.
    const closed = openAgain(file, text.slice(0, offset) + quote + comma + text.slice(end));
    return conditionTexts(closed).find(
      ({ node }) => node?.span.start === from || node?.span.end === offset + 1,
    );
  }
  const mended = openAgain(file, `${text.slice(0, from)}""${comma}${text.slice(end)}`);
  const at = conditionTexts(mended).find(({ node }) => node?.span.start === from);
  if (at === undefined) return undefined;
  return {
    text: rest,
    file: mended,
    slot: at.slot,
    node: undefined,
    from: 0,
    inFile: (span) => ({ start: from + span.start, end: from + span.end }),
    inText: (one) => Math.max(0, one - from),
    written: (insert, first) => {
      const inner = writtenIn(isJson ? "json" : "plain", insert, first === 0, false);
      return isJson && inner !== undefined ? `"${inner}"` : inner;
    },
  };
}

/** The end of an unfinished value: its closing quote, or the end of the line without a comma. */
function endOfValue(text: string, offset: number, quote: string): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? "";
  const close = quote === "" ? -1 : rest.indexOf(quote);
  if (close !== -1) return offset + close + 1;
  return offset + rest.replace(/[\s,}\]]*$/, "").length;
}

function writtenIn(
  style: ScalarNode["style"],
  text: string,
  isFirst: boolean,
  isInFlow: boolean,
): string | undefined {
  switch (style) {
    case "json":
    case "double":
      return JSON.stringify(text).slice(1, -1);
    case "single":
      return text.replaceAll("'", "''");
    case "plain": {
      const breaksOff = /: |:$| #/.test(text) || (isInFlow && /[,[\]{}]/.test(text));
      return breaksOff || (isFirst && /^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) ? undefined : text;
    }
    default:
      return text;
  }
}
