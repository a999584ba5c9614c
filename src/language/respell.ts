import { type IToken, tokenMatcher } from "chevrotain";
import { LIMITS, type Problem, type Span } from "../problem/index.ts";
import { parse, type Reading, readingOf } from "./language.ts";
import type { LanguageOptions } from "./options.ts";
import { CloseParenthesis, Numeral, OpenParenthesis, RelativeTime } from "./parser/tokens.ts";
import { printTrio } from "./print/index.ts";
import type { Syntax, TrioSyntax } from "./syntax.ts";

/** One replacement in a text. */
export interface Respelling extends Span {
  readonly text: string;
}

/** A stretch without blanks: a token, or the part of one between blanks. */
type Word = Span & { readonly token: IToken };

/** Words that are written anew. Between two pieces stays a gap with a line break. */
type Piece = Respelling;

/** A text with its conditions respelled, or none if there is an error. */
export interface Respelled {
  /** Undefined if there is an error. */
  readonly text: string | undefined;
  /** The replacements that make the text, in its order. */
  readonly respellings: readonly Respelling[];
  readonly problems: readonly Problem[];
}

/**
 * Changes the spelling and the blanks of a text, and nothing else: it has the same tree, and so the same condition
 * (spec 6.6).
 *
 * @param isBroken returns true for a gap between words that holds a line break, which stays
 */
export function respell(
  text: string,
  options: LanguageOptions = {},
  isBroken = ({ start, end }: Span): boolean => /[\r\n]/.test(text.slice(start, end)),
): Respelled {
  const { ok, problems } = parse(text, options);
  if (!ok) return { text: undefined, respellings: [], problems };
  const respellings = respellingsOf(readingOf(text, options), isBroken, (printed) =>
    readingOf(printed, options),
  );
  const respelled = applyRespellings(text, respellings);
  // A text that would become too long to be read stays as it is.
  if (respelled.length > LIMITS.textLength) return { text, respellings: [], problems };
  return { text: respelled, respellings, problems };
}

/**
 * Spells each condition of a text as it is printed alone, and the words between them in lower case. The tree stays, with its
 * `not`, its parentheses and its line breaks; any other gap becomes one blank, or none within parentheses.
 *
 * @param isBroken returns true for a gap between words that holds a line break
 * @param read reads a printed condition
 * @returns the replacements in the order of the text
 */
function respellingsOf(
  reading: Reading,
  isBroken: (gap: Span) => boolean,
  read: (text: string) => Reading,
): readonly Respelling[] {
  const { text } = reading;
  const pieces = piecesOf(reading, isBroken, read);
  const respellings: Respelling[] = [];
  const replace = (start: number, end: number, by: string) => {
    if (text.slice(start, end) !== by) respellings.push({ start, end, text: by });
  };
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const gap = { start: previous?.end ?? 0, end: piece.start };
    if (!isBroken(gap)) replace(gap.start, gap.end, blankBetween(previous, piece));
    replace(piece.start, piece.end, piece.text);
    previous = piece;
  }
  const rest = { start: previous?.end ?? 0, end: text.length };
  if (!isBroken(rest)) replace(rest.start, rest.end, "");
  return respellings;
}

/** Applies respellings to their text. */
function applyRespellings(text: string, respellings: readonly Respelling[]): string {
  let position = 0;
  let result = "";
  for (const { start, end, text: by } of respellings) {
    result += text.slice(position, start) + by;
    position = end;
  }
  return result + text.slice(position);
}

function blankBetween(previous: Piece | undefined, next: Piece): string {
  return previous === undefined || previous.text === "(" || next.text === ")" ? "" : " ";
}

function piecesOf(
  { text, tokens, tree }: Reading,
  isBroken: (gap: Span) => boolean,
  read: (text: string) => Reading,
): readonly Piece[] {
  const trios = triosIn(tree);
  const pieces: Piece[] = [];
  let within: IToken[] = [];
  let next = 0;
  for (const token of tokens) {
    const trio = trios[next];
    const end = token.startOffset + token.image.length;
    // The span of a condition covers the parentheses around it.
    const isOfTrio = trio !== undefined && trio.start <= token.startOffset && end <= trio.end;
    if (isOfTrio && !isParenthesis(token)) within.push(token);
    else {
      if (trio !== undefined && within.length > 0) {
        pieces.push(...piecesOfTrio(text, trio, within, isBroken, read));
        within = [];
        next++;
      }
      pieces.push({ start: token.startOffset, end, text: token.image.toLowerCase() });
    }
  }
  const last = trios[next];
  if (last !== undefined) pieces.push(...piecesOfTrio(text, last, within, isBroken, read));
  return pieces;
}

