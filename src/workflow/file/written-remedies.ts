import { suggestionsFor } from "../../diagnostics/index.ts";
import {
  type Document,
  type DocumentNode,
  isText,
  nodeAt,
  spanOf,
  type TextNode,
  writeYamlText,
} from "../../document/index.ts";
import {
  lineStartAt,
  type Problem,
  pointerAround,
  pointerTo,
  problem,
  type Span,
} from "../../problem/index.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";
import type { FileProblem } from "./file-problem.ts";
import { isSound, joinTexts } from "./joined-texts.ts";

/** Remedies for conditions that YAML or their author divides: the whole text, written so that it is read. */

/** A remedy as the language reads it: it has no errors. */
type Options = { readonly prefixes?: readonly string[] | undefined };

/** The most characters of a comment in a problem. */
const LONGEST_SHOWN = 40;

/** The longest line that is read again. */
const LONGEST_LINE = 600;

/** Mistakes that another text does not mend. */
const ABOUT_INDENTATION: readonly string[] = ["tab", "unaligned"];

type Divided = Extract<Problem, { readonly code: "yaml-syntax" | "unsupported-tag" }>;

/** Adds to a mistake of a file what is meant, if the mistake divides or repeats a condition. */
export function withRemedy(found: Problem, document: Document, options: Options): Problem {
  const { span } = found;
  if (document.format !== "yaml" || span === undefined) return found;
  if (found.code !== "yaml-syntax" && found.code !== "unsupported-tag") return found;
  if (found.code === "yaml-syntax" && found.parameters.detail === "unknown-alias") {
    return withNearAnchor(found, document.text);
  }
  const argument = withQuotedArgument(found, document, span.start);
  if (argument !== undefined) return argument;
  const written = writtenAt(document, span.start);
  if (written !== undefined) return inLine(found, written, options);
  const inBraces = valuesInBraces(document, span.start);
  for (const one of inBraces) {
    const meant = inLine(found, one, options);
    if ("write" in meant.parameters) return meant;
  }
  return inLaterLine(found, document, span.start, options) ?? found;
}

/** Adds to a `when` that its map has already the text of both. */
export function withJoinedTexts(found: Problem, document: Document): Problem {
  if (found.code !== "duplicate-key" || found.parameters.key !== "when") return found;
  const map = nodeAt(document, pointerAround(found.pointer ?? ""));
  if (map?.kind !== "map") return found;
  const nodes = map.entries.filter(({ key }) => key === "when").map(({ node }) => node);
  const write = nodes.every(isText)
    ? joinTexts(
        nodes.map(({ value }) => value),
        "and",
      )
    : undefined;
  return write === undefined ? found : { ...found, parameters: { ...found.parameters, write } };
}

