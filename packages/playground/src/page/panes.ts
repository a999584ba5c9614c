import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Json } from "../engine/index.ts";
import type { EventsDetail, OutcomeDetail, RefsDetail, WitnessDetail } from "../parts/index.ts";
import { FACES, type Face, PANELS, type Panel } from "../state/index.ts";
import { icon } from "./icons.ts";
import type { Actions, View } from "./view.ts";

/** Buttons of which one is pressed. */
function choices<Name extends string>(
  names: readonly Name[],
  chosen: Name,
  labels: { readonly [name in Name]: string },
  label: string,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${label}>${names.map(
    (name) =>
      html`<button type="button" data-name=${name} aria-pressed=${name === chosen ? "true" : "false"} @click=${() => choose(name)}>${labels[name]}</button>`,
  )}</div>`;
}

/** The left side: the workflow as text, the conditions of the chosen step as rows, the scenario as text. */
export function editorPane(view: View, actions: Actions): TemplateResult {
  const { state, words, marks } = view;
  const text = (name: "workflow" | "scenario", face: Face, label: string) =>
    html`<heed-text
      class="text"
      data-file=${name}
      ?hidden=${state.face !== face}
      .text=${state[name]}
      .label=${label}
      .marks=${marks[name]}
      .fixWords=${words.fixWords}
      .propose=${(typed: string, offset: number) => actions.propose(name, typed, offset)}
      @text-input=${(event: CustomEvent<{ readonly text: string }>) => actions.type(name, event.detail.text)}
    ></heed-text>`;
  return html`<section class="pane editor" aria-label=${words.facesLabel}>
    <h2 class="said">${words.facesLabel}</h2>
    ${choices(FACES, state.face, words.faces, words.facesLabel, actions.setFace)}
    ${text("workflow", "text", words.workflowLabel)}
    ${state.face === "scenario" ? html`<p class="note">${words.scenarioNote}</p>` : nothing}
    ${text("scenario", "scenario", words.scenarioLabel)}
    ${state.face === "rows" ? rows(view, actions) : nothing}
  </section>`;
}

function rows(
  { rows: shown, words, run, language }: View,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (shown === "waiting") return nothing;
  if (shown === undefined) return html`<p class="note">${words.chooseStep}</p>`;
  if (shown.stored === undefined || run?.plan === undefined)
    return html`<p class="note">${words.rowsMistake}</p>`;
  const { pointer } = shown;
  return html`<div class="rows">
    <h3>${words.rowsOf(shown.name)}</h3>
    <heed-conditions
      lang=${language}
      .steps=${shown.steps}
      .fields=${shown.fields}
      .context=${shown.context}
      .value=${
        // lit-html sets objects with each drawing, which would take edits back that are not written yet.
        guard([shown.stored], () => shown.stored)
      }
      @input=${(event: Event) => {
        const { value } = event.target as HTMLElement & { readonly value: Json };
        actions.setRows(pointer, value);
      }}
    ></heed-conditions>
    ${shown.isStuck ? html`<p class="note">${icon("alert")} ${words.rowsUnwritable}</p>` : nothing}
  </div>`;
}

/** The scrubber of the run. */
export function timelinePane(view: View, actions: Actions): TemplateResult {
  const { run, words, moment, state, language } = view;
  const at = (event: Event) => (event as CustomEvent<{ readonly at: number }>).detail.at;
  return html`<section class="pane timeline" aria-label=${words.timeline}>
    <div class="pane-head"><h2>${words.timeline}</h2><p class="moment">${
      moment === undefined || moment.isEnd ? words.atEnd : words.atMoment(moment.offset)
    }</p>${
      state.at === undefined
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => actions.setMoment(undefined, true)}>${words.toEnd}</button>`
    }</div>
    <heed-timeline
      lang=${language}
      .plan=${run?.plan}
      .scenario=${run?.scenario}
      .result=${run?.result}
      .playhead=${moment?.at}
      @playhead-input=${(event: Event) => actions.setMoment(at(event), false)}
      @playhead-change=${(event: Event) => actions.setMoment(at(event), true)}
      @events-change=${(event: CustomEvent<EventsDetail>) => changeEvents(event.detail, actions)}
    ></heed-timeline>
  </section>`;
}

