import { ebnf } from "./ebnf.ts";
import { condensed, productions } from "./productions.ts";
import { railroadDiagram } from "./railroad.ts";

/** The generated files of `grammar/`: names and contents. */
export function grammarFiles(): readonly (readonly [name: string, text: string])[] {
  const all = productions();
  return [
    ["heed.ebnf", ebnf(all)],
    ["railroad.svg", railroadDiagram(condensed(all))],
  ];
}
