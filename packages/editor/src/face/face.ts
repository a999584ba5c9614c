import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { canHaveGroups, type Group, writeDraft } from "../model/index.ts";
import { textOf, verdictOf } from "../reading/index.ts";
import { tool } from "./controls.ts";
import { icon } from "./icons.ts";
import { KIT } from "./kit.ts";
import { classOf, row, shownBy } from "./row.ts";
import { type FaceActions, type FaceState, VIEWS } from "./state.ts";

/** The whole editor: a bar, the groups as cards, and the condition in words. */
export function face(state: FaceState, actions: FaceActions): TemplateResult {
  const { draft, view, words, isFixed, canUndo, canRedo } = state;
  return html`<div class="editor" role="group" aria-label=${words.conditions}>
    <div class="bar">
      ${
        state.selected.size > 0
          ? state.hands?.selectionBar(KIT, state, actions)
          : html`<span class="lead">${words.leads[draft.mode]}</span>${overall(state)}`
      }${views(state, actions)}
      ${
        isFixed
          ? nothing
          : html`<span class="tools">
              ${view === "rows" ? tool("paste", words.paste, () => actions.showPaste(state.paste === undefined)) : nothing}
              ${view === "text" ? tool("text", words.format, actions.format, state.viewFault !== undefined) : nothing}
              ${tool("undo", words.undo, actions.undo, !canUndo)}${tool("redo", words.redo, actions.redo, !canRedo)}
            </span>`
      }
    </div>
    ${state.paste ? state.hands?.pastePanel(KIT, state.paste, state, actions) : nothing}
    ${view === "rows" ? rowsView(state, actions) : state.hands?.writtenView(KIT, state, actions)}
    <div class="drop-line" hidden></div>
    <div class="unseen" role="status">${state.announcement}</div>
  </div>`;
}

/** The buttons that change the view. What is typed with a mistake cannot be shown otherwise, and is not left. */
function views(state: FaceState, actions: FaceActions): TemplateResult {
  const { view, viewFault, words } = state;
  return html`<span class="views" role="group" aria-label=${words.view}>${VIEWS.map((each) => {
    const isWhole = each !== "text" || textOf(state.draft, state.options) !== undefined;
    const isRefused = each !== view && (viewFault !== undefined || !isWhole);
    const hint = viewFault !== undefined ? words.faultyText : words.notReadable;
    return html`<button
      type="button"
      aria-pressed=${each === view}
      title=${isRefused ? hint : nothing}
      ?disabled=${isRefused || state.isDisabled}
      @click=${() => actions.setView(each)}
    >${words.views[each]}</button>`;
  })}</span>`;
}

function rowsView(state: FaceState, actions: FaceActions): TemplateResult {
  const { draft, words, isFixed } = state;
  const groups = draft.groups.filter((group) => draft.form !== "all" || group.rows.length > 0);
  const shown = draft.form === "list" && groups[0]?.rows.length === 0 ? [] : groups;
  const rows = shown.reduce((count, group) => count + group.rows.length, 0);
  return html`${draft.form === "unreadable" ? unreadable(state, actions) : shown.length === 0 ? empty(state, actions) : nothing}
    <div class="groups">${repeat(
      shown,
      ({ id }) => id,
      (group, index) => card(group, index, shown, rows, state, actions),
    )}</div>
    ${
      isFixed || shown.length === 0 || !canHaveGroups(draft)
        ? nothing
        : html`<button type="button" class="add add-group" aria-label=${words.addOrLabel} @click=${actions.addGroup}>${icon("plus")}${words.addOr}</button>`
    }
    ${sentence(state, actions)}`;
}

/** The verdict on the whole, or what the context lacks. */
function overall({ live, analysis, words }: FaceState): TemplateResult | typeof nothing {
  if (analysis?.isNever) return html`<span class="overall is-false">${icon("alert")}${words.isNever}</span>`;
  if (live === undefined) return nothing;
  if (live.fault)
    return html`<span class="overall is-unneeded">${words.faults[live.fault.code](live.fault.places.join(", "))}</span>`;
  const { result } = live.explanation;
  return html`<span class="overall ${classOf({ result })}">${icon(result ? "check" : "remove")}${words.evaluated[`${result}`]}</span>`;
}

function unreadable({ words, draft, isFixed }: FaceState, actions: FaceActions): TemplateResult {
  return html`<div class="blank">
    <p>${words.unreadable}</p>
    <code class="opaque" dir="ltr">${JSON.stringify(writeDraft(draft))}</code>
    ${isFixed ? nothing : html`<button type="button" class="add" @click=${actions.startAnew}>${words.startAnew}</button>`}
  </div>`;
}

function empty({ words, draft, isFixed }: FaceState, actions: FaceActions): TemplateResult {
  return html`<div class="blank">
    <p>${draft.form === "any" ? words.never : words.always[draft.mode]}</p>
    ${
      isFixed
        ? nothing
        : html`<button type="button" class="add" data-add="first" @click=${() => actions.addRow()}>${icon("plus")}${words.addFirst}</button>`
    }
  </div>`;
}

function card(
  group: Group,
  index: number,
  groups: readonly Group[],
  rowCount: number,
  state: FaceState,
  actions: FaceActions,
): TemplateResult {
  const { words, isFixed } = state;
  const name = groups.length === 1 ? words.conditions : words.group(index + 1, groups.length);
  const verdict = state.live?.explanation?.any[index];
  const before = groups.slice(0, index).reduce((count, each) => count + each.rows.length, 0);
  return html`<div class="alternative">
    ${index === 0 ? nothing : html`<div class="or"><span>${words.or}</span></div>`}
    <section class=${verdict ? `card ${classOf(verdict)}` : "card"} role="group" aria-label=${name} data-group=${group.id}>
      ${group.rows.length === 0 ? html`<p class="note">${words.alwaysGroup}</p>` : nothing}
      <ol class="rows">${repeat(
        group.rows,
        ({ id }) => id,
        (each, at) => {
          const place = {
            index: before + at,
            count: rowCount,
            isFirst: index === 0 && at === 0,
            isLast: index === groups.length - 1 && at === group.rows.length - 1,
            verdict: verdictOf(state.live, index, at, words, state.options),
          };
          return guard(shownBy(each, place, state), () => row(each, place, state, actions));
        },
      )}</ol>
      ${
        isFixed
          ? nothing
          : html`<button type="button" class="add add-row" aria-label=${words.addAndLabel(name)} @click=${() => actions.addRow(group.id)}>${icon("plus")}${words.addAnd}</button>`
      }
    </section>
  </div>`;
}

function sentence(state: FaceState, actions: FaceActions): TemplateResult | typeof nothing {
  const text = textOf(state.draft, state.options);
  if (text === undefined) return nothing;
  const { words, isFixed } = state;
  const simpler = state.analysis?.simpler;
  return html`<p class="reads"><span>${words.reads}</span><code dir="ltr">${text}</code></p>${
    simpler === undefined
      ? nothing
      : html`<p class="reads simpler"><span>${words.sameAs}</span><code dir="ltr">${simpler.text}</code>${
          isFixed
            ? nothing
            : html`<button type="button" class="add" @click=${() => actions.simplify(simpler.stored)}>${words.useSimpler}</button>`
        }</p>`
  }`;
}
