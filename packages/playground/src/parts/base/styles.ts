/** Styles that all parts share, beside those that they share with heed-editor. */
export const COMMON_STYLES = `
:host {
  --_on-accent: light-dark(#ffffff, #12161d);
}
h3, h4, p, ul { margin: 0; }
.mono { font-family: var(--_mono); font-size: 0.93em; overflow-wrap: anywhere; }
.tool { min-inline-size: 28px; padding: 0 6px; }
.add { min-block-size: 28px; padding: 2px 10px 2px 7px; }
.note { color: var(--_muted); font-size: 0.92em; }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
`;
