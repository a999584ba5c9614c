import { LIMITS, lineStartsOf, type Span } from "../problem/index.ts";
import { movedEntry, movedSite, movedSpan } from "./moved.ts";
import type { Document, DocumentNode, ListNode, MapEntry, MapNode, NodeSite } from "./node.ts";
import { readDocument } from "./read.ts";

/**
 * Reads a text that is a document's after a change: as `readDocument`, and faster for YAML if the change lies within one
 * entry or item of a block, of which only that one is read. Nodes before it stay the same objects.
 */
export function readAgain(before: Document, text: string): Document {
  if (text === before.text) return before;
  return withPartRead(before, text) ?? readDocument(text, before.format);
}

/** The members that are tried, from the innermost outwards, before the whole text is read. */
const TRIES = 2;

/** A change as one replacement: the span in the old text, and the units that the new text has more. */
interface Change {
  readonly span: Span;
  readonly growth: number;
}

/** A collection in block style, and the index of its member that has the change. */
interface Step {
  readonly node: MapNode | ListNode;
  readonly index: number;
  /** The lines of the member in the old text: from its key or dash up to the next line that is not indented further. */
  readonly lines: Span;
}

function withPartRead(before: Document, text: string): Document | undefined {
  const { format, root, problems, aliases } = before;
  // Problems and aliases tie parts of a file to one another.
  if (format !== "yaml" || root === undefined || problems.length > 0 || aliases.length > 0) return undefined;
  // A token has at least one character, or stands beside one that has. Below, no limit on a file can be met.
  if (2 * text.length > LIMITS.yamlTokens) return undefined;
  const change = changeBetween(before.text, text);
  const steps = stepsTo(root, before.text, change.span);
  // A new line is first taken for a change of the member behind it, whose key then is another.
  for (let most = steps.length; most > Math.max(0, steps.length - TRIES); most--) {
    const read = withMemberRead(before, text, steps.slice(0, most), change.growth);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Reads the member of the last step, and takes all else from the document before. Returns undefined if the change reaches further. */
function withMemberRead(
  before: Document,
  text: string,
  steps: readonly Step[],
  growth: number,
): Document | undefined {
  const { node, lines } = steps.at(-1) as Step;
  const end = lines.end + growth;
  if (linesEnd(text, lines.start, node.indent) !== end) return undefined;
  const part = readPart(steps.at(-1) as Step, text.slice(lines.start, end));
  if (part === undefined || steps.length + depthOf(part.member.node) > LIMITS.fileNesting) return undefined;
  const root = withMember(steps, part.member, growth);
  const comments = [
    ...before.comments.filter((span) => span.end <= lines.start),
    ...part.comments,
    ...before.comments.filter((span) => span.start >= lines.end).map((span) => movedSpan(span, growth)),
  ];
  return { ...before, text, root, value: root.value, lineStarts: lineStartsOf(text), comments };
}

function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { span: { start, end: before.length - same }, growth: after.length - before.length };
}

/** Returns the block collections that a change lies in, from the root inwards, each within the member before it. */
function stepsTo(root: DocumentNode, text: string, change: Span): readonly Step[] {
  const steps: Step[] = [];
  let node: DocumentNode | undefined = root;
  while (node !== undefined && node.kind !== "scalar" && !node.isFlow) {
    const step = stepIn(node, text, change);
    if (step === undefined) break;
    steps.push(step);
    node = membersOf(node)[step.index]?.node;
  }
  return steps;
}

function stepIn(node: MapNode | ListNode, text: string, change: Span): Step | undefined {
  const members = membersOf(node);
  const index = members.findLastIndex((member) => startOf(member, node, text) <= change.start);
  const member = members[index];
  if (member === undefined) return undefined;
  const start = startOf(member, node, text);
  const end = linesEnd(text, start, node.indent);
  // Text behind the last line is not the member's, as an item beside the key of its list is not.
  const isWhole = change.end < end || end === text.length;
  if (!isWhole || member.span.end > end || start - lineStart(text, start) !== node.indent) return undefined;
  return { node, index, lines: { start, end } };
}

function membersOf(node: MapNode | ListNode): readonly (MapEntry | NodeSite)[] {
  return node.kind === "map" ? node.entries : node.items;
}

/** Returns where a member begins: at its key, or at its dash if that is on the same line. Infinity if neither is there. */
function startOf(member: MapEntry | NodeSite, node: MapNode | ListNode, text: string): number {
  if ("key" in member) return member.start === member.keySpan.start ? member.start : Number.POSITIVE_INFINITY;
  const dash = lineStart(text, member.span.start) + node.indent;
  const isBefore = /^-[ \t]+$/.test(text.slice(dash, member.span.start));
  return isBefore ? dash : Number.POSITIVE_INFINITY;
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}

/** Returns the start of the first line after an offset that has text and is indented by at most `indent`. */
function linesEnd(text: string, offset: number, indent: number): number {
  for (let at = text.indexOf("\n", offset) + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    let first = at;
    while (text[first] === " ") first++;
    const isBlank = first === text.length || text[first] === "\n" || text.startsWith("\r\n", first);
    if (!isBlank && first - at <= indent) return at;
  }
  return text.length;
}

interface Part {
  readonly member: MapEntry | NodeSite;
  readonly comments: readonly Span[];
}

/** Reads the lines of one member by themselves. Returns undefined if they are not one member like the one before. */
function readPart({ node, index, lines }: Step, text: string): Part | undefined {
  const { root, problems, comments, aliases } = readDocument(`${" ".repeat(node.indent)}${text}`, "yaml");
  if (root === undefined || root.kind !== node.kind || root.isFlow || root.indent !== node.indent)
    return undefined;
  if (problems.length > 0 || aliases.length > 0 || membersOf(root).length !== 1) return undefined;
  const by = lines.start - node.indent;
  const moved = comments.map((span) => movedSpan(span, by));
  if (root.kind === "list") return { member: movedSite(root.items[0] as NodeSite, by), comments: moved };
  const entry = movedEntry(root.entries[0] as MapEntry, by);
  const old = membersOf(node)[index] as MapEntry;
  const isSameKey =
    entry.key === old.key && entry.start === old.start && entry.keySpan.end === old.keySpan.end;
  return isSameKey ? { member: entry, comments: moved } : undefined;
}

function depthOf(node: DocumentNode): number {
  if (node.kind === "scalar") return 0;
  return 1 + membersOf(node).reduce((most, { node: inner }) => Math.max(most, depthOf(inner)), 0);
}

/** Makes the root anew, from the changed member outwards. What stands behind the change moves. */
function withMember(
  steps: readonly Step[],
  changed: MapEntry | NodeSite,
  growth: number,
): MapNode | ListNode {
  let member = changed;
  for (const [depth, { node, index }] of [...steps.entries()].reverse()) {
    const made = remade(node, index, member, growth);
    const outer = steps[depth - 1];
    if (outer === undefined) return made;
    const old = membersOf(outer.node)[outer.index] as MapEntry | NodeSite;
    member = { ...old, node: made, span: made.span, ...("end" in old && { end: made.span.end }) };
  }
  throw new Error("A change lies in no collection.");
}

function remade(node: MapNode | ListNode, index: number, member: MapEntry | NodeSite, growth: number) {
  const end = (index === membersOf(node).length - 1 ? member.span : movedSpan(node.span, growth)).end;
  const span = { start: node.span.start, end };
  if (node.kind === "list") {
    const items = node.items.map((item, at) =>
      at < index ? item : at === index ? member : movedSite(item, growth),
    );
    return { ...node, span, items, value: items.map((item) => item.node.value) };
  }
  const entries = node.entries.map((entry, at) =>
    at < index ? entry : at === index ? (member as MapEntry) : movedEntry(entry, growth),
  );
  return {
    ...node,
    span,
    entries,
    value: Object.fromEntries(entries.map(({ key, node: inner }) => [key, inner.value])),
  };
}
