import type { TemplateResult } from "lit-html";
import type { FaceActions, FaceState, Kit } from "../face/index.ts";
import { canHaveGroups } from "../model/index.ts";

/** Actions on the selected rows. */
export function selectionBar(
  { html, nothing, tool }: Kit,
  state: FaceState,
  actions: FaceActions,
): TemplateResult {
  const { draft, selected, words, isFixed } = state;
  const chosen = draft.groups.filter(({ rows }) => rows.some(({ id }) => selected.has(id)));
  const isWhole = chosen.every(({ rows }) => rows.every(({ id }) => selected.has(id)));
  const isAlone = isWhole && chosen.length === 1;
  const button = (label: string, act: () => void) =>
    html`<button type="button" class="act" @click=${act}>${label}</button>`;
  return html`<span class="selection" role="group" aria-label=${words.selected(selected.size)}>
    <span class="lead">${words.selected(selected.size)}</span>
    ${button(words.copy, actions.copy)}${
      isFixed
        ? nothing
        : html`${button(words.cut, actions.cut)}${
            canHaveGroups(draft) && !isAlone ? button(words.apart, actions.placeApart) : nothing
          }${button(words.remove, actions.removeSelected)}`
    }${isWhole ? nothing : button(words.wholeGroup, actions.selectGroups)}
    ${tool("remove", words.clearSelection, actions.clearSelection)}
  </span>`;
}
