import { type ChannelType, isChannelType, isOffered, type StatusCase } from "heed/status";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StatusRow } from "../reading/index.ts";
import { CASE_ICONS, icon } from "./icons.ts";
import type { FaceActions, FaceState, Step } from "./state.ts";

/** The step of a ref, if it is among those that the host lists. */
export function stepOf(ref: string | undefined, { steps }: Pick<FaceState, "steps">): Step | undefined {
  return steps.find((step) => step.ref === ref);
}

/** The channel of a step, if heed knows it. */
export function channelOf(step: Step | undefined): ChannelType | undefined {
  return isChannelType(step?.channelType) ? step.channelType : undefined;
}

/** The reason for which an editor does not offer a case, or undefined if it does. Tracking that is unknown may be on. */
export function reasonAgainst(
  row: StatusCase,
  { ref, polarity }: StatusRow,
  state: Pick<FaceState, "words" | "steps">,
): string | undefined {
  const { words } = state;
  if (polarity === "has_not" && !row.negationOffered) return words.notNegated;
  const step = stepOf(ref, state);
  const channelType = channelOf(step);
  if (channelType === undefined) return undefined;
  const { openTracking = true, linkTracking = true } = step ?? {};
  if (isOffered(row, { channelType, polarity, openTracking, linkTracking })) return undefined;
  const channel = words.channels[channelType];
  if (!isOffered(row, { channelType, polarity, openTracking: true, linkTracking: true }))
    return words.offeredNever(channel);
  return isOffered(row, { channelType, polarity, openTracking: true, linkTracking })
    ? words.offeredOpenTracking
    : words.offeredLinkTracking;
}

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
  const list = isOpen ? state.hands?.caseOptions(id, status, state, actions) : undefined;
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
