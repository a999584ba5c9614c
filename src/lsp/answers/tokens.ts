import {
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokenTypes,
} from "vscode-languageserver";
import { type SemanticToken, tokensOf } from "../../assist/index.ts";
import type { Span } from "../../problem/index.ts";
import type { ProjectFile } from "../project/project.ts";
import type { TextLines } from "../text/lines.ts";

const TYPES: { readonly [role in SemanticToken["role"]]: SemanticTokenTypes } = {
  definition: SemanticTokenTypes.variable,
  ref: SemanticTokenTypes.variable,
  path: SemanticTokenTypes.property,
  phrase: SemanticTokenTypes.operator,
  connective: SemanticTokenTypes.keyword,
  text: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  time: SemanticTokenTypes.number,
  constant: SemanticTokenTypes.enumMember,
};

/** The names of the types of tokens, in the order in which answers count them. */
export const TOKEN_TYPES: string[] = [...new Set(Object.values(TYPES))];

const DEFINITION = SemanticTokenModifiers.definition;

/** The names of what can be added to a type. */
export const TOKEN_MODIFIERS: string[] = [DEFINITION];

/** Returns the tokens of the conditions of a file; those of several lines as one on each line. */
export function semanticTokensOf({ file, snapshot }: ProjectFile): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { lines } = snapshot;
  for (const { role, ...span } of tokensOf(file)) {
    for (const part of linesWithin(span, lines)) {
      const { start, end } = lines.rangeOf(part);
      const modifiers = role === "definition" ? 1 << TOKEN_MODIFIERS.indexOf(DEFINITION) : 0;
      const type = TOKEN_TYPES.indexOf(TYPES[role]);
      builder.push(start.line, start.character, end.character - start.character, type, modifiers);
    }
  }
  return builder.build();
}

/** The parts of a span on each of its lines, without the blanks around them. */
function linesWithin({ start, end }: Span, { text }: TextLines): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ index, 0: part }) => ({
    start: start + index,
    end: start + index + part.length,
  }));
}
