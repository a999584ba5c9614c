import type { Span } from "../problem/index.ts";
import type { Document, DocumentNode, MapEntry, MapNode, NodeSite, ScalarNode } from "./node.ts";

/** Returns the node at a pointer (RFC 6901), relative to a node or a document's root. Returns undefined if there is none. */
export function nodeAt(from: Document | DocumentNode, pointer: string): DocumentNode | undefined {
  return pointer === "" ? startOf(from) : siteAt(from, pointer)?.node;
}

/**
 * Returns the span of the value or the key at a pointer. Returns undefined if there is none; items of lists and the root
 * have no key.
 */
export function spanOf(
  from: Document | DocumentNode,
  pointer: string,
  part: "key" | "value",
): Span | undefined {
  if (pointer === "") return part === "value" ? startOf(from)?.span : undefined;
  const site = siteAt(from, pointer);
  if (part === "value") return site?.span;
  return site !== undefined && "keySpan" in site ? site.keySpan : undefined;
}

function startOf(from: Document | DocumentNode): DocumentNode | undefined {
  return "kind" in from ? from : from.root;
}

function siteAt(from: Document | DocumentNode, pointer: string): NodeSite | MapEntry | undefined {
  const [before, ...segments] = pointer.split("/");
  if (before !== "") return undefined;
  let node = startOf(from);
  let site: NodeSite | undefined;
  for (const segment of segments) {
    if (node === undefined || node.kind === "scalar") return undefined;
    if (node.kind === "map") {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      site = entryOf(node, key);
    } else {
      site = /^(?:0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : undefined;
    }
    node = site?.node;
  }
  return site;
}

/** Returns the entry of a key. If the key occurs twice, returns the last one, as the map's value does. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.findLast((entry) => entry.key === key);
}

/** A scalar that is a text. */
export type TextNode = ScalarNode & { readonly value: string };

/** Checks whether a node is a text. */
export function isText(node: DocumentNode): node is TextNode {
  return node.kind === "scalar" && typeof node.value === "string";
}
