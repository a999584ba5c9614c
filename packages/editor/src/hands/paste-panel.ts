import type { TemplateResult } from "lit-html";
import type { FaceActions, FaceState, Kit, PastePanel } from "../face/index.ts";
import type { PastedNote } from "../pasting/index.ts";

/** The place for conditions from elsewhere, and what is to be known about them. */
export function pastePanel(
  kit: Kit,
  panel: PastePanel,
  state: FaceState,
  actions: FaceActions,
): TemplateResult {
  const { html, nothing, tool } = kit;
  const { words } = state;
  return html`<section class="paste" role="group" aria-label=${words.paste}>
    <div class="paste-top">
      <span class="lead">${titleOf(panel, words)}</span>
      ${tool("remove", words.close, () => actions.showPaste(false))}
    </div>
    ${panel.kind === "field" ? field(kit, panel, state, actions) : nothing}${notesOf(kit, panel.notes)}
  </section>`;
}

function titleOf({ kind, refusal, notes }: PastePanel, words: FaceState["words"]): string {
  if (kind === "field") return words.paste;
  return refusal === undefined ? words.differences(notes.length) : words.refusals[refusal];
}

function field(
  { html, nothing, icon, typed }: Kit,
  { text, refusal }: Extract<PastePanel, { kind: "field" }>,
  { words }: FaceState,
  actions: FaceActions,
): TemplateResult {
  const textOf = (event: Event) =>
    (event.currentTarget as HTMLElement).closest(".paste")?.querySelector("textarea")?.value ?? "";
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") actions.showPaste(false);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.insert(textOf(event));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<textarea
      class="paste-field"
      aria-label=${words.pastable}
      placeholder=${words.pastable}
      rows="3"
      spellcheck="false"
      autocomplete="off"
      dir="auto"
      ${typed(text, false)}
      @keydown=${keys}
    ></textarea>
    <div class="paste-end">${
      refusal === undefined
        ? nothing
        : html`<p class="note wrong" role="alert">${icon("alert")}${words.refusals[refusal]}</p>`
    }<button type="button" class="insert" @click=${(event: Event) => actions.insert(textOf(event))}>${words.insert}</button></div>`;
}

/** heed words what differs in English only. */
function notesOf(kit: Kit, notes: readonly PastedNote[]): TemplateResult | Kit["nothing"] {
  const { html, nothing } = kit;
  if (notes.length === 0) return nothing;
  return html`<ul class="differences" lang="en" dir="ltr">${notes.map(
    ({ message, help }) =>
      html`<li>${inCode(kit, message)}${help === undefined ? nothing : html` <span class="help">${inCode(kit, help)}</span>`}</li>`,
  )}</ul>`;
}

/** A sentence whose parts in backquotes are code. */
function inCode({ html }: Kit, text: string): readonly (string | TemplateResult)[] {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? "" : ".");
  return sentence.split("`").map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}
