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
import type { OpenFile } from "./open-file.ts";
import { type UnfinishedValue, unfinishedValue } from "./unfinished-value.ts";

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
  if (found?.text === "" && isBlock(found)) return inBlock(file, found, offset);
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
    inFile: ({ start, end }) => {
      if (node.value === "" && /^(["'])\1$/.test(node.source)) return insideQuotes(node.span);
      return spanInScalar(node, from + start, from + end);
    },
    inText: (offset) => Math.min(Math.max(textOffsetIn(node, offset) - from, 0), to - from),
    written: (text, start) => writtenIn(node.style, text, from + start === 0, node.isInFlow),
  };
}

/** The place between two quotes. */
function insideQuotes({ start }: Span): Span {
  return { start: start + 1, end: start + 1 };
}

function isBlock({ node }: ConditionText): boolean {
  return node?.style === "literal" || node?.style === "folded";
}

/** The text of a block without text, at a place below its header that is indented further than its key. */
function inBlock(file: OpenFile, one: ConditionText, offset: number): ConditionText | undefined {
  const { node } = one;
  const lineStart = lineStartAt(file.document?.lineStarts ?? [], offset);
  if (node === undefined || lineStart <= node.span.start) return undefined;
  const before = file.text.slice(lineStart, offset);
  if (!/^ *$/.test(before) || before.length <= node.indent) return undefined;
  return { ...one, inFile: () => ({ start: offset, end: offset }) };
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

/** A line up to the value of a `when`, or of the first item of its list, and the quote that opens it. */
const WHEN_LINE =
  /^(?<before>(?:.*[\s{,[]|\s*)(?<mark>["']?)when\k<mark>\s*:\s*(?:\[\s*)?)(?<quote>["']?)(?<rest>.*)$/s;
/** An item of a block list: no map. */
const ITEM_LINE = /^(?<before>\s*(?:-\s+)+)(?!["']?\w+["']?\s*:)(?<quote>["']?)(?<rest>.*)$/s;
/** A further item of a list in brackets. */
const FURTHER_ITEM = /^(?<before>.*[^\s,],\s*)(?<quote>["']?)(?<rest>[^"',]*)$/s;
/** An item on a line of its own in a list in brackets: nothing yet, or a quote. */
const ITEM_ALONE = /^(?<before>\s*)(?:(?<quote>["'])(?<rest>.*))?$/s;
/** An item of a scenario's list. */
const EXPECT_LINE = /^(?<before>\s*-\s+(?:at [^:]+:\s+|after [^:]+:\s+)?)(?<quote>["']?)(?<rest>.*)$/s;

/** A text that is not there yet, or that breaks the file: its line is read by itself. */
function unfinished(file: OpenFile, offset: number): ConditionText | undefined {
  const lines = file.kind === "scenario" ? [EXPECT_LINE] : [FURTHER_ITEM, WHEN_LINE, ITEM_LINE, ITEM_ALONE];
  for (const line of lines) {
    const value = unfinishedValue(file, offset, line);
    const found = value && textOf(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf({ file, from, quote, rest, end }: UnfinishedValue): ConditionText | undefined {
  const at = conditionTexts(file).find(
    ({ node }) => node?.span.start === from || (quote !== "" && node?.span.end === end),
  );
  if (at === undefined || quote !== "") return at;
  const isJson = file.document?.format === "json";
  return {
    text: rest,
    file,
    slot: at.slot,
    node: undefined,
    from: 0,
    inFile: (span) => ({ start: from + span.start, end: from + span.end }),
    inText: (one) => Math.max(0, one - from),
    written: (insert, first) => {
      const inner = writtenIn(isJson ? "json" : "plain", insert, first === 0, at.node?.isInFlow ?? false);
      return isJson && inner !== undefined ? `"${inner}"` : inner;
    },
  };
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