function isParenthesis(token: IToken): boolean {
  return tokenMatcher(token, OpenParenthesis) || tokenMatcher(token, CloseParenthesis);
}

/** Returns the conditions of a tree, in the order of the text. */
function triosIn(tree: Syntax): readonly TrioSyntax[] {
  switch (tree.kind) {
    case "trio":
      return [tree];
    case "not":
      return triosIn(tree.operand);
    case "and":
    case "or":
      return tree.members.flatMap(triosIn);
    default:
      return [];
  }
}

/** Writes one condition, cut where its line breaks stand. It stays as it is if its breaks have no place in its spelling. */
function piecesOfTrio(
  text: string,
  trio: TrioSyntax,
  tokens: readonly IToken[],
  isBroken: (gap: Span) => boolean,
  read: (text: string) => Reading,
): readonly Piece[] {
  const printed = withNumerals(printTrio(trio.trio), tokens, read);
  const words = tokens.flatMap(wordsOf);
  const { start } = words[0] as Word;
  const { end } = words.at(-1) as Word;
  const cuts = words.flatMap((_, index) => (index > 0 && isBroken(gapBefore(words, index)) ? [index] : []));
  if (cuts.length === 0) return [{ start, end, text: printed }];
  const spelt = read(printed);
  const speltWords = spelt.tokens.flatMap(wordsOf);
  const cutsInSpelt = placesOf(cuts, words, trio, speltWords, spelt.tree as TrioSyntax);
  const kept = { start, end, text: text.slice(start, end) };
  const isPlaced = cutsInSpelt.every((place, index) => {
    const gap = gapBefore(words, cuts[index] as number);
    return (
      (cutsInSpelt[index - 1] ?? 0) < place &&
      canBreak(spelt, speltWords, place, text.slice(gap.start, gap.end))
    );
  });
  if (!isPlaced) return [kept];
  return [...cuts, words.length].map((cut, index) => {
    const [from, to] = [cuts[index - 1] ?? 0, cutsInSpelt[index] ?? speltWords.length];
    const first = speltWords[cutsInSpelt[index - 1] ?? 0] as Word;
    return {
      start: (words[from] as Word).start,
      end: (words[cut - 1] as Word).end,
      text: printed.slice(first.start, (speltWords[to - 1] as Word).end),
    };
  });
}

/** Spells the numbers of a printed condition as its author did, so that no digit is lost. */
function withNumerals(printed: string, tokens: readonly IToken[], read: (text: string) => Reading): string {
  const numerals = tokens.filter((token) => tokenMatcher(token, Numeral));
  if (numerals.every(({ image }) => image === `${Number(image)}`)) return printed;
  const places = read(printed).tokens.filter((token) => tokenMatcher(token, Numeral));
  const respellings = places.map(({ image, startOffset: start }, index): Respelling => {
    const numeral = numerals[index]?.image ?? "";
    // The keys of an object may be printed in another order.
    const text = Object.is(Number(numeral), Number(image)) ? numeral : image;
    return { start, end: start + image.length, text };
  });
  return applyRespellings(printed, respellings);
}

function wordsOf(token: IToken): readonly Word[] {
  return Array.from(token.image.matchAll(/[^ \t\r\n]+/g), ({ index, 0: { length } }) => {
    const start = token.startOffset + index;
    return { token, start, end: start + length };
  });
}

function gapBefore(words: readonly Word[], index: number): Span {
  return { start: (words[index - 1] as Word).end, end: (words[index] as Word).start };
}

/**
 * Finds the places of cuts among the words of the printed condition: those up to the predicate counted from the start,
 * others from the end, since a predicate may have more words in one spelling than in another.
 */
function placesOf(
  cuts: readonly number[],
  words: readonly Word[],
  trio: TrioSyntax,
  speltWords: readonly Word[],
  spelt: TrioSyntax,
): readonly number[] {
  const subject = words.filter(({ end }) => end <= trio.operator.start).length;
  const speltSubject = speltWords.filter(({ end }) => end <= spelt.operator.start).length;
  return cuts.map((cut) => {
    if (cut < subject) return cut;
    if (cut === subject) return speltSubject;
    return Math.max(speltSubject, speltWords.length - (words.length - cut));
  });
}

/** Checks whether a gap may stand before a printed word. Within a literal only the same blanks may. */
function canBreak({ text }: Reading, words: readonly Word[], index: number, blanks: string): boolean {
  const [before, after] = [words[index - 1], words[index]];
  if (before === undefined || after === undefined) return false;
  if (before.token !== after.token || tokenMatcher(after.token, RelativeTime)) return true;
  return text.slice(before.end, after.start) === blanks;
}
