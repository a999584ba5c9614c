/** `heed/language`: text as a condition tree, and back; the places of conditions in a text, for editors. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export { type Diagnostic, diagnose } from "../diagnostics/index.ts";
export {
  type LanguageOptions,
  type LocatedGroup,
  type LocatedTrio,
  locateTrios,
  type Parsed,
  parse,
  print,
} from "../language/index.ts";
