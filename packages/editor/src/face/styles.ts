/** The styles of the element, beside those of the base. */
export const STYLES = `
:host(:disabled) { opacity: 0.65; }
input, select { font: inherit; color: inherit; margin: 0; }
select:disabled { cursor: default; }

.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; min-block-size: 32px; margin-block-end: 8px; }
.lead { font-weight: 600; }
.tools { display: flex; gap: 2px; }
.tool { inline-size: 28px; padding: 0; }
.tool:disabled { color: color-mix(in srgb, var(--_muted) 38%, transparent); }

.views { display: inline-flex; margin-inline: auto 8px; padding: 2px; border-radius: 8px; background: var(--_soft); }
.views button { min-block-size: 26px; padding: 2px 10px; border: 0; border-radius: 6px; background: none; color: var(--_muted); font-size: 0.9em; }
.views button[aria-pressed="true"] { background: var(--_surface); color: var(--_text); box-shadow: 0 1px 2px light-dark(rgb(28 36 48 / 12%), rgb(0 0 0 / 40%)); }
.views button:disabled { opacity: 0.5; }


.card { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); padding: 12px 12px 10px; box-shadow: 0 1px 2px light-dark(rgb(28 36 48 / 5%), rgb(0 0 0 / 25%)); }
.or { display: flex; align-items: center; gap: 10px; padding-block: 8px; color: var(--_muted); font-size: 0.86em; font-weight: 600; letter-spacing: 0.02em; }
.or::before, .or::after { content: ""; block-size: 1px; background: var(--_border); }
.or::before { inline-size: 22px; }
.or::after { flex: 1; }

.rows { list-style: none; margin: 0; padding: 0; }
.row { position: relative; padding-inline-start: 40px; padding-block: 5px; }
.row::before { content: ""; position: absolute; inset-inline-start: 21px; inset-block: 0; inline-size: 2px; background: var(--_accent-soft); }
.row:first-child::before { inset-block-start: 21px; }
.row:last-child::before { inset-block-end: calc(100% - 21px); }
.row:only-child::before { display: none; }
.line::before { content: ""; position: absolute; inset-inline-start: 18px; inset-block-start: 17px; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--_accent); box-shadow: 0 0 0 3px var(--_surface); }
.row + .row { padding-block-start: 21px; }
.row + .row .line::before { inset-block-start: 33px; }
.row + .row:last-child::before { inset-block-end: calc(100% - 37px); }
.row + .row::after { content: attr(data-and); position: absolute; inset-inline-start: 40px; inset-block-start: 1px; font-size: 0.8em; font-weight: 600; color: var(--_muted); }
.grip { position: absolute; inset-inline-start: -9px; inset-block-start: 7px; display: grid; place-items: center; inline-size: 24px; block-size: 28px; padding: 0; border: 0; border-radius: 6px; background: none; color: transparent; cursor: grab; touch-action: none; }
.grip .icon { stroke-width: 2; }
.row + .row .grip { inset-block-start: 23px; }
.row:is(:hover, :focus-within) .grip { color: var(--_muted); }
@media (hover: none) { .grip { color: var(--_muted); } }
.editor { position: relative; }
.line { display: flex; align-items: flex-start; gap: 8px; }
.fields { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; gap: 6px; align-items: flex-start; }
.line > .tools { padding-block-start: 2px; }
.line .tool:enabled { color: color-mix(in srgb, var(--_muted) 80%, var(--_surface)); }

.is-true { --_mark: var(--_true); --_mark-soft: var(--_true-soft); }
.is-false { --_mark: var(--_false); --_mark-soft: var(--_false-soft); }
.is-unneeded { --_mark: var(--_muted); --_mark-soft: var(--_soft); }
.card.is-true .row::before { background: var(--_true-soft); }
.card.is-false .row::before { background: var(--_false-soft); }
.card.is-unneeded .row::before { background: var(--_soft); }
.row:is(.is-true, .is-false, .is-unneeded) .line::before { display: none; }
.verdict { position: absolute; inset-inline-start: 12px; inset-block-start: 11px; display: grid; place-items: center; inline-size: 20px; block-size: 20px; border-radius: 50%; background: var(--_mark-soft); color: var(--_mark); box-shadow: 0 0 0 2px var(--_surface); }
.row + .row .verdict { inset-block-start: 27px; }
.verdict .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }
.operands { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 5px 0 0; }
.operands code { font: 0.86em/1.5 var(--_mono); color: var(--_mark); overflow-wrap: anywhere; }
.overall { display: inline-flex; align-items: center; gap: 6px; margin-inline: 10px; padding: 2px 10px 2px 7px; border-radius: 999px; background: var(--_mark-soft); color: var(--_mark); font-size: 0.9em; font-weight: 600; }
.overall:dir(rtl) { padding: 2px 7px 2px 10px; }
.overall .icon { inline-size: 13px; block-size: 13px; stroke-width: 2; }

select, input, .case-button { min-block-size: 32px; max-inline-size: 100%; border: 1px solid var(--_border); border-radius: 7px; background-color: var(--_field); padding: 4px 9px; transition: border-color 120ms; }
select { appearance: none; field-sizing: content; padding-inline-end: 26px; background-image: linear-gradient(45deg, transparent 50%, var(--_muted) 50%), linear-gradient(-45deg, transparent 50%, var(--_muted) 50%); background-position: calc(100% - 14px) 14px, calc(100% - 10px) 14px; background-size: 4.5px 4.5px; background-repeat: no-repeat; text-overflow: ellipsis; }
select:dir(rtl) { background-position: 10px 14px, 14px 14px; }
select:disabled, .case-button:disabled { opacity: 1; color: var(--_text); }
option { background: var(--_surface); color: var(--_text); }
.kind { font-weight: 550; background-color: var(--_soft); border-color: transparent; }
.operator, .polarity, .type { background-color: transparent; }
.type { border-color: transparent; color: var(--_muted); }
input { field-sizing: content; min-inline-size: 7em; max-inline-size: min(100%, 22em); }
input::-webkit-calendar-picker-indicator { display: none !important; }
input::placeholder { color: var(--_muted); opacity: 1; }
input.number { min-inline-size: 4.5em; }
input.date { min-inline-size: 12em; font-family: var(--_mono); font-size: 0.93em; }
input.mono, .path input { font-family: var(--_mono); font-size: 0.93em; }
.step, .value, .range, .relative { display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; flex-wrap: wrap; }
.step { position: relative; flex-wrap: nowrap; }
.step > .icon { position: absolute; inset-inline-start: 9px; color: var(--_accent); pointer-events: none; }
.step > select { padding-inline-start: 32px; }
.to { color: var(--_muted); }
.path { display: inline-flex; align-items: center; max-inline-size: 100%; border: 1px solid var(--_border); border-radius: 7px; background: var(--_field); }
.path:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; }
.path input { border: 0; outline: 0; background: none; min-block-size: 30px; min-inline-size: 0; }
.path .prefix { padding-inline-start: 9px; margin-inline-end: -8px; font-family: var(--_mono); font-size: 0.93em; color: var(--_muted); }
.list-items { display: inline-flex; flex-wrap: wrap; gap: 4px; align-items: center; border: 1px solid var(--_border); border-radius: 7px; background: var(--_field); padding: 3px; min-block-size: 32px; }
.list-items:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; }
.list-items input { border: 0; outline: 0; background: none; min-block-size: 24px; padding: 0 6px; min-inline-size: 4em; }
.item { display: inline-flex; align-items: center; gap: 2px; padding-inline: 8px 2px; border-radius: 5px; background: var(--_accent-soft); max-inline-size: 16em; overflow-wrap: anywhere; }
.item button { display: inline-grid; place-items: center; border: 0; background: none; padding: 0; inline-size: 24px; block-size: 24px; border-radius: 4px; }
.item .icon { inline-size: 11px; block-size: 11px; }
.opaque { display: inline-block; padding: 6px 9px; border-radius: 7px; background: var(--_soft); font: 0.93em/1.4 var(--_mono); overflow-wrap: anywhere; }

.case { position: relative; max-inline-size: 100%; }
.case-button { display: inline-flex; align-items: center; gap: 7px; text-align: start; }
.case-button > .icon:first-child { color: var(--_accent); }
.case-button > .icon:last-child { color: var(--_muted); inline-size: 14px; }
.case-button.empty .label { color: var(--_muted); }

.note { display: flex; gap: 6px; margin: 5px 0 0; color: var(--_muted); font-size: 0.9em; }
.note .icon { inline-size: 14px; block-size: 14px; margin-block-start: 2px; }
.note.wrong { color: var(--_wrong); }
.add { min-block-size: 30px; padding: 3px 11px 3px 8px; }
.add:dir(rtl) { padding: 3px 8px 3px 11px; }
.add-row { margin-block-start: 8px; margin-inline-start: -2px; }
.add-group { margin-block-start: 8px; border: 1px dashed var(--_border); }
.blank { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
.blank p { margin: 0; }
.reads { display: flex; gap: 10px; align-items: baseline; margin: 14px 0 0; color: var(--_muted); font-size: 0.9em; }
.reads code { font-family: var(--_mono); color: var(--_text); overflow-wrap: anywhere; }

@container (max-width: 560px) {
  .card { padding: 10px; }
  .line { flex-direction: column; gap: 4px; }
  .line > .tools { padding: 0; }
  .line > .tools .tool { inline-size: 36px; block-size: 34px; }
  .row { padding-inline-start: 34px; }
  .row + .row::after { inset-inline-start: 34px; }
  .fields { inline-size: 100%; flex: none; }
  .fields select:not(.type), .case-button, .path, .value, .range, .step, .step select { inline-size: 100%; }
  .fields select.polarity, .fields .relative select { inline-size: auto; }
  .case { flex: 1; }
  .range .to { display: none; }
  .relative { flex: 1; flex-wrap: nowrap; }
  .list-items { flex: 1; }
  input, .path { max-inline-size: 100%; }
  .value > input, .value > select:not(.type), .path input { flex: 1; }
  .value { flex-wrap: nowrap; }
  .value:has(.relative) { flex-wrap: wrap; }
  .case-button .label { flex: 1; }
}
@media (forced-colors: active) { .line::before { forced-color-adjust: none; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
