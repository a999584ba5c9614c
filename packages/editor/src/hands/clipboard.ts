import { type Edit, partOf } from "../edits/index.ts";
import type { HandActions } from "../face/index.ts";
import { type Draft, readDraft } from "../model/index.ts";
import type { Pasted } from "../pasting/index.ts";
import { textOf } from "../reading/index.ts";
import type { Host } from "./host.ts";

/** The type of data by which rows travel as they are stored, beside their words as plain text. */
export const STORED_TYPE = "application/vnd.heed.conditions+json";

/** Rows copied, cut and pasted, by keys and by buttons. What is pasted into a field for text stays the field's. */
export class Clipboard {
  readonly #host: Host;
  /** The row behind which rows are inserted: where the focus was before the field to paste into was opened. */
  #after: number | undefined;

  constructor(host: Host) {
    this.#host = host;
    const on = (type: "copy" | "cut" | "paste", act: (event: ClipboardEvent) => void) =>
      host.root.addEventListener(type, (event) => act(event as ClipboardEvent));
    on("copy", (event) => this.#copy(event, false));
    on("cut", (event) => this.#copy(event, true));
    on("paste", (event) => this.#paste(event));
  }

  get actions(): Pick<HandActions, "copy" | "cut" | "showPaste" | "insert"> {
    return {
      copy: () => this.#command(false),
      cut: () => this.#command(true),
      showPaste: (isShown) => {
        const { root, show } = this.#host;
        if (isShown) this.#after = this.#place();
        show(isShown ? { kind: "field", text: "", notes: [] } : undefined);
        root.querySelector<HTMLElement>(isShown ? ".paste-field" : '[data-tool="paste"]')?.focus();
      },
      insert: (text) => void this.insert(text, { after: this.#after, hasField: true }),
    };
  }

  /** Inserts the conditions of a text, and shows what is to be known about them, or the reason for which there are none. */
  async insert(
    text: string,
    { after, isOwn, hasField }: { after?: number | undefined; isOwn?: boolean; hasField?: boolean },
  ): Promise<void> {
    const { readPasted } = await import("../pasting/index.ts");
    const host = this.#host;
    const pasted = await readPasted(text, host.state().options, isOwn);
    if (host.state().isFixed) return;
    if (!pasted.ok) {
      const { reason: refusal, notes } = pasted;
      host.show({ kind: "field", text, refusal, notes });
      if (!hasField) this.#after = after;
      host.root.querySelector<HTMLElement>(".paste-field")?.focus();
      return;
    }
    const rows = this.#insertPasted(pasted, after);
    host.show(pasted.notes.length > 0 ? { kind: "notes", notes: pasted.notes } : undefined);
    host.root.querySelector<HTMLElement>(`[data-row="${rows[0]}"] .grip`)?.focus();
  }

  /** Replaces all by the conditions of a rule of another tool, which is no stored JSON. */
  async #replace(text: string): Promise<void> {
    const { readPasted } = await import("../pasting/index.ts");
    const host = this.#host;
    const pasted = await readPasted(text, host.state().options);
    const { notes } = pasted;
    if (!pasted.ok) {
      host.show({ kind: "notes", refusal: pasted.reason, notes });
      return;
    }
    host.edit(
      { type: "replace", stored: pasted.stored },
      host.state().words.pasted(pasted.groups.flat().length),
    );
    host.refresh();
    host.show(notes.length > 0 ? { kind: "notes", notes } : undefined);
  }

  /** Makes the edit, and returns the rows that are new. */
  #insertPasted(
    { groups, stored }: Extract<Pasted, { ok: true }>,
    after: number | undefined,
  ): readonly number[] {
    const host = this.#host;
    const { draft, words } = host.state();
    const before = rowsOf(draft);
    const said = words.pasted(groups.flat().length);
    const isKnown = after !== undefined && before.includes(after);
    const edit: Edit =
      before.length === 0 || draft.form === "unreadable"
        ? { type: "replace", stored }
        : { type: "insert", groups, ...(isKnown && { after }) };
    const edited = host.edit(edit, said);
    const rows = edited ? rowsOf(edited).filter((id) => !before.includes(id)) : [];
    host.selection.set(rows);
    host.refresh();
    return rows;
  }

  /**
   * Copies by a command, whose event takes data of both types without asking for a permission. Where nothing is edited there
   * is no command that cuts.
   */
  #command(isCut: boolean): void {
    const { root, state, edit } = this.#host;
    // Its target is the page where no text is selected.
    const copy = (event: ClipboardEvent) => this.#copy(event, false);
    document.addEventListener("copy", copy, { capture: true });
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", copy, { capture: true });
    if (!isCopied || !isCut) return;
    const { selected, words } = state();
    edit({ type: "remove-rows", rows: [...selected] }, words.removed);
    root.querySelector<HTMLElement>(".grip, .add")?.focus();
  }

  #copy(event: ClipboardEvent, isCut: boolean): void {
    const host = this.#host;
    const state = host.state();
    const rows = this.#rows();
    if (rows.length === 0 || event.clipboardData === null || (isCut && state.isFixed)) return;
    const stored = partOf(state.draft, rows);
    const { options, words } = state;
    const text = textOf(readDraft(stored, options.mode), options);
    event.clipboardData.setData("text/plain", text ?? JSON.stringify(stored, null, 2));
    event.clipboardData.setData(STORED_TYPE, JSON.stringify(stored));
    event.preventDefault();
    if (!isCut) {
      host.announce(words.copied(rows.length));
      return;
    }
    host.edit({ type: "remove-rows", rows }, words.removed);
    host.root.querySelector<HTMLElement>(".grip, .add")?.focus();
  }

  /** The rows to copy: those that are selected, or the one with the focus; none where a text is selected or typed. */
  #rows(): readonly number[] {
    const { view, selected } = this.#host.state();
    if (view !== "rows" || this.#isTyping) return [];
    if (selected.size > 0) return [...selected];
    const row = this.#focusedRow;
    return row === undefined || hasSelectedText() ? [] : [row];
  }

  /** The row behind which to insert: the last selected one, or the one with the focus. */
  #place(): number | undefined {
    return [...this.#host.state().selected].at(-1) ?? this.#focusedRow;
  }

  get #focusedRow(): number | undefined {
    const row = this.#host.root.activeElement?.closest<HTMLElement>("[data-row]");
    return row ? Number(row.dataset.row) : undefined;
  }

