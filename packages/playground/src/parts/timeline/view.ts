import type { SimulationResult, TimelineEntry } from "heed/simulate";
import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { cssVariables } from "../base/css-variables.ts";
import { icon } from "../base/more-icons.ts";
import { withCode } from "../base/with-code.ts";
import type { Words } from "../words/index.ts";
import type { PaletteEvent } from "./events.ts";
import type { Lane } from "./lanes.ts";
import type { Scale } from "./scale.ts";
import { spanText } from "./span-text.ts";

/** An event of the scenario on the line. */
export interface ShownEvent {
  readonly index: number;
  readonly phrase: string;
  /** Undefined if its moment never comes. */
  readonly at: number | undefined;
  /** Why the run refused it. */
  readonly refusal: string | undefined;
}

/** A new event that is not dropped yet. */
export interface Carried {
  readonly phrase: string;
  /** Undefined while it is outside of the line. */
  readonly at: number | undefined;
  readonly by: "keys" | "pointer";
}

export interface TimelineActions {
  scrub(event: PointerEvent): void;
  playheadKeys(event: KeyboardEvent): void;
  play(): void;
  eventKeys(event: KeyboardEvent, index: number): void;
  grabEvent(event: PointerEvent, index: number): void;
  remove(index: number): void;
  pick(phrase: string): void;
  grabNew(event: PointerEvent, phrase: string): void;
  carriedKeys(event: KeyboardEvent): void;
  letGo(): void;
}

export interface TimelineView {
  readonly words: Words;
  /** The entries of the run in words. */
  readonly said: ReadonlyMap<TimelineEntry, TimelineEntry["words"]>;
  readonly scale: Scale;
  readonly start: number;
  readonly playhead: number;
  readonly result: SimulationResult | undefined;
  readonly lanes: readonly Lane[];
  readonly events: readonly ShownEvent[];
  readonly palette: readonly PaletteEvent[];
  readonly carried: Carried | undefined;
  /** The event that is dragged, with the moment that it is over. */
  readonly dragged: { readonly index: number; readonly at: number } | undefined;
  readonly isFixed: boolean;
  readonly isPlaying: boolean;
  readonly announcement: string;
  readonly actions: TimelineActions;
}

/** Share of the line between the labels of two moments. */
const LABEL_DISTANCE = 0.075;

/** From here on labels stand before their moments. */
const TURN = 0.5;

export function timelineTemplate(view: TimelineView): TemplateResult {
  const { words, lanes, actions, playhead, scale, isFixed, events, carried, dragged, palette } = view;
  const place = scale.place(playhead) * 100;
  return html`<div class="timeline">
    ${nowTemplate(view)}
    <div class="board" @pointerdown=${(event: PointerEvent) => actions.scrub(event)}>
      ${guard([scale, words, view.result], () => axisTemplate(view))}
      <div class="lanes" role="list" aria-label=${words.timeline.lanes}>${guard([lanes, scale, words], () => lanes.map((lane) => laneTemplate(lane, view)))}<div class="ahead" role="presentation"><div class="veil" ${cssVariables({ "--x": place })}></div></div></div>
      ${isFixed && events.length === 0 ? nothing : guard([events, scale, words, carried, dragged, isFixed], () => eventsTemplate(view))}
      <div class="overlay">
        <div class="playhead" ${cssVariables({ "--x": place })}>
          <div
            class="handle"
            role="slider"
            tabindex="0"
            aria-label=${words.timeline.playhead}
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax=${((scale.stops.at(-1) ?? playhead) - view.start) / 1000}
            aria-valuenow=${(playhead - view.start) / 1000}
            aria-valuetext=${valueText(view)}
            @keydown=${(event: KeyboardEvent) => actions.playheadKeys(event)}
          ></div>
        </div>
      </div>
    </div>
    ${isFixed ? nothing : guard([palette, words, carried?.by], () => paletteTemplate(view))}
    <div class="unseen" role="status">${view.announcement}</div>
  </div>`;
}

interface SaidEntry {
  readonly kind: TimelineEntry["kind"];
  readonly words: TimelineEntry["words"];
}

/** The entries of the last moment before the playhead at which something happened. */
function entriesAt({ result, playhead, said }: TimelineView): readonly SaidEntry[] {
  const timeline = result?.timeline ?? [];
  const last = Math.max(
    ...timeline.flatMap(({ at }) => (at !== undefined && at <= playhead ? [at] : [])),
    Number.NEGATIVE_INFINITY,
  );
  return timeline
    .filter(({ at }) => at === last)
    .map((entry) => ({ kind: entry.kind, words: said.get(entry) ?? entry.words }));
}

