import { entryOf, isText, type MapNode, type TextNode } from "../document/index.ts";
import type { ConditionSlot } from "../workflow/index.ts";
import type { OpenFile } from "./open-file.ts";
import { type DocumentPlace, placeInDocument } from "./place-in-document.ts";

/** A part of a stored condition, at a place of a file. */
export interface StoredPlace {
  readonly slot: ConditionSlot;
  /** The map of the condition. */
  readonly map: MapNode;
  /** Pointer of the map. */
  readonly pointer: string;
  /** The key that the value stands under. */
  readonly key: string;
  readonly isKey: boolean;
  /** The text at the place; undefined for a key, and for a value of another kind. */
  readonly node: TextNode | undefined;
}

/** Returns the part of a stored condition at an offset. Returns undefined if there is none. */
export function storedPlaceAt(file: OpenFile, offset: number): StoredPlace | undefined {
  if (file.document === undefined) return undefined;
  const place = placeInDocument(file.document, offset);
  const trio = place && trioAround(place);
  if (place === undefined || trio === undefined) return undefined;
  const slot = file.slots.find(({ conditions }) => {
    const span = conditions?.node.span;
    return span !== undefined && span.start <= trio.node.span.start && trio.node.span.end <= span.end;
  });
  const { node, pointer } = trio;
  const key = keyWithin(place, trio);
  if (slot === undefined || node.kind !== "map" || key === undefined) return undefined;
  return {
    slot,
    map: node,
    pointer,
    key,
    isKey: place.isKey,
    node: !place.isKey && isText(place.node) ? place.node : undefined,
  };
}

/** The innermost map with an operator, a variable or a property at a place. */
function trioAround(place: DocumentPlace): DocumentPlace | undefined {
  for (let at: DocumentPlace | undefined = place; at !== undefined; at = at.parent) {
    const { node, isKey } = at;
    if (isKey || node.kind !== "map") continue;
    if (["variable", "operator", "property"].some((key) => entryOf(node, key) !== undefined)) return at;
  }
  return undefined;
}

/** The key of the trio under which a place is. */
function keyWithin(place: DocumentPlace, trio: DocumentPlace): string | undefined {
  let at: DocumentPlace | undefined = place;
  while (at !== undefined && at.parent?.pointer !== trio.pointer) at = at.parent;
  return at?.entry?.key;
}