  get #isTyping(): boolean {
    const focused = this.#host.root.activeElement;
    return (
      focused !== null &&
      (/^(?:input|textarea)$/.test(focused.localName) || focused.closest(".code") !== null)
    );
  }

  #paste(event: ClipboardEvent): void {
    const { view, isFixed } = this.#host.state();
    const data = event.clipboardData;
    if (isFixed || data === null || event.defaultPrevented) return;
    const own = data.getData(STORED_TYPE);
    const text = own === "" ? data.getData("text/plain") : own;
    const field = this.#host.root.activeElement as HTMLTextAreaElement | null;
    const isPasteField = field?.classList.contains("paste-field") === true && field.value === "";
    if (isPasteField) {
      event.preventDefault();
      void this.insert(text, { after: this.#after, isOwn: own !== "", hasField: true });
    } else if (view === "stored" && isForeign(text) && field !== null && isReplaced(field)) {
      event.preventDefault();
      void this.#replace(text);
    } else if (view === "rows" && !this.#isTyping && text.trim() !== "") {
      event.preventDefault();
      void this.insert(text, { after: this.#place(), isOwn: own !== "" });
    }
  }
}

function rowsOf({ groups }: Draft): readonly number[] {
  return groups.flatMap(({ rows }) => rows.map(({ id }) => id));
}

/** Checks for a JSON object with one key that stored conditions do not have, as rules of Novu are. */
function isForeign(text: string): boolean {
  try {
    const keys = Object.keys(JSON.parse(text) as object);
    return keys.length === 1 && !["all", "any", "conditions"].includes(keys[0] ?? "");
  } catch {
    return false;
  }
}

/** Checks that what is pasted into a field replaces all of its text. */
function isReplaced({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}

function hasSelectedText(): boolean {
  return document.getSelection()?.type === "Range";
}
