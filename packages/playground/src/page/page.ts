import { html, nothing, type TemplateResult } from "lit-html";
import { canvas } from "./canvas.ts";
import { icon } from "./icons.ts";
import { editorPane, panelPane, timelinePane } from "./panes.ts";
import type { Actions, View } from "./view.ts";

/** The whole page. */
export function page(view: View, actions: Actions): TemplateResult {
  const { words, notice } = view;
  return html`${header(view, actions)}
    <main>
      ${lesson(view)}
      <div class="columns">
        <section class="pane canvas" aria-label=${words.canvas}><h2 class="said">${words.canvas}</h2>${canvas(view, actions)}</section>
        ${panelPane(view, actions)}
        ${timelinePane(view, actions)}
        ${editorPane(view, actions)}
      </div>
    </main>
    <p class="notice" role="status" ?data-shown=${notice !== ""}>${notice}</p>`;
}

function header(view: View, actions: Actions): TemplateResult {
  const { words, examples, example, state } = view;
  const isOwn = example === undefined || example.workflow !== state.workflow;
  return html`<header>
    <h1><span class="brand">heed</span> <span class="sub">${words.title.replace(/^heed[ -]/, "")}</span></h1>
    <p class="tagline">${words.tagline}</p>
    <div class="tools">
      <label class="examples"><span class="said">${words.chooseExample}</span>
        <select @change=${(event: Event) => actions.chooseExample((event.target as HTMLSelectElement).value)}>
          ${example === undefined ? html`<option value="" selected>${words.ownTexts}</option>` : nothing}
          ${examples.map(
            ({ name, title }) =>
              html`<option value=${name} .selected=${name === example?.name}>${title[view.language]}${
                name === example?.name && isOwn ? " *" : ""
              }</option>`,
          )}
        </select></label>
      <button type="button" class="share" @click=${actions.share}>${icon("link")}<span>${words.share}</span></button>
      <button type="button" class="quiet square" aria-label=${words.theme} title=${words.theme} @click=${actions.toggleTheme}>${icon("theme")}</button>
      <button type="button" class="quiet" lang=${words.otherLanguage} @click=${actions.toggleLanguage}>${words.language}</button>
    </div>
  </header>`;
}

function lesson({ example, words, language }: View): TemplateResult | typeof nothing {
  if (example === undefined) return nothing;
  return html`<section class="lesson" aria-label=${words.tryThis}>
    <h2>${example.title[language]}</h2>
    <ol>${example.tries[language].map((sentence) => html`<li>${inline(sentence)}</li>`)}</ol>
  </section>`;
}

/** A sentence of ours, with code between backticks. */
function inline(sentence: string): readonly (TemplateResult | string)[] {
  return sentence.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
