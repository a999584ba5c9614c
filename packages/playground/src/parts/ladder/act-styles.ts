/** The styles of what is pointed at and dragged on ladders. */
export const ACT_STYLES = `
.cell:hover:not([aria-disabled="true"]) .dot { border-color: var(--_accent); }
.dragged .rung.set { cursor: grabbing; }
.dragged .rung.set .dot { box-shadow: 0 0 0 5px var(--_accent-soft), 0 4px 10px light-dark(rgb(28 36 48 / 35%), rgb(0 0 0 / 60%)); }
`;
