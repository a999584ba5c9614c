export { spanWithConnective } from "./connectives.ts";
export {
  locateTrios,
  type Parsed,
  type ParsedAll,
  parse,
  parseAll,
  placeIn,
  wordsIn,
} from "./language.ts";
export type { LocatedGroup, LocatedTrio } from "./located-trios.ts";
export type { LanguageOptions } from "./options.ts";
export { type PredicatePhrase, predicatePhrases } from "./predicate-phrases.ts";
export {
  codeNames,
  misleadingIn,
  type Printed,
  print,
  printReadable,
  refText,
  type Spell,
} from "./print/index.ts";
export { type Respelled, respell } from "./respell.ts";
export type { Place, ScannedSubject, Word, WordRole } from "./scan.ts";
