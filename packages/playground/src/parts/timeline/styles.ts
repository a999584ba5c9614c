/** The styles of timelines. */
export const TIMELINE_STYLES = `
:host { --_labels: 11em; --_edge: 14px; }
.timeline { display: flex; flex-direction: column; gap: 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); padding: 14px; }
.now { display: flex; gap: 12px; align-items: flex-start; min-block-size: 3.6em; }
.play { flex: none; display: grid; place-items: center; inline-size: 34px; block-size: 34px; padding: 0; border: 1px solid var(--_border); border-radius: 50%; background: var(--_field); color: var(--_accent); }
.play:hover { border-color: var(--_strong); }
.moment { flex: none; display: flex; flex-direction: column; min-inline-size: 8.5em; }
.clock { font-size: 1.25em; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
.entries { list-style: none; margin: 0; padding: 4px 0 0; flex: 1; min-inline-size: 0; display: flex; flex-direction: column; gap: 2px; max-block-size: 6.2em; overflow-y: auto; }
.entries li.refused { color: var(--_wrong); }
.who { font-weight: 550; }
.clock, .when, .tick span { direction: ltr; unicode-bidi: isolate; }
.entries li { unicode-bidi: plaintext; }

.board { position: relative; display: flex; flex-direction: column; user-select: none; cursor: ew-resize; touch-action: pan-y; }
.lane { display: grid; grid-template-columns: var(--_labels) minmax(0, 1fr); align-items: center; min-block-size: 34px; }
.lane + .lane, .lanes > .lane + .lane { border-block-start: 1px solid light-dark(#eef0f4, #272e39); }
.label { display: flex; align-items: center; gap: 7px; min-inline-size: 0; padding-inline-end: 8px; }
.label .icon { color: var(--_muted); }
.label .mono { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.track { position: relative; align-self: stretch; min-block-size: 34px; margin-inline: var(--_edge); }
.axis { min-block-size: 28px; border-block-end: 1px solid var(--_border); }
.axis .label { color: var(--_muted); font-size: 0.88em; }
.axis .track { min-block-size: 28px; }
.end { position: absolute; inset-inline-start: calc(var(--x) * 1% + 3px); inset-block-end: 0; color: var(--_muted); display: grid; }
.end .icon { inline-size: 11px; block-size: 11px; }
.tick { position: absolute; inset-inline-start: calc(var(--x) * 1%); inset-block-end: 0; inline-size: 1px; block-size: 5px; background: var(--_strong); }
.tick.labelled { block-size: 8px; }
.tick span { position: absolute; inset-block-end: 8px; inset-inline-start: 0; translate: -50%; font-size: 0.82em; color: var(--_muted); white-space: nowrap; font-variant-numeric: tabular-nums; }
.tick:dir(rtl) span { translate: 50%; }
.tick:first-child span { translate: -30%; }
.stay { position: absolute; inset-inline: calc(var(--x) * 1%) calc(100% - var(--to) * 1%); inset-block-start: calc(50% - 4px); block-size: 8px; border-radius: 4px; background: var(--_accent-soft); }
.dot { position: absolute; inset-inline-start: calc(var(--x) * 1%); inset-block-start: 50%; translate: -50% -50%; display: grid; place-items: center; inline-size: 24px; block-size: 24px; border-radius: 50%; border: 1.5px solid var(--_surface); background: var(--_soft); color: var(--_muted); z-index: 1; }
.dot:dir(rtl) { translate: 50% -50%; }
.dot .icon { inline-size: 13px; block-size: 13px; stroke-width: 1.7; }
.dot.ran { background: var(--_true-soft); color: var(--_true); }
.dot.skipped { background: var(--_soft); color: var(--_muted); }
.dot.halted, .dot.failed, .dot.refused { background: var(--_false-soft); color: var(--_false); }
.dot.message { background: var(--_accent-soft); color: var(--_accent); }
.fate { position: absolute; inset-block-start: 50%; translate: 0 -50%; font-size: 0.88em; color: var(--_muted); }
.lane:is(.not-reached, .not-taken, .skipped) > .label { color: var(--_muted); }

.events { align-items: start; padding-block: 4px; background: light-dark(#fafbfd, #171c24); }
.events .label { min-block-size: 34px; }
.event-row { position: relative; block-size: 34px; }
.event { position: absolute; inset-inline-start: calc(var(--x) * 1%); inset-block-start: 4px; display: flex; align-items: center; max-inline-size: calc((100 - var(--x)) * 1%); z-index: 1; }
.event::before { content: ""; position: absolute; inset-inline-start: -1px; inset-block: -4px; inline-size: 2px; background: var(--_accent); }
.event.before { max-inline-size: calc(var(--x) * 1%); inset-inline: auto calc(100% - var(--x) * 1%); flex-direction: row-reverse; }
.event.before::before { inset-inline: auto -1px; }
.chip { display: inline-flex; align-items: center; gap: 6px; min-block-size: 26px; max-inline-size: 100%; padding: 2px 10px; border: 1px solid var(--_border); border-radius: 6px; background: var(--_surface); color: var(--_text); font-size: 0.9em; white-space: nowrap; cursor: grab; touch-action: none; }
.entries code { font-size: 0.95em; color: var(--_text); }
.chip > span:first-of-type { overflow: hidden; text-overflow: ellipsis; }
.chip:hover:not(:disabled) { border-color: var(--_strong); }
.chip:disabled { cursor: inherit; }
.event .chip { border-color: var(--_accent); border-start-start-radius: 0; border-end-start-radius: 0; }
.event.before .chip { border-radius: 6px; border-start-end-radius: 0; border-end-end-radius: 0; }
.event.refused .chip { border-color: var(--_wrong); color: var(--_wrong); }
.event.refused::before { background: var(--_wrong); }
.event.dragged .chip, .event.carried .chip { background: var(--_accent-soft); box-shadow: 0 4px 10px light-dark(rgb(28 36 48 / 20%), rgb(0 0 0 / 50%)); cursor: grabbing; }
.chip .icon { inline-size: 14px; block-size: 14px; }
.when { color: var(--_muted); font-variant-numeric: tabular-nums; }
.event.dragged .when, .event.carried .when { color: var(--_text); font-weight: 550; }
.event:not(:hover, :focus-within) .tool { display: none; }
.tool .icon { inline-size: 12px; block-size: 12px; }
.hint { position: absolute; inset-block-start: 50%; translate: 0 -50%; }
.never { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 4px 0; cursor: default; }

.overlay { position: absolute; inset-block: 0; inset-inline: calc(var(--_labels) + var(--_edge)) var(--_edge); pointer-events: none; }
.lanes { position: relative; }
.ahead { position: absolute; inset-block: 0; inset-inline: calc(var(--_labels) + var(--_edge)) var(--_edge); pointer-events: none; }
.veil { position: absolute; inset-block: 0; inset-inline: calc(var(--x) * 1% + 13px) calc(-1 * var(--_edge)); z-index: 2; background: light-dark(rgb(255 255 255 / 50%), rgb(27 32 41 / 50%)); transition: inset-inline-start 160ms; }
.playhead { position: absolute; inset-block: 0; inset-inline-start: calc(var(--x) * 1%); inline-size: 0; transition: inset-inline-start 160ms; }
.playhead::before { content: ""; position: absolute; inset-block: 22px 0; inset-inline-start: -1px; inline-size: 2px; background: var(--_text); }
.handle { position: absolute; inset-block-start: 16px; inset-inline-start: -8px; inline-size: 16px; block-size: 16px; border-radius: 50% 50% 50% 0; rotate: -45deg; background: var(--_text); border: 2px solid var(--_surface); pointer-events: auto; cursor: grab; touch-action: none; }
.handle::before { content: ""; position: absolute; inset: -10px; }

.palette { display: flex; flex-direction: column; gap: 8px; border-block-start: 1px solid var(--_border); padding-block-start: 12px; }
.group { display: grid; grid-template-columns: var(--_labels) minmax(0, 1fr); align-items: start; }
.group .label { display: block; padding-block: 3px; overflow: hidden; text-overflow: ellipsis; color: var(--_muted); }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
@container (max-width: 600px) {
  .timeline { padding: 12px 8px; --_labels: 0px; --_edge: 10px; }
  .now { flex-wrap: wrap; }
  .entries { flex-basis: 100%; }
  .lane, .group { grid-template-columns: minmax(0, 1fr); }
  .label { padding-block-start: 5px; font-size: 0.92em; }
  .axis .label { display: none; }
  .lanes .track { min-block-size: 30px; }
  .group { gap: 2px; }
  .group .chips { flex-wrap: nowrap; overflow-x: auto; padding-block-end: 4px; }
  .group .chip { flex: none; touch-action: pan-x; }
}
@media (forced-colors: active) { .playhead::before, .handle, .stay, .dot { forced-color-adjust: none; } }
`;
