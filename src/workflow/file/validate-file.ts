import { type Document, type Format, readDocument } from "../../document/index.ts";
import { openDocument } from "./file.ts";
import { type FileProblem, inFileOrder } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";
import { readConditions, readWhen } from "./read-slot.ts";

/** Problems of a file and of all conditions in it, texts and stored ones alike, in the file's order. */
export function validateFile(
  text: string,
  format: Format,
  options: FileOptions = {},
): readonly FileProblem[] {
  return validateDocument(readDocument(text, format), options);
}

/** Same as `validateFile`, for a document that is already read. */
export function validateDocument(document: Document, options: FileOptions = {}): readonly FileProblem[] {
  const file = openDocument(document, options);
  for (const slot of file.slots) {
    const { when, conditions } = slot;
    if (when !== undefined) file.problems.push(...readWhen(slot, when, file.refs, options).problems);
    if (conditions !== undefined) file.problems.push(...readConditions(slot, conditions, options).problems);
  }
  return inFileOrder(file.problems);
}
