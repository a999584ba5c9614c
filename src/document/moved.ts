import type { Span } from "../problem/index.ts";
import type { DocumentNode, MapEntry, NodeSite } from "./node.ts";

/** Returns a span that lies `by` units further back in the file. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Returns a node without aliases as it is `by` units further back in the file. May recurse, since reading limits the depth. */
export function movedNode(node: DocumentNode, by: number): DocumentNode {
  if (by === 0) return node;
  const span = movedSpan(node.span, by);
  if (node.kind === "scalar") return { ...node, span };
  if (node.kind === "list") return { ...node, span, items: node.items.map((item) => movedSite(item, by)) };
  return { ...node, span, entries: node.entries.map((entry) => movedEntry(entry, by)) };
}

export function movedSite(site: NodeSite, by: number): NodeSite {
  return { ...site, node: movedNode(site.node, by), span: movedSpan(site.span, by) };
}

export function movedEntry(entry: MapEntry, by: number): MapEntry {
  if (by === 0) return entry;
  const { start, end } = movedSpan(entry, by);
  return { ...entry, ...movedSite(entry, by), keySpan: movedSpan(entry.keySpan, by), start, end };
}