function lineOfEntry({ words: { who, what } }: SaidEntry): string {
  return who === "" ? what : `${who} ${what}`;
}

function valueText(view: TimelineView): string {
  const lines = entriesAt(view).map(lineOfEntry);
  return [`+${spanText(view.playhead - view.start)}`, ...lines].join(", ");
}

function nowTemplate(view: TimelineView): TemplateResult {
  const { words, actions, isPlaying, playhead, start } = view;
  const entries = entriesAt(view);
  const at = entries[0]?.words.at;
  return html`<div class="now">
    <button type="button" class="play" @click=${() => actions.play()} aria-pressed=${isPlaying} aria-label=${words.timeline.play}>${icon(isPlaying ? "stop" : "play")}</button>
    <div class="moment"><span class="clock">+${spanText(playhead - start)}</span><span class="note">${new Date(
      playhead,
    )
      .toISOString()
      .replace(/:\d\d\.\d+Z$/, "Z")
      .replace("T", " ")}</span></div>
    <ul class="entries" aria-label=${words.timeline.happened}>${entries.map(
      ({ kind, words: { who, what, why } }) =>
        html`<li class=${kind}>${at === undefined || at === `+${spanText(playhead - start)}` ? nothing : html`<span class="note">${at}</span> `}${who === "" ? nothing : html`<span class="mono who">${who}</span> `}<span>${withCode(what)}</span>${why === undefined ? nothing : html` <span class="note">${withCode(why)}</span>`}</li>`,
    )}</ul>
  </div>`;
}

function axisTemplate({ scale, start, words, result }: TimelineView): TemplateResult {
  let last = Number.NEGATIVE_INFINITY;
  const ticks = scale.stops.slice(0, -1).map((at) => {
    const place = scale.place(at);
    const isLabelled = place - last >= LABEL_DISTANCE;
    if (isLabelled) last = place;
    return html`<span class="tick ${isLabelled ? "labelled" : ""}" ${cssVariables({ "--x": place * 100 })}>${isLabelled ? html`<span>+${spanText(at - start)}</span>` : nothing}</span>`;
  });
  return html`<div class="lane axis" aria-hidden="true"><div class="label">${words.timeline.time}</div><div class="track">${ticks}${
    result?.ending === undefined
      ? nothing
      : html`<span class="end" ${cssVariables({ "--x": scale.place(result.ending.at) * 100 })}>${icon("flag")}</span>`
  }</div></div>`;
}

function laneTemplate(
  { name, icon: drawing, fate, marks, stay }: Lane,
  { words, scale }: TimelineView,
): TemplateResult {
  const from = stay && scale.place(stay.from) * 100;
  const to = stay && scale.place(stay.to) * 100;
  return html`<div class="lane ${fate}" role="listitem">
    <div class="label">${icon(drawing)}<span class="mono">${name}</span></div>
    <div class="track">
      ${from === undefined || to === undefined ? nothing : html`<span class="stay" ${cssVariables({ "--x": from, "--to": to })}></span>`}
      ${marks.length === 0 ? html`<span class="fate">${words.fates[fate]}</span>` : nothing}
      ${marks.map(
        ({ at, kind, icon: mark, words: said }) =>
          html`<span class="dot ${kind}" title=${said} ${cssVariables({ "--x": scale.place(at) * 100 })}>${icon(mark)}<span class="unseen">${said}; </span></span>`,
      )}
    </div>
  </div>`;
}

function eventsTemplate(view: TimelineView): TemplateResult {
  const { events, words, carried, isFixed, actions } = view;
  const never = events.filter(({ at }) => at === undefined);
  const isEmpty = events.length === never.length && carried?.at === undefined;
  return html`<div class="lane events">
    <div class="label">${icon("flag")}<span>${words.timeline.events}</span></div>
    <div class="track" role=${isEmpty ? "group" : "list"} aria-label=${words.timeline.events}>
      ${repeat(
        events.filter(({ at }) => at !== undefined),
        ({ index }) => index,
        (event) => eventTemplate(event, view),
      )}
      ${carried?.at === undefined ? nothing : carriedTemplate(carried, carried.at, view)}
      ${isEmpty ? html`<p class="note hint">${isFixed ? words.timeline.noEvents : words.timeline.dropHere}</p>` : nothing}
    </div>
    ${
      never.length === 0
        ? nothing
        : html`<div class="never"><span class="note">${words.timeline.neverComes}</span>${never.map(
            ({ phrase, index }) =>
              html`<span class="chip"><span lang="en">${phrase}</span>${isFixed ? nothing : html`<button type="button" class="tool" aria-label=${words.timeline.remove(phrase)} @click=${() => actions.remove(index)}>${icon("remove")}</button>`}</span>`,
          )}</div>`
    }
  </div>`;
}

