import type { Severity } from "../diagnostics/index.ts";

/** The severity of a rule's findings; `off`: they are not reported. */
export type Level = Severity | "off";

/** Levels by code: of rules, and of diagnostics that are warnings. */
export interface Levels {
  readonly [code: string]: Level;
}

/** The level that is set for a code, or else its own. */
export function levelOf(
  levels: Levels,
  { name, level }: { readonly name: string; readonly level: Severity },
): Level {
  return Object.hasOwn(levels, name) ? (levels[name] as Level) : level;
}
