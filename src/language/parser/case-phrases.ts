import type { TokenType } from "chevrotain";
import { STATUS_CASES, type StatusCase } from "../../status/index.ts";
import { Been, PHRASE_WORDS } from "./tokens.ts";

/** A word of the case phrases, and the words that may follow it: a trie. */
export interface PhraseWord {
  readonly word: string;
  readonly token: TokenType;
  /** The case whose phrase ends with this word. */
  readonly row: StatusCase | undefined;
  readonly next: readonly PhraseWord[];
  /** A whole phrase through this word, without `been`, for advice. */
  readonly phrase: string;
  /** The number of this word within the phrases that share its first word. */
  readonly index: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly row: StatusCase;
}

/** The phrases as they follow `has` or `has not`. */
const PHRASES: readonly Phrase[] = STATUS_CASES.map((row) => ({
  words: row.phrases.has.split(" ").slice(1),
  row,
}));

/** The phrases after `has been`, by their first words. */
export const PASSIVE_PHRASES = phraseWords(
  PHRASES.filter(({ words: [first] }) => isBeen(first)).map(({ words, row }) => ({
    words: words.slice(1),
    row,
  })),
);

/** The phrases right after `has`, by their first words. */
export const ACTIVE_PHRASES = phraseWords(PHRASES.filter(({ words: [first] }) => !isBeen(first)));

function isBeen(word: string | undefined): boolean {
  return word !== undefined && PHRASE_WORDS.get(word) === Been;
}

function phraseWords(phrases: readonly Phrase[]): readonly PhraseWord[] {
  return triesOf(phrases, 0, () => counter());
}

/** Makes the tries of phrases from the word at `depth` on. */
function triesOf(phrases: readonly Phrase[], depth: number, counterOf: () => () => number): PhraseWord[] {
  const firsts = [...new Set(phrases.map(({ words }) => words[depth]))].filter((word) => word !== undefined);
  return firsts.map((word): PhraseWord => {
    const count = counterOf();
    const index = count();
    const through = phrases.filter(({ words }) => words[depth] === word);
    const [ending] = through.filter(({ words }) => words.length === depth + 1);
    const longer = through.filter(({ words }) => words.length > depth + 1);
    return {
      word,
      token: PHRASE_WORDS.get(word) as TokenType,
      row: ending?.row,
      next: triesOf(longer, depth + 1, () => count),
      phrase: (ending ?? (longer[0] as Phrase)).words.join(" "),
      index,
    };
  });
}

function counter(): () => number {
  let count = 0;
  return () => count++;
}
