import { and, compare, type Expression, not, term } from "./expression.ts";
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

/** Writes the test that a value is neither a text, a number, a boolean nor missing. Numbers come first: they took longest. */
export function isNotSimple(variable: string): Expression {
  return and(
    not(term(`Number.isFinite(${variable})`)),
    compare(`typeof ${variable}`, "!==", '"string"'),
    compare(`typeof ${variable}`, "!==", '"boolean"'),
    compare(variable, "!==", "undefined"),
  );
}
