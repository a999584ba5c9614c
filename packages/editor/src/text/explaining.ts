import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import type { Explanation } from "./hover.ts";

/** Explains the condition at an offset of a text. */
export type Explain = (text: string, offset: number) => Promise<Explanation | undefined>;

const shown = StateEffect.define<Tooltip | null>();

/** The explanation that was asked for by key: it goes with the next move or change. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(shown)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Shows what is known about the condition under the pointer, or at the cursor by Ctrl+I; Escape hides it. */
export function explaining(explain: Explain): Extension {
  const at = async (state: EditorState, offset: number, isAsked: boolean): Promise<Tooltip | null> => {
    const found = await explain(state.doc.toString(), offset);
    return found === undefined
      ? null
      : { pos: found.start, end: found.end, above: true, create: () => ({ dom: drawn(found, isAsked) }) };
  };
  return [
    asked,
    hoverTooltip((view, offset) => at(view.state, offset, false), { hideOnChange: true }),
    keymap.of([
      {
        key: "Mod-i",
        run(view: EditorView) {
          const { state } = view;
          void at(state, state.selection.main.head, true).then((tooltip) => {
            const isSame = view.state.doc === state.doc && view.state.selection.eq(state.selection);
            if (isSame) view.dispatch({ effects: shown.of(tooltip) });
          });
          return true;
        },
      },
      {
        key: "Escape",
        run(view: EditorView) {
          if (view.state.field(asked) === null) return false;
          view.dispatch({ effects: shown.of(null) });
          return true;
        },
      },
    ]),
  ];
}

function drawn({ text, sentences, storedLabel, stored }: Explanation, isAsked: boolean): HTMLElement {
  const box = document.createElement("div");
  box.className = "explanation";
  box.setAttribute("role", isAsked ? "status" : "tooltip");
  const add = (name: string, words: string, className = "") => {
    const node = document.createElement(name);
    node.className = className;
    node.textContent = words;
    box.append(node);
  };
  add("code", text, "condition");
  for (const sentence of sentences) add("p", sentence);
  add("p", storedLabel, "label");
  add("pre", stored);
  return box;
}