function eventTemplate({ index, phrase, at = 0, refusal }: ShownEvent, view: TimelineView): TemplateResult {
  const { words, scale, start, actions, dragged, isFixed } = view;
  const isDragged = dragged?.index === index;
  const moment = isDragged ? dragged.at : at;
  const place = scale.place(moment);
  const name = words.timeline.event(phrase, `+${spanText(moment - start)}`);
  return html`<div class="event-row" role="listitem">
    <span class="event ${place > TURN ? "before" : ""} ${isDragged ? "dragged" : ""} ${refusal === undefined ? "" : "refused"}" ${cssVariables({ "--x": place * 100 })}>
      <button
        type="button"
        class="chip"
        data-event=${index}
        ?disabled=${isFixed}
        title=${refusal === undefined ? name : words.timeline.refused(refusal)}
        aria-keyshortcuts="ArrowLeft ArrowRight Delete"
        @keydown=${(event: KeyboardEvent) => actions.eventKeys(event, index)}
        @pointerdown=${(event: PointerEvent) => actions.grabEvent(event, index)}
      >${refusal === undefined ? nothing : icon("alert")}<span lang="en">${phrase}</span> <span class="when">+${spanText(moment - start)}</span>${refusal === undefined ? nothing : html`<span class="unseen">. ${words.timeline.refused(refusal)}</span>`}</button>${
        isFixed
          ? nothing
          : html`<button type="button" class="tool" tabindex="-1" aria-label=${words.timeline.remove(phrase)} title=${words.timeline.remove(phrase)} @pointerdown=${(event: Event) => event.stopPropagation()} @click=${() => actions.remove(index)}>${icon("remove")}</button>`
      }
    </span>
  </div>`;
}

function carriedTemplate(
  { phrase, by }: Carried,
  at: number,
  { words, scale, start, actions }: TimelineView,
): TemplateResult {
  const place = scale.place(at);
  return html`<div class="event-row" role="listitem">
    <span class="event carried ${place > TURN ? "before" : ""}" ${cssVariables({ "--x": place * 100 })}>
      <span
        class="chip"
        role="slider"
        tabindex="0"
        data-carried
        aria-label=${words.timeline.place(phrase)}
        aria-valuemin="0"
        aria-valuemax=${((scale.stops.at(-1) ?? at) - start) / 1000}
        aria-valuenow=${(at - start) / 1000}
        aria-valuetext="+${spanText(at - start)}"
        @keydown=${(event: KeyboardEvent) => actions.carriedKeys(event)}
        @blur=${() => by === "keys" && actions.letGo()}
      ><span lang="en">${phrase}</span> <span class="when">+${spanText(at - start)}</span></span>
    </span>
  </div>`;
}

function paletteTemplate({ palette, words, actions, carried }: TimelineView): TemplateResult {
  const groups = new Map<string, PaletteEvent[]>();
  for (const event of palette) {
    const group = event.ref ?? "";
    groups.set(group, [...(groups.get(group) ?? []), event]);
  }
  return html`<div class="palette">
    <p class="note">${carried?.by === "keys" ? words.timeline.carrying : words.timeline.palette}</p>
    ${[...groups].map(
      ([ref, events], index) => html`<div class="group" role="group" aria-labelledby="palette-${index}">
        <span class="label mono" id="palette-${index}">${ref === "" ? words.timeline.run : ref}</span>
        <div class="chips">${events.map(
          ({ phrase, words: short }) =>
            html`<button type="button" class="chip" lang="en" data-phrase=${phrase} aria-label=${phrase} @pointerdown=${(event: PointerEvent) => actions.grabNew(event, phrase)} @click=${() => actions.pick(phrase)}>${short}</button>`,
        )}</div>
      </div>`,
    )}
  </div>`;
}
