import { LIMITS, lineOf, lineStartsOf, pointerTo, type Span } from "../problem/index.ts";
import type { Document, DocumentNode, Format, MapNode } from "./node.ts";
import { ProblemList } from "./problems.ts";

/** A value read from a text, with what else the format has. */
export type Reading = Pick<Document, "root" | "comments" | "aliases">;

/** Reads a text in one format. Mistakes go to the list. */
export type Reader = (text: string, problems: ProblemList) => Reading;

/** Makes the document of a text with a reader of its format. */
export function documentWith(reader: Reader, text: string, format: Format): Document {
  const problems = new ProblemList();
  const bytes = bytesOf(text);
  const unread = {
    format,
    text,
    root: undefined,
    value: undefined,
    lineStarts: [0],
    comments: [],
    aliases: [],
  };
  if (bytes > LIMITS.fileBytes) {
    problems.add("file-too-large", { bytes, limit: LIMITS.fileBytes }, 0, 0);
    return { ...unread, problems: problems.all };
  }
  const lineStarts = lineStartsOf(text);
  const { root, comments, aliases } = reader(text, problems);
  const conflict = problems.all.some(({ code }) => SYNTAX.includes(code)) ? conflictIn(text) : undefined;
  if (conflict !== undefined) {
    // Other mistakes are consequences of it.
    const only = new ProblemList();
    only.add("merge-conflict", {}, conflict.start, conflict.end);
    return { ...unread, lineStarts, problems: only.all };
  }
  if (root !== undefined) reportDuplicates(root, lineStarts, problems);
  const inOrder = problems.all.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { format, text, root, value: root?.value, problems: inOrder, lineStarts, comments, aliases };
}

const SYNTAX: readonly string[] = ["json-syntax", "yaml-syntax"];

/** Returns the first line of a merge conflict, if all of its markers are present. */
function conflictIn(text: string): Span | undefined {
  const start = text.search(/(?<=^\ufeff?)<{7}(?: |\r?$)/m);
  if (start === -1 || !/^={7}\r?$/m.test(text) || !/^>{7}(?: |\r?$)/m.test(text)) return undefined;
  return { start, end: start + (/^.*/.exec(text.slice(start))?.[0].length ?? 0) };
}

/** Reports keys that occur twice in a map. Nodes behind aliases are checked where they are written. */
function reportDuplicates(root: DocumentNode, lineStarts: readonly number[], problems: ProblemList): void {
  const visit = (node: DocumentNode, pointer: () => string): void => {
    if (node.kind === "map") reportIn(node, pointer);
    if (node.kind === "map") {
      for (const entry of node.entries) {
        if (!entry.isAlias) visit(entry.node, () => pointerTo(pointer(), entry.key));
      }
    } else if (node.kind === "list") {
      for (const [index, item] of node.items.entries()) {
        if (!item.isAlias) visit(item.node, () => pointerTo(pointer(), index));
      }
    }
  };
  const reportIn = (map: MapNode, pointer: () => string): void => {
    const firsts = new Map<string, number>();
    for (const { key, keySpan } of map.entries) {
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, keySpan.start);
        continue;
      }
      const parameters = { key, line: lineOf(lineStarts, first) };
      problems.add("duplicate-key", parameters, keySpan.start, keySpan.end, pointerTo(pointer(), key));
    }
  };
  visit(root, () => "");
}

/** Returns the length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each surrogate of a pair counts as two of the four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
