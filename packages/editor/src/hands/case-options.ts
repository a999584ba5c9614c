import type { CaseName } from "heed/status";
import type { TemplateResult } from "lit-html";
import type { CaseOptions, FaceActions, FaceState, Kit } from "../face/index.ts";
import { channelOf, type StatusRow, stepOf } from "../reading/index.ts";
import { type Option, optionsOf } from "./options.ts";

const idOf = (row: number, name: CaseName) => `case-${row}-${name}`;

/** The cases of an open list, each with a drawing, a label and a description: those that the channel offers, then the others. */
export function caseOptions(
  { html, nothing, icon, CASE_ICONS }: Kit,
  row: number,
  status: StatusRow,
  state: FaceState,
  actions: FaceActions,
): CaseOptions {
  const { words } = state;
  const options = optionsOf(status, state);
  const active = options[state.openList?.active ?? -1];
  const draw = (option: Option): TemplateResult => {
    const { name } = option.row;
    const { label, description } = words.label(name, status.polarity);
    const isChosen = name === status.case;
    return html`<div
      role="option"
      class=${option === active ? "option active" : "option"}
      id=${idOf(row, name)}
      data-case=${name}
      aria-selected=${isChosen}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => choose(row, status, name, actions)}
    >${icon(CASE_ICONS[name])}<span class="words"><span class="label">${label}</span><span class="description">${description}</span>${
      option.reason === undefined ? nothing : html`<span class="reason">${option.reason}</span>`
    }</span>${isChosen ? icon("check") : nothing}</div>`;
  };
  const offered = options.filter(({ reason }) => reason === undefined);
  const apart = options.filter(({ reason }) => reason !== undefined);
  const step = stepOf(status.ref, state);
  const channel = channelOf(step);
  const name = channel === undefined ? (step?.name ?? status.ref ?? "") : words.channels[channel];
  return {
    activeId: active && idOf(row, active.row.name),
    options: html`${offered.map(draw)}${
      apart.length === 0
        ? nothing
        : html`<div role="group" class="apart" aria-labelledby="apart-${row}"><div class="apart-title" id="apart-${row}" role="presentation">${words.notOffered(name)}</div>${apart.map(draw)}</div>`
    }`,
  };
}

/** Closes the list, and sets a case that is not the one that was chosen. */
export function choose(
  row: number,
  status: StatusRow,
  name: CaseName | undefined,
  actions: Pick<FaceActions, "setList" | "setStatus">,
): void {
  actions.setList(undefined);
  if (name !== undefined && name !== status.case) actions.setStatus(row, { case: name });
}