/** Names the anchor of the file that an alias was most likely meant for. */
function withNearAnchor(found: Divided & { readonly code: "yaml-syntax" }, text: string): Problem {
  const anchors = [...text.matchAll(/(?<=^|[\s[{,:-])&([^\s,[\]{}]+)/gm)].map(([, name = ""]) => name);
  const [near] = suggestionsFor(found.parameters.found.slice(1), [...new Set(anchors)]);
  if (near === undefined) return found;
  return { ...found, parameters: { ...found.parameters, write: `*${near}` } };
}

/** Mistakes of a text that quotes mend. */
const NEED_QUOTES: readonly string[] = ["scalar-start", "nested-map", "no-name", "unknown-alias"];

/** Adds quotes to a mistake in an argument without them. */
function withQuotedArgument(
  found: Divided,
  { text, lineStarts }: Document,
  offset: number,
): Problem | undefined {
  if (found.code !== "yaml-syntax" || !NEED_QUOTES.includes(found.parameters.detail)) return undefined;
  const start = lineStartAt(lineStarts, offset);
  const line = lineAt(text, start);
  const [before, value = ""] =
    /^\s*(?:- )*argument:\s*(\S.*?)\s*$/.exec(line) ?? flowArgument(line, offset - start);
  if (before === undefined || /^["'|>]/.test(value)) return undefined;
  const quoted = {
    ...found,
    parameters: { ...found.parameters, write: `argument: ${writeYamlText(value, true)}` },
  };
  if (found.parameters.detail !== "nested-map") return quoted;
  const colon = start + line.indexOf(value) + value.search(/:(?:\s|$)/);
  return { ...quoted, span: { start: colon, end: colon + 1 } };
}

function flowArgument(line: string, offset: number): readonly (string | undefined)[] {
  const begin = line.lastIndexOf("argument:", offset);
  return begin === -1 ? [] : (/^argument:\s*([^,}]*?)\s*[,}]/.exec(line.slice(begin)) ?? []);
}

/** The value of a `when`, or an item of its list, as its line has it. */
interface WrittenValue {
  readonly value: string;
  readonly start: number;
  /** The beginning of the remedy: the key, or nothing for an item. */
  readonly key: "when: " | "- " | "";
  readonly isInFlow: boolean;
  /** False if the key or the dash has no blank after it. */
  readonly isApart: boolean;
}

const KEY_LINE = /^(\s*(?:- )*(["']?)when\2(?::|(?=\s)))(\s*)(?:(?<=when\s+)[=:]\s*)?(\S.*?)\s*$/;

/** The same, with quotes around the key and the value. */
const QUOTED_LINE = /^(\s*(?:- )*(["']))when:\s*(.*)\2\s*$/;
const ITEM_LINE = /^(\s*(?:- )*-)(\s*)([^\s-].*?)\s*$/;

/** Reads the line of an offset as that of a `when`, or of an item below it. */
function writtenAt({ text, lineStarts }: Document, offset: number): WrittenValue | undefined {
  const start = lineStartAt(lineStarts, offset);
  const line = lineAt(text, start);
  if (line.length > LONGEST_LINE) return undefined;
  const byKey = KEY_LINE.exec(line);
  if (byKey !== null) {
    const [, lead = "", , blank = "", value = ""] = byKey;
    const whole = /^[|>][-+]?\s/.test(value) ? [value, ...linesBelow(text, start, line)].join(" ") : value;
    const from = start + line.indexOf(value, lead.length);
    return { value: whole, start: from, key: "when: ", isApart: blank !== "", isInFlow: false };
  }
  const [, before = "", , within] = QUOTED_LINE.exec(line) ?? [];
  if (within !== undefined) {
    return { value: within, start: start + before.length, key: "when: ", isApart: true, isInFlow: false };
  }
  const [, lead = "", blank = "", value] = ITEM_LINE.exec(line) ?? [];
  if (value === undefined || !isBelowWhen(text, lineStarts, start, lead.search(/\S/))) return undefined;
  const key = blank === "" ? "- " : "";
  return {
    value,
    start: start + line.indexOf(value, lead.length),
    key,
    isApart: blank !== "",
    isInFlow: false,
  };
}

/** The lines below that of a key which are indented further. */
function linesBelow(text: string, start: number, line: string): readonly string[] {
  const lines = text
    .slice(start + line.length)
    .split(/\r?\n/)
    .slice(1);
  const indent = line.search(/[^\s-]/);
  const end = lines.findIndex((one) => one.search(/\S/) <= indent);
  return (end === -1 ? lines : lines.slice(0, end)).map((one) => one.trim());
}

/** The values that a `when` within braces may have: up to each comma and brace after a mistake. */
function valuesInBraces({ text, lineStarts }: Document, offset: number): readonly WrittenValue[] {
  const start = lineStartAt(lineStarts, offset);
  const line = lineAt(text, start);
  if (line.length > LONGEST_LINE) return [];
  const key = [...line.slice(0, offset - start + 1).matchAll(/[{,]\s*(["']?)when\1:\s*/g)].at(-1);
  if (key === undefined) return [];
  const from = key.index + key[0].length;
  const ends = [...line.matchAll(/[,}]|$/g)]
    .map(({ index }) => index)
    .filter((end) => end > from && end >= offset - start);
  return ends.slice(0, MOST_LINES).map((end) => ({
    value: line.slice(from, end).trim(),
    start: start + from,
    key: "when: " as const,
    isApart: true,
    isInFlow: true,
  }));
}

/** Checks whether the line before a list, or the key of the list, is `when:`. */
function isBelowWhen(text: string, lineStarts: readonly number[], from: number, indent: number): boolean {
  for (let start = from; start > 0; ) {
    start = lineStartAt(lineStarts, start - 1);
    const line = lineAt(text, start);
    const margin = line.search(/[^\s-]/);
    if (/^\s*(?:#|$)/.test(line) || margin > indent || /^\s*- /.test(line.slice(0, indent + 2))) continue;
    return /^\s*(?:- )*when:\s*(?:#.*)?$/.test(line);
  }
  return false;
}

function inLine(found: Divided, written: WrittenValue, options: Options): Problem {
  const detail = found.code === "yaml-syntax" ? found.parameters.detail : "tag";
  if (written.key === "- " && found.code === "yaml-syntax") {
    const { start, value } = written;
    const spaced = withMeant(
      { ...found, span: { start: start - 1, end: start + value.length } },
      written,
      options,
    );
    return { ...spaced, parameters: { ...spaced.parameters, detail: "space-after-dash" } } as Divided;
  }
  if (ABOUT_INDENTATION.includes(detail)) return found;
  const meant = withMeant(found, written, options);
  if (meant.code !== "yaml-syntax") return meant;
  if (detail === "missing-colon" && !written.isApart) {
    return { ...meant, parameters: { ...meant.parameters, detail: "space-after-colon" } };
  }
  // The library does not tell more.
  if (detail === "unexpected" && /^[|>]/.test(written.value)) {
    return { ...meant, parameters: { ...meant.parameters, detail: "block-header" } };
  }
  if (detail !== "nested-map") return meant;
  // The library reports the start of the value.
  const from = written.start + written.value.search(/:(?:\s|$)/);
  return from < written.start ? meant : { ...meant, span: { start: from, end: from + 1 } };
}

function withMeant(found: Divided, { value, start, key, isInFlow }: WrittenValue, options: Options): Divided {
  const meant = candidatesFor(value).find(({ text }) => isSound(text, options));
  if (meant === undefined) return found;
  const { text, ends } = meant;
  const write = key + writeYamlText(text, isInFlow);
  const isLate = found.code === "yaml-syntax" && found.parameters.detail === "extra-text";
  return {
    ...found,
    parameters: { ...found.parameters, write },
    // The value ended too early because of how it begins.
    ...(isLate && ends !== undefined && { span: { start, end: start + ends } }),
  } as Divided;
}

/** A text that a value may stand for. */
interface Candidate {
  readonly text: string;
  /** The length of the beginning of the value that is at fault, if it is. */
  readonly ends?: number | undefined;
}

/** Returns texts that a broken value may stand for, the likeliest first. */
function candidatesFor(value: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const add = (text: string, ends?: number) => candidates.push({ text, ends });
  const [quote = ""] = value;
  const isQuoted = /["']/.test(quote);
  // Quotes within quotes: each inner one begins after a blank or a bracket, and ends before one.
  if (isQuoted && value.endsWith(quote) && value.length > 2) {
    const inner = value.slice(1, -1);
    if (!/^[^"']*[\w\])]["']\s/.test(inner)) add(inner);
    // A backslash that begins no escape is meant as itself.
    add(inner.replace(/\\(?!["'\\/bfnrt]|u[0-9A-Fa-f]{4})/g, "\\\\"));
  }
  const path = /^(["'])([A-Za-z_]\w*(?:\.\w+)+)\1/.exec(value);
  if (path === null) add(value);
  else add(`${path[2]}${value.slice(path[0].length)}`, path[0].length);
  // A quote that opens and closes nothing.
  if (isQuoted) add(value.slice(1));
  const [, left, right] = /^([A-Za-z_][\w.]*\.\w+):\s+(.+)$/.exec(value) ?? [];
  if (left !== undefined && right !== undefined) add(`${left} == ${constantOf(right)}`);
  const rewritings: readonly (readonly [RegExp, string])[] = [
    [/^\[([^\]]*)\]/, "$1"],
    [/^\{\{-?\s*(.*?)\s*-?\}\}/, "$1"],
    [/^\{%-?\s*if\s+(.*?)\s*-?%\}(?:.*)$/, "$1"],
    [/^(?:[@%-]|[|>][-+]?\s)\s*/, ""],
    [/^`(.*)`$/, "$1"],
    [/^`([A-Za-z_][\w.]*)`/, "$1"],
    [/^!(?:if|when|expr|condition)\s+/i, ""],
    [/^!not\s+/i, "not "],
    [/^!\s*(.*)$/, "not $1"],
    [/^!\s*([\w.]+)$/, "$1 != true"],
  ];
  for (const [pattern, text] of rewritings) {
    const [whole] = pattern.exec(value) ?? [];
    if (whole !== undefined)
      add(value.replace(pattern, text), /^[[{]/.test(value) ? whole.length : undefined);
  }
  return candidates;
}

function constantOf(text: string): string {
  return /^(?:["'[{]|-?\d+(?:\.\d+)?$|(?:true|false|null)$)/.test(text) ? text : JSON.stringify(text);
}

/**
 * Adds the whole text to a mistake in a line after that of a `when`: one that is indented too little, or that a comment
 * keeps apart.
 */
function inLaterLine(
  found: Divided,
  document: Document,
  offset: number,
  options: Options,
): Problem | undefined {
  if (found.code !== "yaml-syntax" || !["missing-colon", "unaligned"].includes(found.parameters.detail)) {
    return undefined;
  }
  const { text, lineStarts } = document;
  const begin = lineStartAt(lineStarts, offset);
  const lines = [lineAt(text, begin)];
  const comments: Span[] = [];
  for (let start = begin; start > 0 && lines.length <= MOST_LINES; ) {
    start = lineStartAt(lineStarts, start - 1);
    const line = lineAt(text, start);
    const comment = /(?:^|\s)#.*$/.exec(line);
    if (comment !== null) {
      comments.unshift({ start: start + line.indexOf("#", comment.index), end: start + line.length });
    }
    const written = line.slice(0, comment?.index);
    const isKey = KEY_LINE.test(written);
    if (!isKey && written.trim() !== "" && !isLineOf(written)) return undefined;
    lines.unshift(isKey ? (KEY_LINE.exec(written)?.[4] ?? "") : written);
    if (!isKey) continue;
    const [first = "", ...others] = lines.map((one) => one.trim()).filter((one) => one !== "");
    const whole = /^[|>][-+]?\d?$/.test(first) ? others.join(" ") : [first, ...others].join(" ");
    if (!isSound(whole, options)) return undefined;
    const write = `when: ${writeYamlText(whole, false)}`;
    const [cause] = comments;
    if (cause === undefined) {
      const start = begin + lineAt(text, begin).search(/\S/);
      const span = { start, end: begin + lineAt(text, begin).trimEnd().length };
      return { ...found, span, parameters: { ...found.parameters, write } };
    }
    const parameters = { detail: "comment-between-lines", found: shownComment(text, cause), write } as const;
    return { ...found, span: cause, parameters };
  }
  return undefined;
}

/** The most lines of a text that is looked for. */
const MOST_LINES = 20;

/** Checks whether a line may belong to a text: it is no key and no item. */
function isLineOf(line: string): boolean {
  return !/^\s*(?:- |[\w-]+:(?:\s|$))/.test(line);
}

/**
 * Finds unquoted texts that a comment on their line completes: ` #` ends a text in YAML. Such a text has mistakes, and has
 * none together with the comment.
 */
export function textsCutByComments(
  { format, text, comments }: Document,
  slots: readonly ConditionSlot[],
  options: Options,
): ReadonlyMap<ConditionSlot, Problem> {
  const cut = new Map<ConditionSlot, Problem>();
  if (format !== "yaml") return cut;
  const byStart = new Map(comments.map(({ start, end }) => [start, end]));
  for (const slot of slots) {
    for (const { node, pointer, key } of plainTextsOf(slot)) {
      const { start, end } = node.span;
      const comment = commentBehind(text, end, byStart);
      if (comment === undefined) continue;
      if (isSound(node.value, options)) continue;
      const [close = comment.end, whole] = wholeText(text, start, comment, options) ?? [];
      if (whole === undefined) continue;
      const parameters = {
        detail: "comment-in-text",
        found: shownComment(text, { start: comment.start, end: close }),
        write: key + writeYamlText(whole, false),
      } as const;
      cut.set(slot, problem("yaml-syntax", parameters, { span: { start: end, end: close }, pointer }));
    }
  }
  return cut;
}

/** Returns the text that goes on into a comment, with its end: before the next ` #`, if that begins the comment proper. */
function wholeText(
  text: string,
  start: number,
  comment: Span,
  options: Options,
): readonly [end: number, text: string] | undefined {
  const inner = text.slice(comment.start, comment.end);
  const ends = [...inner.matchAll(/\s+#/g)].map(({ index }) => comment.start + index);
  for (const end of [...ends.slice(0, MOST_LINES), comment.end]) {
    const written = text.slice(start, end).trimEnd();
    const quoted = written.replace(/(?<=\s)#[\w-]+/g, (word) => JSON.stringify(word));
    const whole = [written, quoted].find((one) => isSound(one, options));
    if (whole !== undefined) return [end, whole];
  }
  return undefined;
}

/** Finds unquoted texts within braces that end at a comma between their quotes or brackets. */
export function textsCutByCommas(
  document: Document,
  slots: readonly ConditionSlot[],
  options: Options,
): ReadonlyMap<ConditionSlot, Problem> {
  const cut = new Map<ConditionSlot, Problem>();
  if (document.format !== "yaml") return cut;
  for (const slot of slots) {
    for (const { node, pointer } of plainTextsOf(slot)) {
      const { start, end } = node.span;
      if (!node.isInFlow || document.text[end] !== "," || !hasOpenQuote(node.value)) continue;
      const whole = valuesInBraces(document, end)
        .filter((one) => one.start === start)
        .map(({ value }) => value)
        .find((value) => isSound(value, options));
      if (whole === undefined) continue;
      const write = `when: ${writeYamlText(whole, true)}`;
      const span = { start: end, end: end + 1 };
      cut.set(
        slot,
        problem("yaml-syntax", { detail: "comma-in-text", found: ",", write }, { span, pointer }),
      );
    }
  }
  return cut;
}

function hasOpenQuote(text: string): boolean {
  return ['"', "'"].some((quote) => text.split(quote).length % 2 === 0);
}

/** Says of a key without a value behind an argument in braces that a comma divides the argument. */
export function withDividedArgument(found: FileProblem, document: Document): FileProblem {
  if (found.code !== "unknown-key" || document.format !== "yaml") return found;
  const pointer = pointerAround(found.pointer ?? "");
  const map = nodeAt(document, pointer);
  if (map?.kind !== "map" || !map.isFlow) return found;
  const index = map.entries.findIndex(({ key }) => key === found.parameters.key);
  const [before, entry] = [map.entries[index - 1], map.entries[index]];
  if (before?.key !== "argument" || before.node.kind !== "scalar" || before.node.style !== "plain")
    return found;
  if (entry?.node.kind !== "scalar" || entry.node.source !== "") return found;
  const whole = document.text.slice(before.span.start, entry.keySpan.end);
  const parameters = {
    detail: "comma-in-text",
    found: ",",
    write: `argument: ${JSON.stringify(whole)}`,
  } as const;
  const span = { start: before.span.end, end: before.span.end + 1 };
  return problem("yaml-syntax", parameters, { span, pointer: pointerTo(pointer, "argument") });
}

/** Says of an argument that is missing because it begins with `#` that it is a comment. */
export function withCommentedArgument(found: FileProblem, document: Document): FileProblem {
  if (found.code !== "missing-argument" || document.format !== "yaml") return found;
  const pointer = pointerTo(pointerAround(found.pointer ?? ""), "argument");
  const end = spanOf(document, pointer, "value")?.end;
  const byStart = new Map(document.comments.map(({ start, end }) => [start, end]));
  const comment = end === undefined ? undefined : commentBehind(document.text, end, byStart);
  if (comment === undefined || !/^#\S/.test(document.text.slice(comment.start))) return found;
  const word = document.text.slice(comment.start, comment.end).trimEnd();
  const parameters = {
    detail: "comment-in-text",
    found: shownComment(document.text, comment),
    write: `argument: ${writeYamlText(word, true)}`,
  } as const;
  return problem("yaml-syntax", parameters, { span: comment, pointer });
}

/** Returns the comment after an offset on its line, if blanks are between. */
function commentBehind(text: string, offset: number, ends: ReadonlyMap<number, number>): Span | undefined {
  const gap = /^[ \t]+/.exec(text.slice(offset, offset + LONGEST_GAP))?.[0].length ?? 0;
  const end = ends.get(offset + gap);
  return gap === 0 || end === undefined ? undefined : { start: offset + gap, end };
}

function shownComment(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST_SHOWN));
}

const LONGEST_GAP = 200;

/** The texts without quotes of a slot, with what stands before them in a remedy. */
function plainTextsOf({ when }: ConditionSlot): readonly {
  readonly node: TextNode;
  readonly pointer: string;
  readonly key: string;
}[] {
  if (when === undefined) return [];
  const isPlain = (node: DocumentNode): node is TextNode => isText(node) && node.style === "plain";
  const { node, pointer } = when;
  if (isPlain(node)) return [{ node, pointer, key: "when: " }];
  if (node.kind !== "list") return [];
  return node.items.flatMap((item, index) =>
    isPlain(item.node) ? [{ node: item.node, pointer: pointerTo(pointer, index), key: "" }] : [],
  );
}

function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
}
