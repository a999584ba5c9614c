/** Pixels of a row: rows out of sight are not drawn, so their places are computed. */
export const ROW_HEIGHT = 34;

/** The styles of outcome maps. */
export const MAP_STYLES = `
:host { --_row: ${ROW_HEIGHT}px; --_column: 98px; --_narrow: 38px; }
.map { display: flex; flex-direction: column; gap: 10px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); padding: 12px 0 0; overflow: hidden; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding-inline: 14px; min-block-size: 30px; }
.summary { flex: 1 1 16em; }
.scroller { position: relative; overflow: auto; max-block-size: var(--heed-map-height, 460px); overscroll-behavior: contain; border-block-start: 1px solid var(--_border); }
.row { display: grid; grid-template-columns: 60px var(--template) 92px; inline-size: max(100%, calc(152px + var(--wide) * var(--_column) + var(--constant) * var(--_narrow))); block-size: var(--_row); }
.cell { display: flex; align-items: center; gap: 6px; min-inline-size: 0; padding-inline: 8px; white-space: nowrap; }
.cell > span { overflow: hidden; text-overflow: ellipsis; }
.head { position: sticky; inset-block-start: 0; z-index: 3; block-size: 46px; background: var(--_surface); border-block-end: 1px solid var(--_border); font-size: 0.92em; color: var(--_muted); }
.head .cell { padding-inline: 2px; }
.head .number, .head .ending { padding-inline: 8px; }
.column { display: flex; align-items: center; gap: 7px; inline-size: 100%; min-block-size: 40px; padding: 2px 6px; border: 0; border-radius: 7px; background: none; text-align: start; color: var(--_text); }
.column:hover { background: var(--_soft); }
.column.filtered { background: var(--_accent-soft); }
.column .icon { color: var(--_muted); }
.column .words { display: flex; flex-direction: column; min-inline-size: 0; line-height: 1.25; }
.column .words > span { overflow: hidden; text-overflow: ellipsis; }
.column .shown { color: var(--_muted); font-size: 0.92em; }
.column.filtered .shown { color: var(--_accent); font-weight: 550; }
.column.never .mono { text-decoration: line-through; text-decoration-color: var(--_strong); }
.number { position: sticky; inset-inline-start: 0; z-index: 2; justify-content: flex-end; background: var(--_surface); color: var(--_muted); font-variant-numeric: tabular-nums; font-size: 0.92em; }
.ending { color: var(--_muted); font-size: 0.92em; }

.rows { position: relative; block-size: calc(var(--rows) * var(--_row)); padding-block-start: calc(var(--from) * var(--_row)); }
.rows .row { cursor: pointer; position: relative; contain: layout style; }
.rows .row:hover .cell { background: var(--_soft); }
.rows .row:focus-visible { outline-offset: -2px; z-index: 2; }
.fate { position: relative; border-block-start: 1px solid light-dark(#e9ecf1, #2b323d); }
.fate .icon { inline-size: 14px; block-size: 14px; stroke-width: 1.7; }
.fate.ran { color: var(--_true); }
.fate:is(.halted, .failed) { color: var(--_false); }
.fate:is(.skipped, .not-taken, .not-reached) { color: var(--_muted); }
.fate > span { font-size: 0.93em; }
.fate.ran > span { font-weight: 550; }
.constant { justify-content: center; color: var(--_muted); }
.fate.constant { padding: 0; }
.fate.constant > span { position: absolute; inline-size: 1px; overflow: hidden; clip-path: inset(50%); }
.fate.constant.shared::before { inset-inline-start: calc(50% - 1px); }
.fate.shared { border-block-start-color: transparent; }
.fate.shared .icon, .fate.shared > span { opacity: 0; }
.fate.shared::before { content: ""; position: absolute; inset-block: -9px 0; inset-inline-start: 14px; inline-size: 2px; background: color-mix(in srgb, currentColor 28%, var(--_surface)); }
.row:is(:hover, :focus-visible, .reached, .chosen) .fate.shared .icon, .row:is(:hover, :focus-visible, .reached, .chosen) .fate.shared > span { opacity: 1; }
.row:is(:hover, :focus-visible, .reached, .chosen) .fate.shared::before { display: none; }
.row.reached .cell { background: var(--_accent-soft); }
.row.reached .cell.fate.ran { color: light-dark(#155f2b, #8ee6a7); }
.row.reached .cell:is(.number, .ending, .skipped, .not-taken, .not-reached) { color: light-dark(#4a5464, #b9c1cd); }
.row.chosen { outline: 2px solid var(--_accent); outline-offset: -2px; z-index: 1; }
.here { display: grid; color: var(--_accent); }
.here .icon { inline-size: 14px; block-size: 14px; }
.row.undecided { font-style: italic; cursor: default; }
.row.busy { opacity: 0.6; }
.none { padding: 18px 14px; }
.refusal { display: flex; gap: 8px; padding: 0 14px 12px; color: var(--_wrong); font-size: 0.93em; }
@container (max-width: 560px) { .row { grid-template-columns: 46px var(--template) 96px; } }
`;
