import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { cssVariables } from "../base/css-variables.ts";
import { channelIcon } from "../base/icons.ts";
import { FATE_ICONS, type IconName, icon } from "../base/more-icons.ts";
import { withCode } from "../base/with-code.ts";
import type { Words } from "../words/index.ts";
import { type MapCell, type MapColumn, type MapRow, sharedWith } from "./rows.ts";

export interface MapActions {
  choose(row: MapRow): void;
  keys(event: KeyboardEvent): void;
  focusRow(place: number): void;
  cycle(column: number): void;
  showAll(): void;
  showReached(): void;
  scrolled(): void;
}

export interface MapView {
  readonly words: Words;
  readonly actions: MapActions;
  readonly columns: readonly MapColumn[];
  /** Those that the filter leaves. */
  readonly rows: readonly MapRow[];
  readonly all: number;
  /** The rows that are drawn: those in sight, and some around them. */
  readonly from: number;
  readonly to: number;
  /** The first row in sight, which repeats what it shares with those above. */
  readonly first: number;
  /** The place of the row that Tab leads to. */
  readonly current: number;
  readonly chosen: number | undefined;
  readonly reached: MapRow | undefined;
  readonly hasRun: boolean;
  readonly wanted: ReadonlyMap<number, MapCell>;
  readonly summary: string;
  /** Why the row that was chosen last has no script, by the row. */
  readonly refusal: { readonly row: MapRow; readonly reason: string } | undefined;
  readonly busy: MapRow | undefined;
}

export function mapTemplate(view: MapView): TemplateResult {
  const { words, columns, rows, from, to, actions, wanted } = view;
  return html`<div class="map">
    ${barTemplate(view)}
    <div
      class="scroller"
      role="grid"
      data-scrolls
      aria-label=${words.map.label}
      aria-rowcount=${rows.length + 1}
      aria-colcount=${columns.length + 2}
      ${cssVariables(widths(columns))}
      @scroll=${() => actions.scrolled()}
      @keydown=${(event: KeyboardEvent) => actions.keys(event)}
    >
      <div class="row head" role="row" aria-rowindex="1">
        <div class="cell number" role="columnheader">${words.map.number}</div>
        ${columns.map((column, index) => headTemplate(column, index, view))}
        <div class="cell ending" role="columnheader">${words.map.end}</div>
      </div>
      <div class="rows" role="rowgroup" ${cssVariables({ "--rows": rows.length, "--from": from })}>
        ${repeat(
          rows.slice(from, to),
          (row) => row,
          (row, index) => drawnRow(row, from + index, view),
        )}
      </div>
      ${rows.length > 0 ? nothing : html`<p class="note none">${wanted.size > 0 ? words.map.noneLeft : words.map.none}</p>`}
    </div>
    <div role="status" class=${view.refusal === undefined ? "unseen" : "refusal"}>${
      view.refusal === undefined
        ? ""
        : html`${icon("alert")}<span>${words.map.noScript}: <span lang="en">${withCode(view.refusal.reason)}</span></span>`
    }</div>
  </div>`;
}

/** Columns of which all rows say the same are narrow. */
function widths(columns: readonly MapColumn[]) {
  const wide = columns.filter(({ isConstant }) => !isConstant).length;
  const tracks = columns.map(({ isConstant }) =>
    isConstant ? "var(--_narrow)" : "minmax(var(--_column), 1fr)",
  );
  return { "--template": tracks.join(" "), "--wide": wide, "--constant": columns.length - wide };
}

function barTemplate({
  words,
  summary,
  actions,
  reached,
  hasRun,
  wanted,
  rows,
  all,
}: MapView): TemplateResult {
  return html`<div class="bar">
    <p class="summary">${summary}</p>
    ${wanted.size === 0 ? nothing : html`<span class="note">${words.map.left(rows.length, all)}</span><button type="button" class="add" @click=${() => actions.showAll()}>${words.map.showAll}</button>`}
    ${
      reached === undefined
        ? hasRun
          ? html`<span class="note">${words.map.reachesNone}</span>`
          : nothing
        : html`<button type="button" class="add" @click=${() => actions.showReached()}>${icon("flag")}${words.map.showReached}</button>`
    }
  </div>`;
}

