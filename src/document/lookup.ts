import type { Span } from "../problem/index.ts";
import type { Document, DocumentNode, MapEntry, MapNode, NodeSite, ScalarNode } from "./node.ts";

/** The node that a pointer (RFC 6901) names, seen from a node or a document's root; undefined where there is none. */
export function nodeAt(from: Document | DocumentNode, pointer: string): DocumentNode | undefined {
  return pointer === "" ? startOf(from) : siteAt(from, pointer)?.node;
}

/**
 * Where the value or the key that a pointer names is written; undefined where there is none. The key of a list's
 * item, and of the root, is none.
 */
export function spanOf(
  from: Document | DocumentNode,
  pointer: string,
  part: "key" | "value",
): Span | undefined {
  if (pointer === "") return part === "value" ? startOf(from)?.span : undefined;
  const slot = siteAt(from, pointer);
  if (part === "value") return slot?.span;
  return slot !== undefined && "keySpan" in slot ? slot.keySpan : undefined;
}

function startOf(from: Document | DocumentNode): DocumentNode | undefined {
  return "kind" in from ? from : from.root;
}

function siteAt(from: Document | DocumentNode, pointer: string): NodeSite | MapEntry | undefined {
  const [before, ...segments] = pointer.split("/");
  if (before !== "") return undefined;
  let node = startOf(from);
  let slot: NodeSite | undefined;
  for (const segment of segments) {
    if (node === undefined || node.kind === "scalar") return undefined;
    if (node.kind === "map") {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      slot = entryOf(node, key);
    } else {
      slot = /^(?:0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : undefined;
    }
    node = slot?.node;
  }
  return slot;
}

/** The entry of a key; where the key stands twice, the last counts, as it does in the map's value. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.findLast((entry) => entry.key === key);
}

/** A scalar that is a text. */
export type TextNode = ScalarNode & { readonly value: string };

/** Whether a node is a text, rather than a number, a flag, null, a map or a list. */
export function isText(node: DocumentNode): node is TextNode {
  return node.kind === "scalar" && typeof node.value === "string";
}
