import type { MessageStatus } from "heed/status";
import { html, nothing, type TemplateResult } from "lit-html";
import { cssVariables } from "../base/css-variables.ts";
import { channelIcon, icon, STATUS_ICONS } from "../base/icons.ts";
import type { LitKind } from "../lit.ts";
import type { Words } from "../words/index.ts";
import { caseReadings, type Reading } from "./reading.ts";
import type { Rung } from "./steps.ts";

/** A status, or the ground of the ladder. */
export type Place = MessageStatus | "skipped";

/** Controls among which keys move. */
export interface CellGroup {
  readonly ref: string;
  readonly message: number;
  readonly group: "delivery" | "engagement";
}

/** Acts of people on a ladder. */
export interface LadderActions {
  /** Puts a message on a delivery rung, or sets or unsets an engagement status. */
  press(ref: string, message: number, rung: Rung): void;
  setOutcome(ref: string, kind: "messages" | "skipped" | "expired"): void;
  add(ref: string): void;
  remove(ref: string, message: number): void;
  /** Moves from a control by a key. */
  keys(key: string, from: HTMLElement, place: CellGroup): void;
  outcomeKeys(key: string, from: HTMLElement): void;
  grab(event: PointerEvent, ref: string, message: number): void;
  look(ref: string, place: Place): void;
}

export interface LadderView {
  readonly words: Words;
  readonly actions: LadderActions;
  readonly isFixed: boolean;
  readonly isCompact: boolean;
  /** The place that is explained; undefined for that of the active message. */
  readonly looked: Place | undefined;
  /** The message that is dragged. */
  readonly dragged: number | undefined;
  /** Distinguishes the ids of ladders. */
  readonly id: string;
}

/** The rows of the grid before the first rung: numbers of messages, and the title of the engagement set. */
const ROWS_BEFORE = 2;

/** One step's ladder. */
export function ladderTemplate(reading: Reading, view: LadderView): TemplateResult {
  const { step, messages, rungs, kind } = reading;
  const { words, id } = view;
  const marks = rungs.filter((rung) => rung.kind === "engagement");
  const delivery = rungs.filter((rung) => rung.kind === "delivery");
  const deliveryTitle = ROWS_BEFORE + 1 + marks.length;
  const rowOf = (index: number) => ROWS_BEFORE + 1 + index + (index < marks.length ? 0 : 1);
  const ground = deliveryTitle + delivery.length + 1;
  const columns = Math.max(1, messages.length);
  const channel = step.channelType === undefined ? words.channelGroup : words.channels[step.channelType];
  return html`<section class="ladder" data-ref=${step.ref} data-kind=${kind} aria-labelledby="${id}-name">
    <header>
      ${icon(channelIcon(step.channelType))}
      <div class="title"><h3 class="mono" id="${id}-name">${step.ref}</h3><span class="note">${step.name ? html`${step.name} · ` : nothing}${channel}</span></div>
      ${outcomeTemplate(reading, view)}
    </header>
    ${hereTemplate(reading, words)}
    <div class="grid" ${cssVariables({ "--messages": columns, "--rows": ground })}>
      <p class="part-title at" aria-hidden="true" ${cssVariables({ "--at": ROWS_BEFORE })}><span>${words.engagement}</span> <small>${words.engagementNote}</small></p>
      <p class="part-title at" aria-hidden="true" ${cssVariables({ "--at": deliveryTitle })}><span>${words.delivery}</span> <small>${words.deliveryNote}</small></p>
      ${rungs.map((rung, index) => rowTemplate(reading, rung, rowOf(index), rungs[index - 1], view))}
      ${groundTemplate(reading, ground, view)}
      ${Array.from({ length: columns }, (_, message) => columnTemplate(reading, message, marks, delivery, view))}
    </div>
    ${footTemplate(reading, view)}
    ${neverTemplate(reading, channel, words)}
  </section>`;
}

function outcomeTemplate({ step, kind }: Reading, { words, actions, isFixed }: LadderView): TemplateResult {
  const kinds = ["messages", "skipped", "expired"] as const;
  const tabbable = kinds.find((each) => each === kind) ?? "messages";
  return html`<div
    class="outcomes"
    role="radiogroup"
    aria-label=${words.outcome(step.ref)}
    @keydown=${byKey(/^Arrow/, actions.outcomeKeys)}
  >${kinds.map(
    (each) => html`<button
      type="button"
      role="radio"
      data-outcome=${each}
      aria-checked=${each === kind}
      tabindex=${each === tabbable ? 0 : -1}
      ?disabled=${isFixed}
      @click=${() => actions.setOutcome(step.ref, each)}
    >${words.outcomes[each]}</button>`,
  )}</div>`;
}

/** Moves by keys; their own effect is refused at once, since who moves may be on the way yet. */
function byKey(keys: RegExp, move: (key: string, from: HTMLElement) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!keys.test(event.key)) return;
    event.preventDefault();
    move(event.key, event.target as HTMLElement);
  };
}

