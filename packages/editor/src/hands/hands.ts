import type { HandActions, HandsFace } from "../face/index.ts";
import { Clipboard } from "./clipboard.ts";
import { startDrag } from "./drag.ts";
import type { Host } from "./host.ts";
import { pastePanel } from "./paste-panel.ts";
import { selectionActions } from "./selecting.ts";
import { Selection } from "./selection.ts";
import { selectionBar } from "./selection-bar.ts";
import { HAND_STYLES } from "./styles.ts";

let sheet: CSSStyleSheet | undefined;

/** Everything that people do with rows as a whole: selecting, copying, pasting, dragging. */
export interface Hands {
  readonly selection: Selection;
  readonly actions: HandActions;
  readonly face: HandsFace;
}

/** The hands of an element. */
export function handsOf(element: Omit<Host, "selection">): Hands {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(HAND_STYLES);
  }
  element.root.adoptedStyleSheets.push(sheet);
  const selection = new Selection();
  const host: Host = { ...element, selection };
  const actions: HandActions = {
    ...selectionActions(host),
    ...new Clipboard(host).actions,
    drag: (event, row) => startDrag(event, row, host),
  };
  return { selection, actions, face: { selectionBar, pastePanel } };
}
