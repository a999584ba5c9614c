import type { HandActions, HandsFace, SettingActions } from "../face/index.ts";
import { ACTING } from "../words/acting.ts";
import { caseActions } from "./case-keys.ts";
import { caseOptions } from "./case-options.ts";
import { Clipboard } from "./clipboard.ts";
import { startDrag } from "./drag.ts";
import { editingActions, makeEdit } from "./editing.ts";
import type { Body, Host } from "./host.ts";
import { pastePanel } from "./paste-panel.ts";
import { placeList } from "./place-list.ts";
import { rowActions } from "./row-actions.ts";
import { selectionActions } from "./selecting.ts";
import { Selection } from "./selection.ts";
import { selectionBar } from "./selection-bar.ts";
import { settingActions } from "./setting.ts";
import { HAND_STYLES } from "./styles.ts";
import { writtenView } from "./written-view.ts";

/** Everything that people do with rows, and what is drawn for that. */
export interface Hands {
  readonly selection: Selection;
  readonly actions: HandActions & SettingActions;
  readonly face: HandsFace;
  /** Called after each drawing. */
  drawn(): void;
}

/** The hands of an element. */
export function handsOf(body: Body): Hands {
  body.learn(ACTING);
  body.wear(HAND_STYLES);
  const selection = new Selection();
  const host: Host = {
    ...body,
    selection,
    edit: (edit, announcement, typedAt) => makeEdit(body, edit, announcement, typedAt),
  };
  const setting = settingActions(host);
  const actions: HandActions & SettingActions = {
    ...setting,
    ...caseActions(host, setting.setStatus),
    ...editingActions(host),
    ...rowActions(host),
    ...selectionActions(host),
    ...new Clipboard(host).actions,
    drag: (event, row) => startDrag(event, row, host),
  };
  const face = { caseOptions, selectionBar, pastePanel, writtenView };
  return { selection, actions, face, drawn: () => placeList(host.root) };
}
