/** `heed/novu`: rules of Novu as conditions in words, with notes on all that differs. */
import { readJsonDocument } from "../document/json/index.ts";
import { type Imported, readNovu as readDocumentOfNovu } from "../novu/index.ts";

export type { Imported, Note, NoteCode } from "../novu/index.ts";

/**
 * Reads JSON of Novu: a rule of JSON Logic, or a workflow with such rules. Returns undefined for a text that is neither, or
 * no JSON. Notes have offsets of the text.
 */
export function readNovu(text: string): Imported | undefined {
  const document = readJsonDocument(text);
  return document.problems.length > 0 ? undefined : readDocumentOfNovu(document);
}