function hereTemplate({ lit, kind }: Reading, words: Words): TemplateResult | typeof nothing {
  const notes =
    kind === "expired"
      ? words.expiredNote
      : kind === "skipped"
        ? words.skippedNote
        : kind === "not-reached"
          ? words.notReachedNote
          : undefined;
  const here = lit?.here;
  if (notes === undefined && here === undefined) return nothing;
  return html`<div class="state">${
    here === undefined ? nothing : html`<p class="here ${here.kind}">${here.text}</p>`
  }${notes === undefined ? nothing : html`<p class="note">${notes}</p>`}</div>`;
}

/** The name of a rung, with its place and its meaning. The controls beside it have the same name. */
function rowTemplate(
  reading: Reading,
  rung: Rung,
  row: number,
  above: Rung | undefined,
  view: LadderView,
): TemplateResult {
  const { words, actions, isFixed, isCompact, id } = view;
  const { step, lit, active } = reading;
  const kind = lit?.kinds.get(rung.status);
  const odd = rung.never === undefined ? undefined : words.heldAlthoughNever(channelName(reading, words));
  return html`<div
    class="row at ${rung.kind} ${kind ?? (lit === undefined ? "" : "unlit")} ${view.looked === rung.status ? "looked" : ""}"
    data-status=${rung.status}
    aria-hidden="true"
    ${cssVariables({ "--at": row })}
    @pointerenter=${() => actions.look(step.ref, rung.status)}
    @click=${() => !isFixed && actions.press(step.ref, active, rung)}
  >
    <span class="rank">${above?.rank === rung.rank ? "" : rung.rank}</span>
    ${icon(STATUS_ICONS[rung.status])}
    <span class="words"><span class="name">${words.statuses[rung.status]}${
      rung.isByApp ? html` <span class="by-app">${words.byApp}</span>` : nothing
    }</span><span class=${isCompact ? "unseen" : "meaning"} id="${id}-${rung.status}">${words.meaning(rung.status)}${
      rung.isByApp
        ? html` <span class="unseen">${words.onlyByApp(channelName(reading, words))}</span>`
        : nothing
    }${odd === undefined ? nothing : html` <em>${odd}</em>`}${
      kind === undefined ? nothing : html` <span class="unseen">${words.withIt(words.lit[kind])}</span>`
    }</span></span>
    ${litMark(kind, words)}
  </div>`;
}

function litMark(kind: LitKind | undefined, words: Words): TemplateResult | typeof nothing {
  return kind === undefined
    ? nothing
    : html`<span class="lit-mark" title=${words.lit[kind]}>${kind === "holds" ? icon("check") : words.litMarks[kind]}</span>`;
}

function channelName({ step }: Reading, words: Words): string {
  return step.channelType === undefined ? words.channelGroup : words.channels[step.channelType];
}

function groundTemplate({ step, kind, lit }: Reading, row: number, view: LadderView): TemplateResult {
  const { words, actions, isFixed, isCompact } = view;
  const litKind = lit?.kinds.get("skipped");
  return html`<div
    class="row ground at ${litKind ?? (lit === undefined ? "" : "unlit")} ${kind === "skipped" ? "is-here" : ""} ${view.looked === "skipped" ? "looked" : ""}"
    data-status="skipped"
    aria-hidden="true"
    ${cssVariables({ "--at": row })}
    @pointerenter=${() => actions.look(step.ref, "skipped")}
    @click=${() => !isFixed && actions.setOutcome(step.ref, "skipped")}
  ><span class="rank">0</span>${icon("skip")}<span class="words"><span class="name">${words.skipped}</span><span class=${isCompact ? "unseen" : "meaning"}>${words.meaning("skipped")}</span></span>${litMark(litKind, words)}</div>`;
}

/** The controls of one message, or of the first that a step could have. */
function columnTemplate(
  reading: Reading,
  message: number,
  marks: readonly Rung[],
  delivery: readonly Rung[],
  view: LadderView,
): TemplateResult {
  const { words, actions } = view;
  const { messages, step, highest } = reading;
  const count = messages.length;
  const one = messages[message];
  const rank = delivery.find(({ status }) => status === one?.status)?.rank ?? 0;
  const cell = (rung: Rung) => cellTemplate(reading, message, rung, rank, view);
  const keys = (group: CellGroup["group"]) =>
    byKey(/^Arrow|^Home$|^End$/, (key, from) => actions.keys(key, from, { ref: step.ref, message, group }));
  return html`<div class="column ${view.dragged === message ? "dragged" : ""} ${highest?.index === message ? "highest" : ""}" ${cssVariables({ "--column": message + 1 })}>
    <div class="number" title=${highest?.index === message ? words.highest : words.message(message + 1)}>${
      count < 2 ? nothing : html`${highest?.index === message ? icon("flag") : nothing}${message + 1}`
    }</div>
    <span></span>
    <div class="cells" role="group" aria-label=${words.engagementOf(message + 1, count)} ${cssVariables({ "--span": marks.length })} @keydown=${keys("engagement")}>${marks.map(cell)}</div>
    <span></span>
    <div class="cells" role="radiogroup" aria-label=${words.deliveryOf(message + 1, count)} ${cssVariables({ "--span": delivery.length })} @keydown=${keys("delivery")}>${delivery.map(cell)}</div>
    <span class="foot-of-rail ${rank > 0 ? "reached" : ""}"></span>
  </div>`;
}

