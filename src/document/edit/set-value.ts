import { writeJson } from "../json/write.ts";
import { blockLayoutOf, jsonLayoutOf, newlineOf, paddingOf } from "../layout.ts";
import { entryOf, isText, nodeAt } from "../lookup.ts";
import type { Document, Json, ListNode, MapNode } from "../node.ts";
import { writeFlow, writeRoot } from "../yaml/write.ts";
import type { Edit } from "./edit.ts";
import { copyItem, removeItem, replaceItem } from "./items.ts";
import { insertEntry, removeEntry } from "./members.ts";
import { replaceEntry, replaceRoot } from "./replace.ts";
import { replaceText } from "./scalar.ts";

/**
 * Returns the edits that set the value at a pointer (RFC 6901), in the layout of the file, with every other byte as it is. A key
 * that its map does not have is added at the map's end, `-` adds an item to a list, and undefined removes an entry or an item; with
 * its last item a list goes, too. Returns undefined if there is no such place, or if its layout cannot be kept: behind an alias, or
 * in an item with an anchor.
 */
export function setValue(
  document: Document,
  pointer: string,
  value: Json | undefined,
): readonly Edit[] | undefined {
  if (pointer === "") return value === undefined ? undefined : replaceRoot(document, value);
  const slash = pointer.lastIndexOf("/");
  const outer = pointer.slice(0, slash);
  const key = pointer
    .slice(slash + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  if (isShared(document, outer)) return undefined;
  const parent = nodeAt(document, outer);
  if (parent?.kind === "map") return setEntry(document, parent, key, value);
  if (parent?.kind === "list") return setItem(document, parent, { outer, key, value });
  // A list, or a map, that is not there yet comes with its first member.
  if (parent !== undefined || value === undefined) return undefined;
  return setValue(document, outer, key === "-" ? [value] : { [key]: value });
}

function setEntry(
  document: Document,
  map: MapNode,
  key: string,
  value: Json | undefined,
): readonly Edit[] | undefined {
  const entry = entryOf(map, key);
  if (value === undefined) return entry === undefined ? [] : [removeEntry(document, map, entry)];
  if (entry === undefined) return [insertEntry(document, map, map.entries.length, key, value)];
  const { node, isAlias } = entry;
  if (!isAlias && isText(node) && typeof value === "string") return [replaceText(node, value)];
  return replaceEntry(document, map, entry, key, value);
}

interface ItemChange {
  /** Pointer of the list. */
  readonly outer: string;
  /** The item's index, or `-`. */
  readonly key: string;
  readonly value: Json | undefined;
}

function setItem(
  document: Document,
  list: ListNode,
  { outer, key, value }: ItemChange,
): readonly Edit[] | undefined {
  const last = list.items.length - 1;
  if (key === "-" && (value === undefined || last < 0))
    return value === undefined ? [] : setValue(document, outer, [value]);
  const index = key === "-" ? last : /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : -1;
  const item = list.items[index];
  if (item === undefined) return undefined;
  if (value === undefined) {
    if (last === 0) return setValue(document, outer, undefined);
    const removed = removeItem(document, list, index);
    return removed && [removed];
  }
  const written = writeItem(document, list, value);
  if (key === "-") return replaceItem(document, list, index, [copyItem(document, item, []), written]);
  if (isText(item.node) && typeof value === "string" && !item.isAlias) return [replaceText(item.node, value)];
  return replaceItem(document, list, index, [written]);
}

/** Writes a value as an item of a list. Its lines stand below each other at the column behind the dash. */
function writeItem(document: Document, list: ListNode, value: Json): string {
  if (document.format === "json") {
    const beside = list.items.map(({ node }) => node).find((node) => node.kind === "map");
    const [entry] = beside?.entries ?? [];
    const layout =
      beside && entry
        ? jsonLayoutOf(document, beside, entry)
        : ({ kind: "one-line", gap: " ", padding: "" } as const);
    return writeJson(value, layout);
  }
  if (list.isFlow) return writeFlow(value, paddingInside(document, list));
  const width = list.indent + 2;
  return writeRoot(value, width, { ...blockLayoutOf(document), newline: newlineOf(document) });
}

function paddingInside(document: Document, list: ListNode): string {
  const map = list.items.map(({ node }) => node).find((node): node is MapNode => node.kind === "map");
  return map === undefined ? "" : paddingOf(document, map);
}

/** Checks whether the node at a pointer, or one that it stands in, is also used by an alias. */
function isShared(document: Document, pointer: string): boolean {
  const { aliases } = document;
  if (aliases.length === 0) return false;
  const parts = pointer.split("/");
  return parts.some((_, length) => {
    const onTheWay = nodeAt(document, parts.slice(0, length + 1).join("/"));
    return aliases.some(({ target }) => target === onTheWay);
  });
}
