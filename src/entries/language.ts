/** `heed/language`: text as a condition tree, and back. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export { type Diagnostic, diagnose } from "../diagnostics/index.ts";
export { type LanguageOptions, type Parsed, parse, print } from "../language/index.ts";
