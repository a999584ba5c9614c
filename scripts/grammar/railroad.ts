import railroad, { type Item } from "railroad-diagrams";
import type { Production, Term } from "./productions.ts";

const STYLE = `
    svg { background: #fff; }
    path { stroke: #57606a; stroke-width: 1.5; fill: none; }
    rect { stroke: #0b5cad; stroke-width: 1.5; fill: #f1f6fc; }
    rect[rx] { stroke: #1a7f37; fill: #f0faf2; }
    text { font: 13px ui-monospace, SFMono-Regular, Menlo, monospace; text-anchor: middle; fill: #24292f; }
    text.name { font-weight: 600; text-anchor: start; fill: #0b5cad; }
  `;
const MARGIN = 20;
const HEADING = 24;

/** Draws the grammar as one picture: a railroad diagram for each production, one below another. */
export function railroadDiagram(productions: readonly Production[]): string {
  let y = MARGIN;
  let widest = 0;
  const parts = productions.map(({ name, term }) => {
    const diagram = railroad.Diagram(draw(term)).format(4, MARGIN, 4, MARGIN);
    const { width, height } = diagram.attrs;
    const heading = `<text class="name" x="${MARGIN}" y="${y + 13}">${name}</text>`;
    const inner = diagram.toString().replace("<svg ", `<svg x="0" y="${y + HEADING}" `);
    y += HEADING + height + MARGIN;
    widest = Math.max(widest, width);
    return `${heading}\n${inner}`;
  });
  const title = "The text language of conditions, a railroad diagram for each production";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widest} ${y}" width="${widest}" height="${y}" role="img" aria-label="${title}">
  <style>${STYLE}</style>
${parts.join("")}</svg>
`;
}

function draw(term: Term): Item {
  switch (term.kind) {
    case "literal":
      return railroad.Terminal(term.text);
    case "reference":
      return railroad.NonTerminal(term.name);
    case "optional":
      return railroad.Optional(draw(term.term));
    case "many":
      return railroad.ZeroOrMore(draw(term.term));
    case "some":
      return railroad.OneOrMore(draw(term.term));
    case "sequence":
      return railroad.Sequence(...term.terms.map(draw));
    case "choice":
      return railroad.Choice(0, ...term.terms.map(draw));
  }
}
