import { type ICustomPattern, type IToken, Lexer, type TokenType } from "chevrotain";
import { DROPPED, FOREIGN, startsOf, VOCABULARY } from "./tokens.ts";

/** The tokens of a text. */
export interface Tokens {
  readonly tokens: IToken[];
  /** The tokens that the grammar never sees. */
  readonly dropped: IToken[];
}

/**
 * Cuts a text into tokens. At each place the first token of the vocabulary that is there is taken, or a longer alternative of it.
 * Unknown characters are tokens too, so every text can be cut. The parser's library has a lexer that does the same, which takes as
 * long to make as to read thousands of texts; tests compare the two.
 */
export function tokenize(text: string): Tokens {
  const read: Tokens = { tokens: [], dropped: [] };
  for (let offset = 0; offset < text.length; ) offset += tokenAt(text, offset, read);
  return read;
}

/** Reads the token at an offset. Returns its length. */
function tokenAt(text: string, offset: number, { tokens, dropped }: Tokens): number {
  for (const type of typesFrom(text.charCodeAt(offset))) {
    let image = imageOf(type, text, offset);
    if (image === undefined) continue;
    let tokenType = type;
    const longer = type.LONGER_ALT as TokenType | undefined;
    const longerImage = longer && imageOf(longer, text, offset);
    if (longer !== undefined && longerImage !== undefined && longerImage.length > image.length) {
      image = longerImage;
      tokenType = longer;
    }
    if (tokenType.GROUP !== Lexer.SKIPPED) {
      const list = tokenType.GROUP === DROPPED ? dropped : tokens;
      list.push({
        image,
        startOffset: offset,
        tokenTypeIdx: tokenType.tokenTypeIdx as number,
        tokenType,
      });
    }
    return image.length;
  }
  throw new Error(`no token begins with ${JSON.stringify(text[offset])}`);
}

/** Returns the text of a token of this type at an offset; undefined if there is none. */
function imageOf({ PATTERN }: TokenType, text: string, offset: number): string | undefined {
  if (!(PATTERN instanceof RegExp)) return (PATTERN as ICustomPattern).exec(text, offset, [], {})?.[0];
  PATTERN.lastIndex = offset;
  return PATTERN.test(text) ? text.slice(offset, PATTERN.lastIndex) : undefined;
}

const FOREIGN_CODE = FOREIGN.charCodeAt(0);

let rows: readonly (readonly TokenType[])[] | undefined;

/** Returns the types of the tokens that may begin with a character, in the order in which they are tried. */
function typesFrom(code: number): readonly TokenType[] {
  rows ??= rowsOf();
  return rows[Math.min(code, FOREIGN_CODE)] as readonly TokenType[];
}

/** The types that may begin with each character of ASCII, then those that may begin with any other. */
function rowsOf(): readonly (readonly TokenType[])[] {
  const rows: TokenType[][] = Array.from({ length: FOREIGN_CODE + 1 }, () => []);
  for (const type of VOCABULARY) {
    for (const character of startsOf(type)) rows[character.charCodeAt(0)]?.push(type);
  }
  return rows;
}
