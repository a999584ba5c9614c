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
import { type Source, withoutMark } from "../../files/source.ts";

/** One side of a comparison. */
export interface Side {
  readonly name: string;
  readonly text: string;
  /** A condition in words is a document with one text. */
  readonly document: Document;
  /** Errors in the conditions. */
  readonly errors: readonly Diagnostic[];
}

/** Reads one side of a comparison. */
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

/** Checks whether the whole file is one condition. */
export function isCondition({ document }: Side): boolean {
  return conditionSlots(document).some(({ map }) => map === undefined);
}

/** Checks whether a file has anything to compare. Folders also hold unrelated files. */
export function isWorthComparing({ document }: Side): boolean {
  return (
    conditionSlots(document).length > 0 || readSteps(document).steps.some(({ ref }) => ref !== undefined)
  );
}

/** Checks the name of a file for that of a scenario, which has no conditions that decide what is sent. */
export function isScenarioName(path: string): boolean {
  return /\.scenario\.(?:ya?ml|json)$/i.test(path);
}

function errorsAmong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** Checks whether a path is the null device, which git passes for an absent file on every system. */
export function isAbsent(path: string): boolean {
  return path === "/dev/null";
}
