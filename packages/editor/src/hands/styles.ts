/** The styles of open lists, of what is selected, pasted, dragged and pointed at, and of the other views. */
export const HAND_STYLES = `
.list { margin: 0; inset: auto; position: fixed; inline-size: min(25em, calc(100vw - 16px)); max-block-size: min(26em, calc(100vh - 16px)); overflow-y: auto; overscroll-behavior: contain; padding: 6px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); box-shadow: 0 8px 28px light-dark(rgb(28 36 48 / 16%), rgb(0 0 0 / 55%)); }
.option { display: flex; gap: 10px; padding: 7px 9px; border-radius: 7px; cursor: pointer; scroll-margin: 6px; }
.option:hover { background: var(--_soft); }
.option.active { background: var(--_accent-soft); }
.option > .icon { margin-block-start: 2px; color: var(--_muted); }
.option.active > .icon { color: var(--_accent); }
.option .words { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; }
.option .label { font-weight: 550; }
.option .description { color: var(--_muted); font-size: 0.9em; line-height: 1.35; min-block-size: 2.7em; }
.option.active .description { color: light-dark(#4a5464, #b9c1cd); }
.option .reason { font-size: 0.86em; font-style: italic; color: var(--_muted); }
.option.active .reason { color: light-dark(#4a5464, #b9c1cd); }
.apart { margin-block-start: 6px; border-block-start: 1px solid var(--_border); }
.apart-title { padding: 9px 9px 3px; font-size: 0.86em; font-weight: 600; color: var(--_muted); }
.selection { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; }
.selection .lead { margin-inline-end: 8px; color: var(--_accent); }
.act { min-block-size: 28px; padding: 2px 9px; border: 0; border-radius: 7px; background: none; color: var(--_text); }
.act:hover { background: var(--_soft); }
.paste { margin-block-end: 12px; padding: 10px 12px 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); }
.paste-top, .paste-end { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
.paste-field { display: block; inline-size: 100%; margin-block: 6px 8px; padding: 8px 10px; border: 1px solid var(--_border); border-radius: 7px; background: var(--_field); color: inherit; font: 0.93em/1.5 var(--_mono); resize: vertical; field-sizing: content; min-block-size: 4.6em; max-block-size: 16em; }
.paste-end .note { margin: 0; }
.insert { margin-inline-start: auto; min-block-size: 32px; padding: 4px 14px; border: 0; border-radius: 7px; background: var(--_accent); color: var(--_surface); font-weight: 550; }
.differences { margin: 8px 0 0; padding-inline-start: 18px; color: var(--_text); font-size: 0.93em; }
.differences li + li { margin-block-start: 4px; }
.differences .help { color: var(--_muted); }
.differences code { font-family: var(--_mono); font-size: 0.95em; }
.rows .row .grip[aria-pressed="true"] { background: var(--_accent-soft); color: var(--_accent); }
.selected > .line::after { content: ""; position: absolute; z-index: -1; inset: 0 -8px 0 -11px; border-radius: 8px; background: var(--_accent-soft); opacity: 0.5; }
.row + .selected > .line::after { inset-block-start: 16px; }
.card { isolation: isolate; }
[data-dragging] { user-select: none; }
[data-dragging] .grip { cursor: grabbing; }
[data-dragged] { opacity: 0.4; }
.drop-line { position: absolute; inset-block-start: -1.5px; block-size: 3px; border-radius: 2px; background: var(--_accent); pointer-events: none; z-index: 2; }
.drop-line::before { content: ""; position: absolute; inset-inline-start: -5px; inset-block-start: -3.5px; box-sizing: border-box; inline-size: 10px; block-size: 10px; border: 3px solid var(--_accent); border-radius: 50%; background: var(--_surface); }
.drop-line[data-apart] { background: repeating-linear-gradient(90deg, var(--_accent) 0 8px, transparent 8px 13px); }
.code { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_field); min-block-size: 7em; }
.code:focus-within, textarea:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
textarea.stored { display: block; inline-size: 100%; min-block-size: 16em; padding: 10px 12px; field-sizing: content; resize: vertical; color: inherit; font: 0.93em/1.6 var(--_mono); tab-size: 2; }
.tool[data-tool="remove"]:hover:not(:disabled) { color: var(--_wrong); }
.row .grip:hover { background: var(--_soft); color: var(--_text); }
.row:is(:hover, :focus-within) .tool:enabled:not(:hover) { color: var(--_muted); }
select:hover:enabled, input:hover:not([readonly]), .case-button:hover:enabled { border-color: var(--_strong); }
.type:hover:enabled { color: var(--_text); }
.path:hover:has(input:not([readonly])) { border-color: var(--_strong); }
.simpler { margin-block-start: 4px; align-items: center; }
.simpler .add { padding: 3px 10px; flex: none; }
`;
