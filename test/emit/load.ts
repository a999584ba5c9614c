import type { Module } from "../../src/emit/index.ts";
import * as helpers from "../../src/entries/compiled.ts";

/** A compiled condition. */
export type Decide = (context: unknown) => boolean;

/**
 * Runs the text of a module that imports `heed/compiled` on this process's own helpers, so that thousands of conditions
 * are loaded in one go. Returns the functions by the names of their conditions.
 */
export function load({ text, names }: Module): (name: string) => Decide {
  const body = text
    .replace(/^import (\{[^}]*\}) from "heed\/compiled";$/m, "const $1 = helpers;")
    .replace(/^export function/gm, "function");
  const identifiers = [...names.values()];
  const functions = new Function("helpers", `"use strict";\n${body}\nreturn [${identifiers}];`)(
    helpers,
  ) as Decide[];
  const byName = new Map([...names.keys()].map((name, index) => [name, functions[index] as Decide]));
  return (name) => byName.get(name) as Decide;
}

/** A verdict, or an error with all that it says, as a text to compare. */
export function answerOf(decide: () => unknown): string {
  try {
    return String(decide());
  } catch (error) {
    const { name, message, code, places } = error as Error & { code?: unknown; places?: unknown };
    return JSON.stringify([name, message, code, places]);
  }
}
