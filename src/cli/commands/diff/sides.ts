import { type Diagnostic, diagnoseAll } from "../../../diagnostics/index.ts";
import { type Document, readDocument } from "../../../document/index.ts";
import { parse } from "../../../language/index.ts";
import {
  conditionSlots,
  diagnoseInFile,
  type FileOptions,
  readSteps,
  validateDocument,
} from "../../../workflow/index.ts";
import { type Source, withoutMark } from "../../input/source.ts";

/** One of the two things that are compared. */
export interface Side {
  readonly name: string;
  readonly text: string;
  /** A condition in words stands in it as a text alone. */
  readonly document: Document;
  /** What is an error in it. */
  readonly errors: readonly Diagnostic[];
}

/** Reads one of the two things that are compared. */
export function sideOf({ name, text: given, kind }: Source, options: FileOptions): Side {
  if (kind === "text") {
    const text = withoutMark(given);
    const { problems } = parse(text, { prefixes: options.prefixes });
    const document = readDocument(JSON.stringify(text), "json");
    return { name, text, document, errors: errorsAmong(diagnoseAll(problems)) };
  }
  const document = readDocument(given, kind);
  const problems = validateDocument(document, options);
  return { name, text: given, document, errors: errorsAmong(problems.map(diagnoseInFile)) };
}

/** Whether all of a file is one condition. */
export function isCondition({ document }: Side): boolean {
  return conditionSlots(document).some(({ holder }) => holder === undefined);
}

/** Whether there is anything in a file that can be compared: folders hold much else. */
export function isWorthComparing({ document }: Side): boolean {
  return (
    conditionSlots(document).length > 0 || readSteps(document).steps.some(({ ref }) => ref !== undefined)
  );
}

function errorsAmong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** Whether a path stands for a file that is not there: git's name for one, on every system. */
export function isAbsent(path: string): boolean {
  return path === "/dev/null";
}
