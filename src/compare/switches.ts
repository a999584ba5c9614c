import type { Document, DocumentNode } from "../document/index.ts";
import { pointerTo } from "../problem/index.ts";
import { PREFERENCE_KEYS } from "../workflow/index.ts";

/** A preference that is `true` or `false`, and no conditions. */
export interface Switch {
  readonly pointer: string;
  readonly isOn: boolean;
}

/** Every preference of a file that is just on or off. */
export function switchesIn(document: Document | undefined): readonly Switch[] {
  const found: Switch[] = [];
  const seen = new Set<DocumentNode>();
  const visit = (holder: DocumentNode, pointer: string): void => {
    // Aliases lead to what was seen already.
    if (holder.kind !== "map" || seen.has(holder)) return;
    seen.add(holder);
    for (const { key: set, node } of holder.entries) {
      if (!PREFERENCE_KEYS.includes(set) || node.kind !== "map") continue;
      for (const { key, node: preference } of node.entries) {
        const at = pointerTo(pointerTo(pointer, set), key);
        const { value } = preference;
        if (typeof value === "boolean") found.push({ pointer: at, isOn: value });
        else visit(preference, at);
      }
    }
  };
  if (document?.root !== undefined) visit(document.root, "");
  return found;
}
