export { codeNames, MISLEADING } from "./characters.ts";
export {
  type LanguageOptions,
  locateTrios,
  type Parsed,
  type ParsedAll,
  parse,
  parseAll,
} from "./language.ts";
export type { LocatedGroup, LocatedTrio } from "./located-trios.ts";
export { type Printed, print, printReadable, type Spell } from "./print.ts";
export { type Respelled, respell } from "./respell.ts";
