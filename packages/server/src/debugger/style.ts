/** The style of the pages, light and dark. */
export const STYLE = `:root {
  color-scheme: light dark;
  --back: #f6f6f4; --dots: #dcdcd6; --card: #ffffff; --text: #1d2126; --soft: #596069; --line: #e2e2dd;
  --accent: #3b4fb8; --accent-text: #ffffff; --field: #8b9098;
  --good: #0d7350; --good-back: #e3f4ec; --bad: #b3261e; --bad-back: #fdecea;
  --held: #7d5200; --held-back: #fbf1dc; --live: #2b4bbd; --live-back: #e7ebfb; --plain-back: #eeeeea;
  --shadow: 0 1px 2px rgb(20 24 30 / 6%), 0 2px 8px rgb(20 24 30 / 4%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14161a; --dots: #2a2e35; --card: #1c1f25; --text: #e8eaed; --soft: #a6adb7; --line: #2e333b;
    --accent: #a9b8ff; --accent-text: #14161a; --field: #6f7783;
    --good: #5fd3a0; --good-back: #17332a; --bad: #ff9a91; --bad-back: #3d2020;
    --held: #e8bd67; --held-back: #372c17; --live: #a9b8ff; --live-back: #232a45; --plain-back: #2a2e35;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, ol { margin: 0; padding: 0; }
ol { list-style: none; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; font-weight: 650; }
h2 { font-size: 1.0625rem; font-weight: 650; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1rem; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 0.0625rem; }
code, pre, .when, time { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; }
:focus-visible { outline: 0.1875rem solid var(--accent); outline-offset: 0.125rem; border-radius: 0.25rem; }
main:focus { outline: none; }
.soft { color: var(--soft); }
.small { font-size: 0.875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0.5rem; top: -4rem; background: var(--card); padding: 0.5rem 0.75rem; border-radius: 0.375rem; z-index: 2; }
.skip:focus { top: 0.5rem; }

.bar { background: var(--card); border-bottom: 1px solid var(--line); }
.bar-in { max-width: 58rem; margin: 0 auto; padding: 0.625rem 1.25rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; }
.brand { color: inherit; text-decoration: none; font-weight: 650; display: inline-flex; align-items: center; gap: 0.4rem; }
.brand-mark { width: 0.75rem; height: 0.75rem; border-radius: 0.25rem; background: var(--accent); }
.brand-sub { color: var(--soft); font-weight: 400; }
.bar nav { display: flex; gap: 0.25rem; }
.bar nav a { color: var(--soft); text-decoration: none; padding: 0.25rem 0.625rem; border-radius: 0.375rem; }
.bar nav a:hover { color: var(--text); background: var(--plain-back); }
.bar nav a[aria-current] { color: var(--text); background: var(--plain-back); font-weight: 600; }
.sign-out { margin-left: auto; }
main { max-width: 58rem; margin: 0 auto; padding: 1.75rem 1.25rem 4rem; }
.up { margin-bottom: 0.5rem; font-size: 0.875rem; }

button {
  font: inherit; font-weight: 600; color: var(--accent-text); background: var(--accent); border: 1px solid transparent;
  border-radius: 0.5rem; padding: 0.4375rem 0.875rem; min-height: 2.5rem; cursor: pointer;
}
button:hover { filter: brightness(1.08); }
button.quiet { color: var(--soft); background: none; font-weight: 400; padding: 0.25rem 0.5rem; min-height: 2rem; }
button.quiet:hover { color: var(--text); background: var(--plain-back); filter: none; }
input, select {
  font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--field); border-radius: 0.5rem;
  padding: 0.375rem 0.625rem; min-height: 2.5rem; width: 100%; min-width: 0;
}
label { font-size: 0.8125rem; color: var(--soft); display: block; margin-bottom: 0.25rem; }

.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; box-shadow: var(--shadow); padding: 1rem 1.125rem; }
.sign-in { max-width: 26rem; margin: 8vh auto 0; display: grid; gap: 1rem; padding: 1.75rem; }
.sign-in form { display: grid; gap: 0.25rem; }
.sign-in button { margin-top: 0.75rem; }
.alert { color: var(--bad); background: var(--bad-back); border-radius: 0.5rem; padding: 0.5rem 0.75rem; }
.empty { max-width: 34rem; margin: 10vh auto 0; display: grid; gap: 0.5rem; text-align: center; }

.filter { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: 0.75rem; align-items: end; margin: 1.25rem 0 1.5rem; }
.filter-end { display: flex; align-items: center; gap: 0.875rem; }
.rows { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; box-shadow: var(--shadow); overflow: hidden; }
.rows li + li { border-top: 1px solid var(--line); }
.rows a {
  display: grid; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.4fr) minmax(0, 1.1fr) auto; gap: 0.25rem 1rem; align-items: center;
  padding: 0.75rem 1.125rem; color: inherit; text-decoration: none;
}
.rows a:hover { background: var(--plain-back); }
.rows a:focus-visible { outline-offset: -0.1875rem; }
.row-title { font-weight: 600; }
.row-title, .row-who { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.row-who, .row-time { color: var(--soft); }
.row-state { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.none { color: var(--soft); padding: 1.25rem; border: 1px dashed var(--line); border-radius: 0.75rem; text-align: center; }
.pager { display: flex; justify-content: space-between; margin-top: 1rem; }

.pill { display: inline-block; font-size: 0.8125rem; line-height: 1.25rem; padding: 0.0625rem 0.5625rem; border-radius: 1rem; white-space: nowrap; background: var(--plain-back); color: var(--text); }
.pill.good { background: var(--good-back); color: var(--good); }
.pill.bad { background: var(--bad-back); color: var(--bad); }
.pill.held { background: var(--held-back); color: var(--held); }
.pill.live { background: var(--live-back); color: var(--live); }
.pills { display: flex; flex-wrap: wrap; gap: 0.3125rem; justify-content: flex-end; flex: none; max-width: 60%; }

.head { display: grid; gap: 0.625rem; }
.head-state { display: flex; flex-wrap: wrap; gap: 0.375rem 0.625rem; align-items: center; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.75rem 1.5rem; margin-top: 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.facts dt { font-size: 0.8125rem; color: var(--soft); }
.follow { margin-top: 1.25rem; padding: 0.5rem 0.875rem; border-radius: 0.5rem; background: var(--plain-back); color: var(--soft); font-size: 0.875rem; }
.follow[data-state="on"] { background: var(--live-back); color: var(--live); }
.follow[data-state="off"] { background: var(--held-back); color: var(--held); }

.canvas {
  display: grid; gap: 1.5rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: 1rem;
  background: radial-gradient(var(--dots) 1px, transparent 1px) 0 0 / 1.25rem 1.25rem;
}
.canvas > .card { position: relative; max-width: 42rem; width: 100%; margin: 0 auto; }
.canvas > .card + .card::before { content: ""; position: absolute; left: 50%; top: calc(-1.5rem - 1px); height: 1.5rem; border-left: 2px solid var(--field); opacity: 0.55; }
.canvas > .depth-1 { max-width: 39rem; }
.canvas > .depth-2 { max-width: 36rem; }
.canvas > .depth-3 { max-width: 33rem; }
.unreached { border-style: dashed; box-shadow: none; }
.unreached h3 { font-weight: 500; color: var(--soft); }
.on-branch { font-size: 0.8125rem; color: var(--soft); margin-bottom: 0.375rem; }
.card-head { display: flex; justify-content: space-between; align-items: flex-start; gap: 0.75rem; }
.kind { font-size: 0.8125rem; color: var(--soft); }
.events { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
.events.card { margin-top: 0; }
.event { border-left: 2px solid var(--line); padding-left: 0.75rem; }
.event.good { border-color: var(--good); }
.event.held { border-color: var(--held); }
.event.bad { border-color: var(--bad); }
.when { color: var(--soft); margin-right: 0.25rem; }
p > code, .what code { padding: 0.0625rem 0.25rem; border-radius: 0.25rem; background: var(--plain-back); }
.row > p > code { padding: 0; background: none; font-size: 0.875rem; font-weight: 500; }
.what { font-weight: 500; }
.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; font-size: 0.875rem; }

.verdict { margin-top: 0.625rem; border: 1px solid var(--line); border-radius: 0.625rem; padding: 0.75rem 0.875rem; display: grid; gap: 0.5rem; }
.verdict-top { font-weight: 500; }
.verdict-top.good strong { color: var(--good); }
.verdict-top.bad strong { color: var(--bad); }
.branch { margin-top: 0.625rem; }
.branch-name { font-size: 0.875rem; color: var(--soft); }
.joined { font-size: 0.8125rem; color: var(--soft); }
.or { font-size: 0.8125rem; color: var(--soft); padding-left: 0.25rem; }
.rail { border-left: 0.25rem solid var(--line); border-radius: 0.125rem; padding-left: 0.875rem; display: grid; gap: 0.625rem; }
.rail.good { border-color: var(--good); }
.rail.bad { border-color: var(--bad); }
.mark { display: inline-block; width: 1.25rem; font-weight: 700; color: var(--soft); }
.mark.good { color: var(--good); }
.mark.bad { color: var(--bad); }
.row dl { margin: 0.25rem 0 0 1.25rem; display: grid; gap: 0.125rem; font-size: 0.8125rem; }
.row dl div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 0.5rem; }
.row dt { color: var(--soft); }
.row dd { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.row.unasked > p code { color: var(--soft); }
.fact { margin-top: 0.375rem; font-size: 0.9375rem; }
.fact-below { margin-left: 1.25rem; display: grid; gap: 0.375rem; }

details { margin-top: 0.625rem; }
summary { cursor: pointer; font-size: 0.8125rem; color: var(--soft); width: fit-content; min-height: 1.5rem; }
summary:hover { color: var(--text); }
pre { margin: 0.5rem 0 0; padding: 0.75rem; background: var(--back); border: 1px solid var(--line); border-radius: 0.5rem; overflow: auto; max-height: 26rem; white-space: pre-wrap; }
.tries { display: grid; gap: 0.75rem; }
.content { display: grid; gap: 1rem; }
.text { white-space: pre-wrap; }
.preview { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.25rem 0.875rem; }
.preview > * { margin: 0.5rem 0; }
.preview-title { font-weight: 650; }

@media (max-width: 44rem) {
  .filter { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.625rem; }
  main { padding: 1.25rem 0.875rem 3rem; }
  .rows a { grid-template-columns: minmax(0, 1fr) auto; padding: 0.75rem 0.875rem; }
  .row-title { grid-column: 1; }
  .row-state { grid-column: 2; grid-row: 1; justify-content: flex-end; }
  .row-time { text-align: right; }
  .canvas { padding: 0.875rem; gap: 1.25rem; }
  .canvas > .card { padding: 0.875rem; }
  .canvas > .card + .card::before { top: calc(-1.25rem - 1px); height: 1.25rem; }
  .verdict { padding: 0.625rem 0.75rem; }
  .row dl { margin-left: 0; gap: 0.25rem; }
  .row dl div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .bar-in { padding: 0.5rem 0.875rem; gap: 0.25rem 0.5rem; }
  .brand-sub { display: none; }
  .bar nav a { padding: 0.25rem 0.5rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .fresh { animation: fresh 1.2s ease-out; }
  @keyframes fresh { from { border-color: var(--accent); background: var(--live-back); } }
}
`;
