import { type Document, type Format, readDocument } from "../../document/index.ts";
import { openDocument } from "./file.ts";
import { type FileProblem, inFileOrder } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";
import { readConditions, readWhen } from "./read-slot.ts";
import { withCommentedArgument, withDividedArgument } from "./written-remedies.ts";

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
  const unsupported = document.problems.filter(({ code }) => code === "unsupported-value");
  /** Checks for an argument that is missing because JSON has no such value. */
  const isUnsupported = ({ code, span }: FileProblem) =>
    code === "missing-argument" && unsupported.some((other) => other.span?.start === span?.start);
  for (const slot of file.slots) {
    const { when, conditions } = slot;
    if (when !== undefined) file.problems.push(...readWhen(slot, when, file.refs, options).problems);
    if (conditions === undefined) continue;
    const { problems } = readConditions(slot, conditions, options);
    const placed = problems
      .map((found) => withDividedArgument(withCommentedArgument(found, document), document))
      .filter((found) => !isUnsupported(found));
    file.problems.push(...placed);
  }
  return inFileOrder(file.problems);
}
