import type { TemplateResult } from "lit-html";
import type { FaceActions, FaceState, Kit } from "../face/index.ts";
import { writeDraft } from "../model/index.ts";

/** The conditions as they are written: in words, or as stored JSON. */
export function writtenView(kit: Kit, state: FaceState, actions: FaceActions): TemplateResult {
  return state.view === "text" ? textView(kit, state) : storedView(kit, state, actions);
}

/** The place of the text editor, which is none of lit-html's. */
function textView(kit: Kit, state: FaceState): TemplateResult {
  return kit.html`<div class="code"><div class="code-host"></div></div>${fault(kit, state)}`;
}

function storedView(kit: Kit, state: FaceState, actions: FaceActions): TemplateResult {
  const { html, nothing, typed } = kit;
  const { draft, words, isFixed, isForced, viewFault } = state;
  // Typed text with a mistake stays as it is.
  const text =
    viewFault === undefined ? typed(JSON.stringify(writeDraft(draft), null, 2), isForced) : nothing;
  return html`<textarea
      class="code stored"
      aria-label=${words.storedLabel}
      spellcheck="false"
      autocomplete="off"
      dir="ltr"
      ?readonly=${isFixed}
      ${text}
      @input=${(event: Event) => actions.typeStored((event.target as HTMLTextAreaElement).value)}
      @change=${actions.endTyping}
    ></textarea>${fault(kit, state)}`;
}

/** In the text view, a mistake is in heed's words, which are English. */
function fault(
  { html, nothing, icon }: Kit,
  { view, viewFault }: FaceState,
): TemplateResult | Kit["nothing"] {
  return viewFault === undefined
    ? nothing
    : html`<p class="note wrong" lang=${view === "text" ? "en" : nothing}>${icon("alert")}${viewFault}</p>`;
}
