export { type LanguageOptions, type Parsed, type ParsedAll, parse, parseAll } from "./language.ts";
export { print } from "./print.ts";
