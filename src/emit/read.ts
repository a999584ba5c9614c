import type { Value } from "./program.ts";
import type { Scope } from "./scope.ts";
import { literal } from "./text.ts";

/** Writes the call that reads a value with all checks. */
export function carefulRead({ path: { root, text, segments }, reading }: Value, scope: Scope): string {
  const path = literal({ root, text, segments });
  return scope.call("readValue", "context", path, String(reading === "compared"));
}

/** Writes the lines that turn a value as JSON has it into what its operator asks for. */
export function finishedLines(value: Value, scope: Scope, indent: string): string[] {
  const { variable, reading, needsText } = value;
  if (needsText) return [`${indent}if (${variable} === undefined) ${variable} = "";`];
  return reading === "instant" ? [`${indent}${variable} = ${scope.call("instantOf", variable)};`] : [];
}
