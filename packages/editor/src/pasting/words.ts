import { compile } from "heed";
import type { Json } from "../model/index.ts";
import { heedOptions, type ReadingOptions } from "../reading/index.ts";
import type { PastedNote } from "./pasted.ts";

/** Reads a condition in words; undefined with the first mistake for a text that is none. */
export function readWords(
  text: string,
  options: ReadingOptions,
): { readonly stored: Json | undefined; readonly notes: readonly PastedNote[] } {
  const compiled = compile(text.trim(), heedOptions(options));
  if (compiled.ok) return { stored: compiled.conditions as unknown as Json, notes: [] };
  const first = compiled.diagnostics.find(({ severity }) => severity === "error");
  return { stored: undefined, notes: first ? [{ message: first.message, help: first.help }] : [] };
}
