import { readNovu } from "heed/novu";
import type { Json } from "../model/index.ts";
import type { ReadingOptions } from "../reading/index.ts";
import type { PastedNote, Refusal } from "./pasted.ts";
import { readWords } from "./words.ts";

/** A rule of Novu as stored conditions with all that differs, or the reason for which there are none. */
export type RuleRead =
  | { readonly stored: Json; readonly notes: readonly PastedNote[] }
  | { readonly stored?: undefined; readonly reason: Refusal; readonly notes: readonly PastedNote[] };

/** Reads JSON that is no stored conditions as a rule of Novu. */
export function readRule(text: string, options: ReadingOptions): RuleRead {
  const imported = readNovu(text);
  if (imported === undefined) return { reason: "unknown", notes: [] };
  if (imported.kind === "workflow") return { reason: "workflow", notes: [] };
  const notes = imported.notes.map(({ message, help }) => ({ message, help }));
  if (imported.text === undefined) return { reason: "no-equal", notes };
  const words = readWords(imported.text, options);
  return words.stored === undefined
    ? { reason: "no-equal", notes: [...notes, ...words.notes] }
    : { stored: words.stored, notes };
}
