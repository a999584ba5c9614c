import { type Edit, placeOf } from "../edits/index.ts";
import type { HandActions } from "../face/index.ts";
import type { Json } from "../model/index.ts";
import { writeDraft } from "../model/index.ts";
import { negated, newRow } from "../writing/index.ts";
import { withKept } from "../writing/kept.ts";
import type { Host } from "./host.ts";

/** The edits of whole rows. Each leaves the focus where the next one is to be expected. */
export function rowActions(
  host: Host,
): Pick<
  HandActions,
  "addRow" | "addGroup" | "remove" | "move" | "duplicate" | "negate" | "startAnew" | "simplify"
> {
  const { root } = host;
  const nextId = () => host.state().draft.nextId;
  const rowIds = () => host.state().draft.groups.flatMap(({ rows }) => rows.map(({ id }) => id));

  /** Moves the focus to a control of a row: its first one, or the one that a selector names, if that is not disabled. */
  function focusRow(id: number, selector?: string): void {
    const row = root.querySelector(`[data-row="${id}"]`);
    const named = selector === undefined ? null : row?.querySelector<HTMLElement>(`${selector}:enabled`);
    (named ?? row?.querySelector<HTMLElement>("select, input, button:enabled"))?.focus();
  }

  function fresh(): Json {
    const { options, steps } = host.state();
    if (options.mode === "preference") return newRow("recipient", options);
    return newRow(steps.length > 0 ? "status" : "data", options);
  }

  return {
    addRow(group) {
      const id = nextId();
      const edit: Edit = { type: "add-row", stored: fresh(), ...(group !== undefined && { group }) };
      if (host.edit(edit, host.state().words.added)) focusRow(id);
    },
    addGroup() {
      const id = nextId();
      if (host.edit({ type: "add-group", stored: fresh() }, host.state().words.added)) focusRow(id);
    },
    remove(row) {
      const rows = rowIds();
      const at = rows.indexOf(row);
      if (!host.edit({ type: "remove-row", row }, host.state().words.removed)) return;
      const next = rows[at + 1] ?? rows[at - 1];
      if (next === undefined) root.querySelector<HTMLElement>(".add")?.focus();
      else focusRow(next, '[data-tool="remove"]');
    },
    move(row, by) {
      const focused = root.activeElement as HTMLElement | null;
      if (!host.edit({ type: "move-row", row, by })) return;
      const rows = rowIds();
      const { words } = host.state();
      host.announce(words.moved(words.row(rows.indexOf(row) + 1, rows.length)));
      // Moving a node takes the focus from it; and the button of a row that has come to the edge is disabled.
      const tool = focused?.dataset.tool;
      const isUsable = focused?.isConnected === true && !(focused as HTMLButtonElement).disabled;
      if (isUsable) focused.focus();
      else focusRow(row, tool && `[data-tool="${tool === "up" ? "down" : "up"}"]`);
    },
    duplicate(row) {
      const id = nextId();
      if (host.edit({ type: "duplicate-row", row }, host.state().words.duplicated)) focusRow(id);
    },
    negate(row) {
      const { draft, options, words } = host.state();
      const place = placeOf(draft, row);
      const stored = place && negated(place.row.stored, options);
      const valueType = place?.row.valueType;
      if (stored) host.edit({ type: "set-row", row, stored, valueType }, words.isNegated);
    },
    simplify(stored) {
      const { draft, options, words } = host.state();
      // Rows of the draft that they still have stay as they are stored.
      const kept = withKept(stored, writeDraft(draft), options);
      if (host.edit({ type: "replace", stored: kept }, words.simplified))
        root.querySelector<HTMLElement>('[data-tool="undo"]')?.focus();
    },
    startAnew() {
      if (host.edit({ type: "replace", stored: null })) root.querySelector<HTMLElement>(".add")?.focus();
    },
  };
}
