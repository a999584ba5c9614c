import type { Edit } from "../edits/index.ts";
import { canHaveGroups } from "../model/index.ts";
import type { Host } from "./host.ts";

/** A place where dragged rows can be dropped. Lengths are pixels from the top and the left of the editor. */
export interface Drop {
  readonly edit: Extract<Edit, { type: "place-rows" | "place-apart" }>;
  readonly y: number;
  readonly left: number;
  readonly width: number;
}

/** The places where some rows can be dropped: between the rows of each group, and between groups as a group of their own. */
export function dropsOf(
  { root, state }: Pick<Host, "root" | "state">,
  rows: readonly number[],
): readonly Drop[] {
  const { draft } = state();
  const editor = (root.querySelector(".editor") as HTMLElement).getBoundingClientRect();
  const boxOf = (selector: string) => root.querySelector(selector)?.getBoundingClientRect();
  const drops: Drop[] = [];
  const add = (edit: Drop["edit"], y: number, box: DOMRect) =>
    drops.push({ edit, y: y - editor.top, left: box.left - editor.left, width: box.width });
  for (const [at, group] of draft.groups.entries()) {
    const card = boxOf(`[data-group="${group.id}"]`);
    if (card === undefined) continue;
    const boxes = group.rows.map(({ id }) => boxOf(`[data-row="${id}"]`)).filter((box) => box !== undefined);
    let index = 0;
    for (const [place, box] of boxes.entries()) {
      add({ type: "place-rows", rows, group: group.id, index }, box.top, box);
      if (!rows.includes(group.rows[place]?.id ?? 0)) index += 1;
      if (place === boxes.length - 1)
        add({ type: "place-rows", rows, group: group.id, index }, box.bottom, box);
    }
    if (boxes.length === 0) add({ type: "place-rows", rows, group: group.id, index: 0 }, card.top, card);
    if (!canHaveGroups(draft)) continue;
    // Before the first group, and in the middle between each two and behind the last.
    if (at === 0) add({ type: "place-apart", rows, index: 0 }, card.top - GAP, card);
    const next = draft.groups[at + 1];
    const below = next && boxOf(`[data-group="${next.id}"]`);
    const end = below ? (card.bottom + below.top) / 2 : card.bottom + GAP;
    add({ type: "place-apart", rows, index: at + 1 }, end, card);
  }
  return drops;
}

/** The distance of the line from a card that it stands above or below, in pixels. */
const GAP = 7;

/** The place that is nearest to a height. */
export function nearest(drops: readonly Drop[], y: number): Drop | undefined {
  let found: Drop | undefined;
  for (const drop of drops)
    if (found === undefined || Math.abs(drop.y - y) < Math.abs(found.y - y)) found = drop;
  return found;
}
