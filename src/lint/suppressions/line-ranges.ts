import type { Document, DocumentNode, ListNode, ScalarNode } from "../../document/index.ts";
import { lineOf, type Span } from "../../problem/index.ts";

/**
 * The ranges of the entries that begin on each line of a file, which comments refer to. An entry begins at its key, an
 * item of a list at its dash or, in brackets, at its value; the node behind an alias is not part of the alias.
 */
export class LineRanges {
  readonly #document: Document;
  /** By line, the last end of the entries that begin there. */
  readonly #ends = new Map<number, number>();
  /** By line, the span of the multi-line texts that begin or end there. */
  readonly #texts = new Map<number, Span>();
  /** Ends of literal and folded blocks. */
  readonly #blockEnds = new Set<number>();

  constructor(document: Document) {
    this.#document = document;
    if (document.root !== undefined) this.#visit(document.root);
  }

  /** The range of a line and all entries that begin on it; undefined if none does. */
  ofEntries(line: number): Span | undefined {
    const end = this.#ends.get(line);
    return end === undefined ? undefined : { start: this.#line(line).start, end };
  }

  /** The range of a line and all texts that begin or end on it. */
  ofLine(line: number): Span {
    return joined(this.#line(line), this.#texts.get(line));
  }

  /** Checks whether a literal or folded block ends where a line begins. */
  isBehindBlock(line: number): boolean {
    return this.#blockEnds.has(this.#line(line).start);
  }

  #visit(node: DocumentNode): void {
    if (node.kind === "scalar") return;
    if (node.kind === "map") {
      for (const { start, end, node: value, isAlias: alias } of node.entries)
        this.#add(start, end, value, alias);
      return;
    }
    for (const [index, { span, node: value, isAlias: alias }] of node.items.entries()) {
      this.#add(this.#itemStart(node, index), span.end, value, alias);
    }
  }

  #add(start: number, end: number, node: DocumentNode, alias: boolean): void {
    const line = this.#lineOf(start);
    this.#ends.set(line, Math.max(end, this.#ends.get(line) ?? end));
    if (alias) return;
    if (node.kind === "scalar") this.#addText(node);
    else this.#visit(node);
  }

  #addText({ span, source, style }: ScalarNode): void {
    if (style === "literal" || style === "folded") this.#blockEnds.add(span.start + source.length);
    const [first, last] = [this.#lineOf(span.start), this.#lineOf(span.end)];
    if (first === last) return;
    for (const line of [first, last]) this.#texts.set(line, joined(span, this.#texts.get(line)));
  }

  /** The offset of an item's dash, on the line of its value or before it. */
  #itemStart({ isFlow: flow, span, indent, items }: ListNode, index: number): number {
    const value = items[index]?.span.start ?? span.start;
    if (flow) return value;
    const before = items[index - 1];
    if (before === undefined) return span.start;
    const { lineStarts, text } = this.#document;
    for (let line = this.#lineOf(value); line > this.#lineOf(before.span.end); line--) {
      const dash = (lineStarts[line - 1] as number) + indent;
      if (text[dash] === "-" && dash <= value) return dash;
    }
    return value;
  }

  #line(line: number): Span {
    const { lineStarts, text } = this.#document;
    return { start: lineStarts[line - 1] ?? text.length, end: (lineStarts[line] ?? text.length + 1) - 1 };
  }

  #lineOf(offset: number): number {
    return lineOf(this.#document.lineStarts, offset);
  }
}

function joined(a: Span, b: Span = a): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