function cellTemplate(
  { step, messages }: Reading,
  message: number,
  rung: Rung,
  rank: number,
  { words, actions, isFixed, id }: LadderView,
): TemplateResult {
  const one = messages[message];
  const isMark = rung.kind === "engagement";
  const isSet = isMark
    ? one?.engagement_statuses?.some((each) => each === rung.status) === true
    : one?.status === rung.status;
  const isReached = !isMark && rung.rank <= rank;
  const grab = (event: PointerEvent) => isSet && actions.grab(event, step.ref, message);
  return html`<button
    type="button"
    class="cell ${isMark ? "mark" : "rung"} ${isSet ? "set" : ""} ${isReached ? "reached" : ""}"
    role=${isMark ? "checkbox" : "radio"}
    aria-checked=${isSet}
    aria-label=${words.statuses[rung.status]}
    aria-describedby="${id}-${rung.status}"
    aria-disabled=${isFixed || rung.never !== undefined ? "true" : nothing}
    data-status=${rung.status}
    data-message=${message}
    tabindex="-1"
    @click=${() => !isFixed && actions.press(step.ref, message, rung)}
    @pointerdown=${isMark || isFixed ? nothing : grab}
    @focus=${() => actions.look(step.ref, rung.status)}
    @pointerenter=${() => actions.look(step.ref, rung.status)}
  ><span class="dot">${
    !isSet
      ? nothing
      : isMark
        ? icon("check")
        : messages.length > 1
          ? message + 1
          : icon(STATUS_ICONS[rung.status])
  }</span></button>`;
}

function footTemplate(reading: Reading, view: LadderView): TemplateResult {
  const { step, messages, highest } = reading;
  const { words, actions, isFixed } = view;
  return html`<div class="foot">
    ${lookTemplate(reading, view)}
    ${highest === undefined ? nothing : html`<p class="counts">${icon("flag")}<span>${words.highestOf(highest.index + 1, words.precedence[highest.by])}</span></p>`}
    ${
      isFixed
        ? nothing
        : html`<div class="buttons"><button type="button" class="add" @click=${() => actions.add(step.ref)}>${icon("plus")}${words.addMessage}</button>${messages.map(
            (_, index) =>
              html`<button type="button" class="tool" @click=${() => actions.remove(step.ref, index)} aria-label=${words.removeMessage(index + 1)} title=${words.removeMessage(index + 1)}>${icon("remove")}<span>${messages.length > 1 ? index + 1 : words.remove}</span></button>`,
          )}</div>`
    }
  </div>`;
}

/** Conditions about the status that is looked at. */
function lookTemplate(reading: Reading, { looked, words, isCompact }: LadderView): TemplateResult {
  const { messages, active, lit, kind, rungs } = reading;
  const place = looked ?? messages[active]?.status ?? (kind === "skipped" ? "skipped" : undefined);
  if (place === undefined) return html`<div class="look"><p class="note">${words.lookAt}</p></div>`;
  const name = place === "skipped" ? words.skipped : words.statuses[place];
  const readings = caseReadings(place, words);
  const note = place === "skipped" ? undefined : lit?.noteOn(place);
  return html`<div class="look">
    <h4>${icon(place === "skipped" ? "skip" : STATUS_ICONS[place])}${name}</h4>
    ${isCompact ? html`<p class="note">${words.meaning(place)}</p>` : nothing}
    ${
      readings === undefined
        ? html`<p class="note">${words.noCase}</p>`
        : html`<dl><div><dt>${readings.has.label}</dt><dd>${readings.has.description}</dd></div><div><dt>${readings.hasNot.label}</dt><dd>${readings.hasNot.description}</dd></div></dl>`
    }
    ${
      rungs.some(({ status, isByApp }) => isByApp && status === place)
        ? html`<p class="note">${words.onlyByApp(channelName(reading, words))}.</p>`
        : nothing
    }
    ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
  </div>`;
}

function neverTemplate({ never }: Reading, channel: string, words: Words): TemplateResult | typeof nothing {
  if (never.length === 0) return nothing;
  return html`<div class="never"><h4>${words.never(channel)}</h4><ul>${never.map(
    ({ status, never: reason }) =>
      html`<li>${icon(STATUS_ICONS[status])}<span><span class="name">${words.statuses[status]}</span> <span class="note">${reason}</span></span></li>`,
  )}</ul></div>`;
}
