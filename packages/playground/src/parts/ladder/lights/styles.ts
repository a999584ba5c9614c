/** The styles of what is lit on ladders. */
export const LIGHT_STYLES = `
:host {
  --_first: light-dark(#8a5200, #ffc46b);
  --_first-soft: light-dark(#fdf0da, #40301a);
  --_second: light-dark(#6b3fa8, #cbb0ff);
  --_second-soft: light-dark(#f1e9fc, #352a4d);
}
.here.holds { background: var(--_true-soft); color: var(--_true); }
.here.first { background: var(--_first-soft); color: var(--_first); }
.here.second { background: var(--_second-soft); color: var(--_second); }
.here.both, .here.undecided { background: var(--_soft); color: var(--_text); }
.lit-mark { flex: none; display: inline-grid; place-items: center; min-inline-size: 20px; block-size: 20px; border-radius: 999px; font-size: 0.8em; font-weight: 700; }
.lit-mark .icon { inline-size: 13px; block-size: 13px; stroke-width: 2.2; }
.row.holds { background: var(--_true-soft); --_mark: var(--_true); }
.row.first { background: var(--_first-soft); --_mark: var(--_first); }
.row.second { background: var(--_second-soft); --_mark: var(--_second); }
.row.both { background: linear-gradient(90deg, var(--_first-soft), var(--_second-soft)); --_mark: var(--_text); }
.row.undecided { background: var(--_soft); --_mark: var(--_text); }
.row:is(.holds, .first, .second, .both, .undecided) { box-shadow: inset 3px 0 0 var(--_mark); }
.row:dir(rtl):is(.holds, .first, .second, .both, .undecided) { box-shadow: inset -3px 0 0 var(--_mark); }
.row:is(.holds, .first, .second, .both, .undecided) .meaning, .row:is(.holds, .first, .second, .both, .undecided) .rank { color: light-dark(#4a5464, #b9c1cd); }
.row.looked:is(.holds, .first, .second, .both, .undecided) { outline: 1px solid var(--_mark); outline-offset: -1px; }
.row .lit-mark { color: var(--_mark); }
`;