function headTemplate(
  { name, planStep, neverRuns, isConstant }: MapColumn,
  index: number,
  view: MapView,
): TemplateResult {
  const { words, actions, wanted } = view;
  const cell = wanted.get(index);
  const shown = cell === undefined ? words.map.any : cellText(cell, words);
  const never =
    neverRuns === true
      ? words.map.neverRuns
      : neverRuns === undefined
        ? words.map.perhapsNeverRuns
        : undefined;
  if (isConstant) {
    const said = [
      name,
      ...(view.rows[0]?.cells[index] ? [cellText(view.rows[0].cells[index], words)] : []),
      words.map.always,
    ];
    return html`<div class="cell constant" role="columnheader" title=${said.join("\n")}>${icon(stepIcon(planStep))}<span class="unseen">${said.join(" ")}</span></div>`;
  }
  return html`<div class="cell" role="columnheader"><button
    type="button"
    class="column ${cell === undefined ? "" : "filtered"} ${neverRuns === false ? "" : "never"}"
    title=${[name, ...(never === undefined ? [] : [never]), words.map.cycle].join("\n")}
    @click=${() => actions.cycle(index)}
  >${icon(stepIcon(planStep))}<span class="words"><span class="mono">${name}</span><span class="shown">${never !== undefined && cell === undefined ? never : shown}</span></span></button></div>`;
}

function stepIcon({ index, channel, wait, arms }: MapColumn["planStep"]): IconName {
  if (channel !== undefined) return channelIcon(channel.type);
  if (arms !== undefined) return "fork";
  if (index === 0) return "flag";
  return wait === undefined ? "play" : "clock";
}

/** A fate in words: for a branch, the arm that was taken. */
export function cellText({ fate, arm }: MapCell, words: Words): string {
  if (arm === undefined) return words.fates[fate];
  if (arm === null) return words.map.noArm;
  return typeof arm === "number" ? words.map.arm(arm) : arm;
}

/** A row is drawn only if something that it shows has changed. */
function drawnRow(row: MapRow, place: number, view: MapView): unknown {
  const { words, rows, chosen, reached, current, busy, from, first, columns } = view;
  const shown = {
    place,
    isReached: row === reached,
    isChosen: row.index !== undefined && row.index === chosen,
    isBusy: row === busy,
    isStop: place === current,
    shared: place === from || place === first ? 0 : sharedWith(row, rows[place - 1]),
  };
  return guard([row, words, columns, ...Object.values(shown)], () => rowTemplate(row, shown, view));
}

interface ShownRow {
  readonly place: number;
  readonly isReached: boolean;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  /** True if Tab leads to it. */
  readonly isStop: boolean;
  /** The number of cells that it shares with the row above. */
  readonly shared: number;
}

function rowTemplate(row: MapRow, shown: ShownRow, { words, actions, columns }: MapView): TemplateResult {
  const { index, cells, outcome } = row;
  const { place, isReached, isChosen, isBusy, isStop, shared } = shown;
  const fates = columns.map(({ name }, column) => `${name} ${cellText(cells[column] as MapCell, words)}`);
  const parts = [
    words.map.row(index === undefined ? undefined : index + 1),
    ...(isReached ? [words.map.reached] : []),
    fates.join(", "),
    words.map.endings[outcome.how],
  ];
  return html`<div
    class="row ${isReached ? "reached" : ""} ${isChosen ? "chosen" : ""} ${index === undefined ? "undecided" : ""} ${isBusy ? "busy" : ""}"
    role="row"
    aria-rowindex=${place + 2}
    aria-selected=${isChosen}
    aria-label=${parts.join(". ")}
    tabindex=${isStop ? 0 : -1}
    data-place=${place}
    @click=${() => actions.choose(row)}
    @focus=${() => actions.focusRow(place)}
  >
    <div class="cell number" role="gridcell">${isReached ? html`<span class="here" title=${words.map.reached}>${icon("flag")}</span>` : nothing}<span>${index === undefined ? "?" : index + 1}</span></div>
    ${cells.map((cell, column) => {
      const isShared = column < shared;
      const text = cellText(cell, words);
      return html`<div class="cell fate ${cell.fate} ${isShared ? "shared" : ""} ${columns[column]?.isConstant ? "constant" : ""}" role="gridcell">${icon(cell.arm === undefined ? FATE_ICONS[cell.fate] : "fork")}<span title=${text}>${text}</span></div>`;
    })}
    <div class="cell ending" role="gridcell">${index === undefined ? words.map.undecided : words.map.endings[outcome.how]}</div>
  </div>`;
}
