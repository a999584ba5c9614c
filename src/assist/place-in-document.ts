import type { Document, DocumentNode, MapEntry, NodeSite } from "../document/index.ts";
import { pointerTo, type Span } from "../problem/index.ts";

/** A value of a file with the maps and lists around it. */
export interface DocumentPlace {
  readonly node: DocumentNode;
  readonly span: Span;
  readonly pointer: string;
  /** The entry that it is the value, or the key, of. */
  readonly entry: MapEntry | undefined;
  readonly isKey: boolean;
  /** The place of the map or the list around it. */
  readonly parent: DocumentPlace | undefined;
}

/** Returns the innermost value or key at an offset. Aliases are not followed. Returns undefined if there is none. */
export function placeInDocument({ root }: Document, offset: number): DocumentPlace | undefined {
  if (root === undefined || !holds(root.span, offset)) return undefined;
  let place: DocumentPlace = {
    node: root,
    span: root.span,
    pointer: "",
    entry: undefined,
    isKey: false,
    parent: undefined,
  };
  for (;;) {
    const next = childAt(place, offset);
    if (next === undefined) return place;
    place = next;
    if (place.isKey) return place;
  }
}

function childAt(place: DocumentPlace, offset: number): DocumentPlace | undefined {
  const { node, pointer } = place;
  if (node.kind === "scalar") return undefined;
  if (node.kind === "list") {
    const index = node.items.findIndex((item) => isHere(item, offset));
    const item = node.items[index];
    return (
      item && {
        ...partsOf(item),
        pointer: pointerTo(pointer, index),
        entry: undefined,
        isKey: false,
        parent: place,
      }
    );
  }
  for (const entry of node.entries) {
    const at = { pointer: pointerTo(pointer, entry.key), entry, parent: place };
    if (holds(entry.keySpan, offset)) return { ...partsOf(entry), ...at, span: entry.keySpan, isKey: true };
    if (isHere(entry, offset)) return { ...partsOf(entry), ...at, isKey: false };
  }
  return undefined;
}

function partsOf({ node, span }: NodeSite): Pick<DocumentPlace, "node" | "span"> {
  return { node, span };
}

function isHere({ span, isAlias }: NodeSite, offset: number): boolean {
  return !isAlias && holds(span, offset);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
