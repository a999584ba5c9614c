/** Styles that all parts share; colours and sizes are the custom properties of heed-editor. */
export const COMMON_STYLES = `
:host {
  display: block;
  container-type: inline-size;
  color-scheme: inherit;
  --_text: var(--heed-text, light-dark(#1c2430, #e8ebf0));
  --_muted: var(--heed-muted, light-dark(#5a6474, #a3adbb));
  --_surface: var(--heed-surface, light-dark(#ffffff, #1b2029));
  --_field: var(--heed-field, light-dark(#ffffff, #12161d));
  --_soft: var(--heed-soft, light-dark(#f3f5f8, #262c37));
  --_border: var(--heed-border, light-dark(#d9dee6, #363e4b));
  --_strong: var(--heed-border-strong, light-dark(#8791a0, #6b7686));
  --_accent: var(--heed-accent, light-dark(#3b5bdb, #91a7ff));
  --_accent-soft: var(--heed-accent-soft, light-dark(#e7ecfd, #2a3354));
  --_on-accent: light-dark(#ffffff, #12161d);
  --_wrong: var(--heed-wrong, light-dark(#b42318, #ff9d93));
  --_true: var(--heed-true, light-dark(#1a7335, #7bdc96));
  --_true-soft: var(--heed-true-soft, light-dark(#e3f4e7, #1d3a28));
  --_false: var(--heed-false, light-dark(#b42318, #ff9d93));
  --_false-soft: var(--heed-false-soft, light-dark(#fdeae8, #45231f));
  --_first: light-dark(#8a5200, #ffc46b);
  --_first-soft: light-dark(#fdf0da, #40301a);
  --_second: light-dark(#6b3fa8, #cbb0ff);
  --_second-soft: light-dark(#f1e9fc, #352a4d);
  --_radius: var(--heed-radius, 10px);
  --_font: var(--heed-font, system-ui, sans-serif);
  --_mono: var(--heed-mono, ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace);
  color: var(--_text);
  font: 400 var(--heed-size, 14px)/1.45 var(--_font);
  text-align: start;
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
.icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
button { font: inherit; color: inherit; margin: 0; cursor: pointer; }
button:disabled { cursor: default; }
h3, h4, p, ul { margin: 0; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
.mono { font-family: var(--_mono); font-size: 0.93em; overflow-wrap: anywhere; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tool { display: inline-grid; place-items: center; min-inline-size: 28px; block-size: 28px; padding: 0 6px; border: 0; border-radius: 7px; background: none; color: var(--_muted); }
.tool:hover:not(:disabled) { background: var(--_soft); color: var(--_text); }
.add { display: inline-flex; align-items: center; gap: 6px; min-block-size: 28px; padding: 2px 10px 2px 7px; border: 1px solid transparent; border-radius: 7px; background: none; color: var(--_accent); font-weight: 550; }
.add:hover { background: var(--_accent-soft); }
.note { color: var(--_muted); font-size: 0.92em; }
.blank { padding: 18px; border: 1px dashed var(--_border); border-radius: var(--_radius); color: var(--_muted); }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
`;
