/**
 * Styles that elements of heed share. A host themes them by the custom properties of `:host`, and chooses light or dark by the
 * `color-scheme` of the page or by `theme="light"` and `theme="dark"`.
 */
export const BASE_STYLES = `
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
  --_wrong: var(--heed-wrong, light-dark(#b42318, #ff9d93));
  --_true: var(--heed-true, light-dark(#1a7335, #7bdc96));
  --_true-soft: var(--heed-true-soft, light-dark(#e3f4e7, #1d3a28));
  --_false: var(--heed-false, light-dark(#b42318, #ff9d93));
  --_false-soft: var(--heed-false-soft, light-dark(#fdeae8, #45231f));
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
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
.tool:hover:not(:disabled) { background: var(--_soft); color: var(--_text); }
.add:hover { background: var(--_accent-soft); }
button { font: inherit; color: inherit; margin: 0; cursor: pointer; }
button:disabled { cursor: default; }
.tool { display: inline-grid; place-items: center; block-size: 28px; border: 0; border-radius: 7px; background: none; color: var(--_muted); }
.add { display: inline-flex; align-items: center; gap: 6px; border: 1px solid transparent; border-radius: 7px; background: none; color: var(--_accent); font-weight: 550; }
.blank { padding: 18px; border: 1px dashed var(--_border); border-radius: var(--_radius); color: var(--_muted); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
