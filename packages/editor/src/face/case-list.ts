import { html, nothing, type TemplateResult } from "lit-html";
import type { StatusRow } from "../reading/index.ts";
import { CASE_ICONS, icon } from "./icons.ts";
import { KIT } from "./kit.ts";
import type { FaceActions, FaceState } from "./state.ts";

/** Keys that open a list at its button, where they would do something else. */
const OPENING = ["ArrowDown", "ArrowUp", "Enter", " "];

/** A combobox of cases: a button with the chosen case, and a list of them, which is drawn while it is open. */
export function caseList(
  id: number,
  status: StatusRow,
  state: FaceState,
  actions: FaceActions,
): TemplateResult {
  const { words, openList, isFixed } = state;
  const { polarity, case: chosen } = status;
  const isOpen = openList?.row === id;
  const list = isOpen ? state.hands?.caseOptions(KIT, id, status, state, actions) : undefined;
  const keys = (event: KeyboardEvent) => {
    // The hands may be on their way yet, and come too late to refuse it.
    if (!isOpen && !event.altKey && OPENING.includes(event.key)) event.preventDefault();
    actions.caseKeys(event, id);
  };
  return html`<div class="case">
    <button
      type="button"
      role="combobox"
      class=${chosen === undefined ? "case-button empty" : "case-button"}
      aria-label=${words.status}
      aria-haspopup="listbox"
      aria-expanded=${isOpen}
      aria-controls="cases-${id}"
      aria-activedescendant=${list?.activeId ?? nothing}
      ?disabled=${isFixed}
      @click=${() => (isOpen ? actions.setList(undefined) : actions.openCases(id))}
      @keydown=${keys}
      @blur=${() => isOpen && actions.setList(undefined)}
    >${
      chosen === undefined
        ? html`<span class="label">${words.chooseStatus}</span>`
        : html`${icon(CASE_ICONS[chosen])}<span class="label">${words.shortLabel(words.label(chosen, polarity).label)}</span>`
    }${icon("chevron")}</button>
    <div class="list" popover="manual" role="listbox" id="cases-${id}" aria-label=${words.status} data-open=${isOpen}>${list?.options ?? nothing}</div>
  </div>`;
}
