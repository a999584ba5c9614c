import {
  type CaseName,
  type ChannelType,
  isChannelType,
  isOffered,
  STATUS_CASES,
  type StatusCase,
} from "heed/status";
import { html, nothing, type TemplateResult } from "lit-html";
import type { StatusRow } from "../reading/index.ts";
import { CASE_ICONS, icon } from "./icons.ts";
import type { FaceActions, FaceState, Step } from "./state.ts";

/** A case as the list shows it. */
interface Option {
  readonly row: StatusCase;
  /** The reason for which it stands apart; undefined for one that the channel offers. */
  readonly reason?: string | undefined;
}

/** The step of a ref, if it is among those that the host lists. */
export function stepOf(ref: string | undefined, { steps }: Pick<FaceState, "steps">): Step | undefined {
  return steps.find((step) => step.ref === ref);
}

function channelOf(step: Step | undefined): ChannelType | undefined {
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

/** The cases in the order of the list: those that the channel offers, then the others. */
export function optionsOf(status: StatusRow, state: FaceState): readonly Option[] {
  const all = STATUS_CASES.map((row) => ({ row, reason: reasonAgainst(row, status, state) }));
  return [
    ...all.filter(({ reason }) => reason === undefined),
    ...all.filter(({ reason }) => reason !== undefined),
  ];
}

/** A combobox of cases: a button with the chosen case, and a list in which each has a drawing, a label and a description. */
export function caseList(
  id: number,
  status: StatusRow,
  state: FaceState,
  actions: FaceActions,
  choose: (name: CaseName) => void,
): TemplateResult {
  const { words, openList, isFixed } = state;
  const { polarity } = status;
  const list = openList?.row === id ? openList : undefined;
  const options = optionsOf(status, state);
  const chosen = status.case;
  const active = list && options[list.active];
  const open = () => {
    const at = options.findIndex(({ row }) => row.name === chosen);
    actions.setList({ row: id, active: Math.max(0, at) });
  };
  const pick = (option: Option | undefined) => {
    actions.setList(undefined);
    if (option && option.row.name !== chosen) choose(option.row.name);
  };
  const keys = (event: KeyboardEvent) => {
    const to = (index: number) => {
      event.preventDefault();
      actions.setList({ row: id, active: Math.max(0, Math.min(index, options.length - 1)) });
    };
    if (event.altKey && !list) return;
    if (!list) {
      if (["ArrowDown", "ArrowUp", "Enter", " "].includes(event.key)) {
        event.preventDefault();
        open();
      } else if (isLetter(event)) {
        open();
        typeAhead(event, options, -1, status, state, to);
      }
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      actions.setList(undefined);
    } else if (event.key === "ArrowUp" && event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      pick(active);
    } else if (event.key === "Tab") pick(active);
    else if (event.key === "Enter" || (event.key === " " && buffer === "")) {
      event.preventDefault();
      pick(active);
    } else if (event.key === "ArrowDown") to(list.active + 1);
    else if (event.key === "ArrowUp") to(list.active - 1);
    else if (event.key === "Home") to(0);
    else if (event.key === "End") to(options.length - 1);
    else if (event.key === "PageDown") to(list.active + 5);
    else if (event.key === "PageUp") to(list.active - 5);
    else if (isLetter(event)) typeAhead(event, options, list.active, status, state, to);
  };
  const optionId = (name: CaseName) => `case-${id}-${name}`;
  const draw = (option: Option) => {
    const { label, description } = words.label(option.row.name, polarity);
    const isActive = option === active;
    return html`<div
      role="option"
      class=${isActive ? "option active" : "option"}
      id=${optionId(option.row.name)}
      data-case=${option.row.name}
      aria-selected=${option.row.name === chosen}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => pick(option)}
    >${icon(CASE_ICONS[option.row.name])}<span class="words"><span class="label">${label}</span><span class="description">${description}</span>${
      option.reason === undefined ? nothing : html`<span class="reason">${option.reason}</span>`
    }</span>${option.row.name === chosen ? icon("check") : nothing}</div>`;
  };
  const offered = options.filter(({ reason }) => reason === undefined);
  const apart = options.filter(({ reason }) => reason !== undefined);
  const step = stepOf(status.ref, state);
  const channel = channelOf(step);
  const name = channel === undefined ? (step?.name ?? status.ref ?? "") : words.channels[channel];
  return html`<div class="case">
    <button
      type="button"
      role="combobox"
      class=${chosen === undefined ? "case-button empty" : "case-button"}
      aria-label=${words.status}
      aria-haspopup="listbox"
      aria-expanded=${list !== undefined}
      aria-controls="cases-${id}"
      aria-activedescendant=${active ? optionId(active.row.name) : nothing}
      ?disabled=${isFixed}
      @click=${() => (list ? actions.setList(undefined) : open())}
      @keydown=${keys}
      @blur=${() => list && actions.setList(undefined)}
    >${
      chosen === undefined
        ? html`<span class="label">${words.chooseStatus}</span>`
        : html`${icon(CASE_ICONS[chosen])}<span class="label">${words.shortLabel(words.label(chosen, polarity).label)}</span>`
    }${icon("chevron")}</button>
    <div class="list" popover="manual" role="listbox" id="cases-${id}" aria-label=${words.status} data-open=${list !== undefined}>${
      list === undefined
        ? nothing
        : html`${offered.map(draw)}${
            apart.length === 0
              ? nothing
              : html`<div role="group" class="apart" aria-labelledby="apart-${id}"><div class="apart-title" id="apart-${id}" role="presentation">${words.notOffered(name)}</div>${apart.map(draw)}</div>`
          }`
    }</div>
  </div>`;
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
}

/** The letters typed last at a list, and when. */
let buffer = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves to the next option whose label, with or without its first words, begins with the letters typed in a row. */
function typeAhead(
  event: KeyboardEvent,
  options: readonly Option[],
  from: number,
  { polarity }: StatusRow,
  { words }: FaceState,
  to: (index: number) => void,
): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    buffer = "";
  }, 700);
  buffer += event.key.toLowerCase();
  const start = buffer.length === 1 ? from + 1 : Math.max(0, from);
  const order = options.map((_, index) => (start + index) % options.length);
  const fits = (index: number) => {
    const label = words.label((options[index] as Option).row.name, polarity).label.toLowerCase();
    return label.startsWith(buffer) || label.replace(/^has (?:not )?(?:been )?/, "").startsWith(buffer);
  };
  const found = order.find(fits);
  if (found !== undefined) to(found);
}
