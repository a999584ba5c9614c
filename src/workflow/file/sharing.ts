import type { Document, DocumentNode, Edit, ListNode, MapNode } from "../../document/index.ts";
import { findSlots, type SlotOptions } from "../slots/condition-slots.ts";

/**
 * Returns a function that checks whether a node is read at a place that is not a slot of conditions, or at slots of several
 * kinds: through an alias of it, or of a node around it. A change of such a node would change what another place reads.
 */
export function sharingIn(document: Document, options: SlotOptions): (node: DocumentNode) => boolean {
  if (document.aliases.length === 0 || document.root === undefined) return () => false;
  const { visits, kinds } = findSlots(document, options);
  const reads = readsOf(document.root);
  return (node) => (reads.get(node) ?? 1) !== (visits.get(node) ?? 1) || (kinds.get(node)?.size ?? 0) > 1;
}

/** The number of places at which each node is read, with all aliases expanded; reading a file limits their number. */
function readsOf(root: DocumentNode): ReadonlyMap<DocumentNode, number> {
  const reads = new Map<DocumentNode, number>();
  const visit = (node: DocumentNode): void => {
    reads.set(node, (reads.get(node) ?? 0) + 1);
    if (node.kind !== "scalar") for (const site of membersOf(node)) visit(site.node);
  };
  visit(root);
  return reads;
}

function membersOf(node: MapNode | ListNode) {
  return node.kind === "map" ? node.entries : node.items;
}

/**
 * Checks whether edits change a node that is read at several places. Text next to the node counts, since an insertion there
 * may belong to it.
 *
 * @param isExempt returns true for nodes that may change at all of their places at once
 */
export function editShared(
  { aliases }: Document,
  edits: readonly Edit[],
  isExempt: (node: DocumentNode) => boolean = () => false,
): boolean {
  return aliases.some(
    ({ target }) =>
      edits.some(({ start, end }) => start <= target.span.end && target.span.start <= end) &&
      !isExempt(target),
  );
}
