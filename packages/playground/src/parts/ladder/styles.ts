/** The styles of ladders. */
export const LADDER_STYLES = `
.ladders { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 350px), 1fr)); gap: 16px; align-items: start; }
.ladder { display: flex; flex-direction: column; gap: 10px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); padding: 14px; contain: layout; box-shadow: 0 1px 2px light-dark(rgb(28 36 48 / 5%), rgb(0 0 0 / 25%)); min-inline-size: 0; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 10px; }
header > .icon { color: var(--_accent); inline-size: 18px; block-size: 18px; }
.title { flex: 1 1 9em; min-inline-size: 0; display: flex; flex-direction: column; line-height: 1.3; }
h3 { font-size: 0.96em; font-weight: 600; }
.outcomes { display: inline-flex; padding: 2px; border-radius: 8px; background: var(--_soft); }
.outcomes button { min-block-size: 26px; padding: 1px 9px; border: 0; border-radius: 6px; background: none; color: var(--_muted); font-size: 0.88em; }
.outcomes button[aria-checked="true"] { background: var(--_surface); color: var(--_text); box-shadow: 0 1px 2px light-dark(rgb(28 36 48 / 14%), rgb(0 0 0 / 40%)); }
.state { display: flex; flex-direction: column; gap: 4px; }
.here { align-self: flex-start; padding: 2px 10px; border-radius: 999px; font-size: 0.9em; font-weight: 600; background: var(--_soft); color: var(--_muted); }

.grid { display: grid; grid-template-columns: minmax(0, 1fr) repeat(var(--messages), 40px); grid-template-rows: repeat(var(--rows), auto); overflow-x: auto; user-select: none; }
.at { grid-row: var(--at); grid-column: 1 / -1; }
.part-title { padding: 10px 8px 3px; font-size: 0.84em; font-weight: 600; color: var(--_muted); }
.part-title small { font-size: 1em; font-weight: 400; }
.row { display: flex; align-items: flex-start; gap: 9px; padding: 5px 8px; padding-inline-end: calc(var(--messages) * 40px + 8px); border-radius: 8px; cursor: pointer; transition: background-color 120ms; }
.row > .icon { margin-block-start: 2px; color: var(--_muted); }
.row.looked { background: var(--_soft); }
.rank { flex: none; inline-size: 1.4em; text-align: end; color: var(--_muted); font-size: 0.84em; line-height: 1.75; font-variant-numeric: tabular-nums; }
.words { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; }
.name { font-weight: 550; }
.meaning { color: var(--_muted); font-size: 0.88em; line-height: 1.35; }
.by-app { margin-inline-start: 4px; padding: 0 6px; border: 1px solid var(--_border); border-radius: 999px; color: var(--_muted); font-size: 0.78em; font-weight: 400; white-space: nowrap; }
.meaning em { display: block; color: var(--_wrong); font-style: normal; }
.row.ground { color: var(--_muted); border-block-start: 1px solid var(--_border); border-start-start-radius: 0; border-start-end-radius: 0; }
.row.ground.is-here { color: var(--_text); }
.row.ground.is-here > .icon { color: var(--_accent); }

.column { grid-row: 1 / -1; grid-column: calc(var(--column) + 1); display: grid; grid-template-rows: subgrid; position: relative; pointer-events: none; }
.number { display: flex; align-items: center; justify-content: center; gap: 2px; min-block-size: 4px; font-size: 0.86em; font-weight: 600; color: var(--_muted); }
.number .icon { inline-size: 13px; block-size: 13px; color: var(--_accent); }
.highest .number { color: var(--_accent); }
.cells { display: grid; grid-row: span var(--span); grid-template-rows: subgrid; }
.cell { position: relative; display: grid; place-items: center; padding: 0; border: 0; background: none; border-radius: 8px; pointer-events: auto; min-block-size: 32px; }
.cell:focus-visible { outline-offset: -2px; }
.cell[aria-disabled="true"] { cursor: default; }
.dot { position: relative; display: grid; place-items: center; inline-size: 12px; block-size: 12px; border: 1.5px solid var(--_strong); border-radius: 50%; background: var(--_surface); font-size: 0.84em; font-weight: 700; transition: inline-size 120ms, block-size 120ms, background-color 120ms; }
.mark .dot { inline-size: 18px; block-size: 18px; border-radius: 5px; }
.rung::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: calc(50% - 1px); inline-size: 2px; background: var(--_border); }
.rung:first-child::before { inset-block-start: 50%; }
.rung.reached::before { background: var(--_accent); }
.rung.set::before { background: linear-gradient(var(--_border) 50%, var(--_accent) 50%); }
.rung.set:first-child::before { background: var(--_accent); }
.rung.reached .dot { border-color: var(--_accent); background: var(--_accent); inline-size: 8px; block-size: 8px; }
.rung.set .dot { inline-size: 28px; block-size: 28px; background: var(--_accent); color: var(--_on-accent); box-shadow: 0 1px 3px light-dark(rgb(28 36 48 / 30%), rgb(0 0 0 / 50%)); }
.rung.set { touch-action: none; cursor: grab; }
.rung.set .dot .icon { inline-size: 15px; block-size: 15px; }
.mark.set .dot { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
.mark .dot .icon { inline-size: 13px; block-size: 13px; stroke-width: 2.2; }
.foot-of-rail { position: relative; }
.foot-of-rail::before { content: ""; position: absolute; inset-block: 0 50%; inset-inline-start: calc(50% - 1px); inline-size: 2px; background: var(--_border); }
.foot-of-rail::after { content: ""; position: absolute; inset-block-start: 50%; inset-inline: 30%; block-size: 2px; background: var(--_border); }
.foot-of-rail.reached::before, .foot-of-rail.reached::after { background: var(--_accent); }
[data-kind="skipped"] .foot-of-rail::after { background: var(--_accent); block-size: 3px; }
:is([data-kind="expired"], [data-kind="not-reached"]) .row .name { color: var(--_muted); font-weight: 450; }

.foot { display: flex; flex-direction: column; gap: 10px; }
.look { display: flex; flex-direction: column; gap: 4px; min-block-size: 8.4em; padding: 10px 12px; border-radius: 8px; background: var(--_soft); }
.look h4 { display: flex; align-items: center; gap: 7px; font-size: 1em; font-weight: 600; }
dl { margin: 0; display: grid; gap: 4px; font-size: 0.92em; line-height: 1.35; }
dt { font-weight: 550; }
dd { margin: 0; color: var(--_muted); }
.counts { display: flex; gap: 7px; font-size: 0.92em; }
.counts .icon { color: var(--_accent); margin-block-start: 2px; }
.buttons { display: flex; flex-wrap: wrap; gap: 2px; align-items: center; margin-inline-start: -4px; }
.buttons .tool { display: inline-flex; align-items: center; gap: 3px; font-size: 0.92em; }
.tool .icon { inline-size: 12px; block-size: 12px; }
.never { border-block-start: 1px dashed var(--_border); padding-block-start: 10px; }
.never h4 { font-size: 0.86em; font-weight: 600; color: var(--_muted); margin-block-end: 4px; }
.never ul { list-style: none; padding: 0; display: grid; gap: 4px; font-size: 0.92em; }
.never li { display: flex; gap: 8px; color: var(--_muted); }
.never .icon { margin-block-start: 2px; }
.never .name { text-decoration: line-through; text-decoration-color: var(--_strong); }
:host([bare]) :is(.foot, .never) { display: none; }
@container (max-width: 420px) { .ladder { padding: 12px 8px; } header { padding-inline: 4px; } }
@media (forced-colors: active) { .dot, .row { forced-color-adjust: none; } }
`;
