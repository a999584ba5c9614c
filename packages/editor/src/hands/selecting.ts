import type { HandActions } from "../face/index.ts";
import type { Host } from "./host.ts";

/** The actions on selected rows. */
export function selectionActions(
  host: Host,
): Pick<HandActions, "select" | "selectGroups" | "clearSelection" | "removeSelected" | "placeApart"> {
  const { selection, root } = host;
  const selected = () => [...host.state().selected];
  return {
    select(row, isExtended) {
      if (isExtended) selection.extendTo(row, host.state().draft);
      else selection.toggle(row);
      host.render();
    },
    selectGroups() {
      const { draft, selected: ids } = host.state();
      const groups = draft.groups.filter(({ rows }) => rows.some(({ id }) => ids.has(id)));
      selection.set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
      host.render();
    },
    clearSelection() {
      const [first] = selected();
      selection.set([]);
      host.render();
      root.querySelector<HTMLElement>(`[data-row="${first}"] .grip`)?.focus();
    },
    removeSelected() {
      if (!host.edit({ type: "remove-rows", rows: selected() }, host.state().words.removed)) return;
      selection.set([]);
      host.render();
      root.querySelector<HTMLElement>(".grip, .add")?.focus();
    },
    placeApart() {
      const rows = selected();
      const index = host
        .state()
        .draft.groups.findLastIndex((group) => group.rows.some(({ id }) => rows.includes(id)));
      const { words } = host.state();
      if (
        !host.edit({ type: "place-apart", rows, index: index + 1 }, words.moved(words.selected(rows.length)))
      )
        return;
      root.querySelector<HTMLElement>(`[data-row="${rows[0]}"] .grip`)?.focus();
    },
  };
}
