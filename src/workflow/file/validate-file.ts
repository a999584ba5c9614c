import { type Document, type Format, readDocument } from "../../document/index.ts";
import { openDocument } from "./file.ts";
import { type FileProblem, inFileOrder } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";
import { readConditions, readWhen } from "./read-slot.ts";

/** All that is wrong with a file and with the conditions in it, texts and stored ones alike, in the file's order. */
export function validateFile(
  text: string,
  format: Format,
  options: FileOptions = {},
): readonly FileProblem[] {
  return validateDocument(readDocument(text, format), options);
}

/** What `validateFile` says, of a file that is read already. */
export function validateDocument(document: Document, options: FileOptions = {}): readonly FileProblem[] {
  const file = openDocument(document, options);
  for (const place of file.places) {
    const { when, conditions } = place;
    if (when !== undefined) file.problems.push(...readWhen(place, when, file.refs, options).problems);
    if (conditions !== undefined) file.problems.push(...readConditions(place, conditions, options).problems);
  }
  return inFileOrder(file.problems);
}