function changeEvents({ edit }: EventsDetail, actions: Actions): void {
  const change =
    edit.type === "add"
      ? { pointer: "/events/-", value: edit.line }
      : { pointer: `/events/${edit.index}`, value: edit.type === "move" ? edit.line : undefined };
  actions.changeScenario([change]);
}

/** The panel below: the ladder, all outcomes, or a comparison. */
export function panelPane(view: View, actions: Actions): TemplateResult {
  const { state, words } = view;
  const panels: { readonly [name in Panel]: (view: View, actions: Actions) => TemplateResult } = {
    ladder,
    outcomes,
    compare,
  };
  return html`<section class="pane panel" aria-label=${words.panelsLabel}>
    <h2 class="said">${words.panelsLabel}</h2>
    ${choices(PANELS, state.panel, words.panels, words.panelsLabel, actions.setPanel)}
    ${panels[state.panel](view, actions)}
  </section>`;
}

function ladder({ ladder: shown, words, language }: View, actions: Actions): TemplateResult {
  if (shown.steps.length === 0) return html`<p class="note">${words.ladderNone}</p>`;
  const set = (event: CustomEvent<RefsDetail>, isFinal: boolean) =>
    actions.setOutcome(event.detail.ref, event.detail.refs, isFinal);
  return html`<p class="note">${words.ladderNote(shown.changesFrom)}</p>
    <heed-ladder
      compact
      lang=${language}
      .steps=${shown.steps}
      .refs=${shown.refs}
      .lit=${shown.lit}
      @refs-input=${(event: CustomEvent<RefsDetail>) => set(event, false)}
      @refs-change=${(event: CustomEvent<RefsDetail>) => set(event, true)}
    ></heed-ladder>
    ${shown.left === 0 ? nothing : html`<p class="note">${words.ladderLeft(shown.left)}</p>`}`;
}

function outcomes({ outcomes: found, run, words, language }: View, actions: Actions): TemplateResult {
  if (found === undefined) return html`<p class="note" role="status">${words.outcomesSearching}…</p>`;
  if (!found.ok) return html`<p class="note" lang="en">${found.reason}</p>`;
  return html`<p class="note">${words.outcomesNote}</p>
    <heed-outcome-map
      lang=${language}
      .plan=${run?.plan}
      .outcomes=${found.outcomes}
      .run=${run?.result}
      @outcome-choose=${({ detail }: CustomEvent<OutcomeDetail>) => {
        if (detail.script.ok) actions.setScenario(detail.script.scenario as Json);
      }}
    ></heed-outcome-map>`;
}

function compare({ comparison, words, state, language }: View, actions: Actions): TemplateResult {
  if (comparison === undefined) return html`<p class="note">${words.compareNone}</p>`;
  const { first, second, mistake, steps } = comparison;
  return html`<p class="note">${words.compareNote}</p>
    <label class="other"><span>${words.compareOther}</span>
      <textarea rows="2" spellcheck="false" .value=${state.other} @input=${(event: Event) =>
        actions.setOther((event.target as HTMLTextAreaElement).value)}></textarea></label>
    ${mistake === undefined ? nothing : html`<p class="note">${icon("alert")} ${words.compareMistake} <span lang="en">${mistake}</span></p>`}
    ${
      second === undefined
        ? mistake === undefined
          ? html`<p class="note">${words.compareHint}</p>`
          : nothing
        : html`<heed-comparison
              lang=${language}
              .first=${first}
              .second=${second}
              .names=${words.compareNames}
              .steps=${steps}
              @witness-choose=${({ detail }: CustomEvent<WitnessDetail>) =>
                actions.setContext(detail.context)}
            ></heed-comparison>
            <button type="button" class="quiet" @click=${actions.useOther}>${words.useOther}</button>`
    }`;
}
