/** The styles of comparisons. */
export const COMPARISON_STYLES = `
:host {
  --_first: light-dark(#8a5200, #ffc46b);
  --_first-soft: light-dark(#fdf0da, #40301a);
  --_second: light-dark(#6b3fa8, #cbb0ff);
  --_second-soft: light-dark(#f1e9fc, #352a4d);
}
.comparison { display: flex; flex-direction: column; gap: 14px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); padding: 16px; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 14px; }
.side { border: 1px solid var(--_border); border-radius: 8px; padding: 12px 14px; border-block-start-width: 3px; }
.side.first { border-block-start-color: var(--_first); }
.side.second { border-block-start-color: var(--_second); }
h3 { display: flex; align-items: center; gap: 8px; font-size: 1em; font-weight: 600; margin-block-end: 6px; }
h4 { font-size: 0.95em; font-weight: 600; }
.text { white-space: pre-wrap; line-height: 1.6; }
.letter { flex: none; display: inline-grid; place-items: center; min-inline-size: 20px; block-size: 20px; padding-inline: 4px; border-radius: 999px; font-size: 0.82em; font-weight: 700; background: var(--_soft); color: var(--_text); }
.first .letter, .letter.first { background: var(--_first-soft); color: var(--_first); }
.second .letter, .letter.second { background: var(--_second-soft); color: var(--_second); }
.letter.both { background: linear-gradient(90deg, var(--_first-soft), var(--_second-soft)); }
.answer { display: flex; gap: 10px; align-items: flex-start; padding: 12px 14px; border-radius: 8px; background: var(--_soft); min-block-size: 46px; }
.answer .icon { inline-size: 20px; block-size: 20px; }
.answer strong { font-weight: 650; }
.answer.same { background: var(--_true-soft); color: var(--_true); }
.answer.wrong { background: var(--_false-soft); color: var(--_false); }
.answer:is(.stricter, .looser, .neither) { background: var(--_accent-soft); }
.answer:is(.stricter, .looser, .neither) .icon { color: var(--_accent); }
.answer.pending { color: var(--_muted); }
ul { list-style: none; padding: 0; }
.cases { display: flex; flex-direction: column; gap: 10px; }
.cases ul { display: flex; flex-direction: column; gap: 4px; }
.cases li { display: flex; align-items: center; gap: 4px 10px; min-block-size: 30px; }
.cases li > span:nth-child(2) { min-inline-size: 0; flex: 0 1 auto; }
.cases .add { flex: none; }
.witness { border: 1px solid var(--_border); border-inline-start-width: 3px; border-radius: 8px; padding: 10px 14px; }
.witness.first { border-inline-start-color: var(--_first); }
.witness.second { border-inline-start-color: var(--_second); }
pre { margin: 6px 0 0; max-block-size: 22em; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; direction: ltr; text-align: left; }
.ref { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 18px; align-items: start; border-block-start: 1px solid var(--_border); padding-block-start: 14px; }
.classes { display: flex; flex-direction: column; gap: 8px; }
.classes ul { display: flex; flex-direction: column; gap: 6px; }
.classes li { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; border: 1px solid var(--_border); border-radius: 8px; padding: 3px; }
.state { flex: 1 1 12em; display: flex; align-items: flex-start; gap: 9px; min-inline-size: 0; padding: 6px 8px; border: 0; border-radius: 6px; background: none; text-align: start; }
.state:hover { background: var(--_soft); }
.state[aria-pressed="true"] { background: var(--_accent-soft); }
.state[aria-pressed="true"] .note { color: light-dark(#4a5464, #b9c1cd); }
.words { display: flex; flex-direction: column; min-inline-size: 0; }
.name { font-weight: 550; }
@container (max-width: 680px) { .ref { grid-template-columns: minmax(0, 1fr); } .comparison { padding: 12px 10px; } }
`;
