import { applyEdit, type Edit, record, redo, undo } from "../edits/index.ts";
import type { FaceActions } from "../face/index.ts";
import type { Draft, History } from "../model/index.ts";
import type { Body } from "./host.ts";

/** Makes an edit, draws it, and tells the page. */
export function makeEdit(body: Body, edit: Edit, announcement = "", typedAt?: string): Draft | undefined {
  const history = body.history();
  const after = applyEdit(history.present, edit);
  if (after === history.present || body.state().isFixed) return undefined;
  body.turn(record(history, after, typedAt), announcement);
  body.tell("input", ...(typedAt === undefined ? (["change"] as const) : []));
  return after;
}

/** Undoing, and the edits of the whole. */
export function editingActions(body: Body): Pick<FaceActions, "undo" | "redo" | "endTyping" | "replace"> {
  const { root } = body;

  function travel(history: History, announcement: string): void {
    if (history.present === body.history().present || body.state().isFixed) return;
    const hadFocus = root.activeElement !== null;
    body.turn(history, announcement, true);
    // The control with the focus may be gone, and with it the keys that undo.
    if (hadFocus && root.activeElement === null)
      root.querySelector<HTMLElement>(".bar .tool:enabled")?.focus();
    body.tell("input", "change");
  }

  return {
    undo: () => travel(undo(body.history()), body.state().words.undone),
    redo: () => travel(redo(body.history()), body.state().words.redone),
    endTyping() {
      const { typedAt: _, ...history } = body.history();
      body.turn(history, body.state().announcement);
      body.tell("change");
    },
    replace: (stored, typedAt) => void makeEdit(body, { type: "replace", stored }, "", typedAt),
  };
}
