import type { Condition } from "../condition/index.ts";
import { codeFrame, positionAt } from "../diagnostics/index.ts";
import { readDocument } from "../document/index.ts";
import { type ModuleOptions, moduleOf } from "../emit/index.ts";
import { type Finding, type LintOptions, lintDocument } from "../lint/index.ts";
import { conditionAt, conditionSlots, slotNames } from "../workflow/index.ts";

/** Options for reading a file, and for its module. */
export interface FileModuleOptions
  extends Pick<LintOptions, "prefixes" | "channels" | "levels">,
    Pick<ModuleOptions, "checked" | "onUnknownRef" | "standalone"> {}

/** A finding of a file, in words. */
export interface Found {
  readonly isError: boolean;
  /** The line, from 1, and the column in UTF-16 code units, from 0. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The line with the part underlined. */
  readonly frame: string;
}

/** A file as a module, undefined if the file has errors, and what was found in the file. */
export interface Compiled {
  readonly module: string | undefined;
  readonly found: readonly Found[];
}

/** Compiles the conditions of a YAML file to a module in JavaScript, if `heed check` finds no error in it. */
export function compileFile(text: string, options: FileModuleOptions): Compiled {
  const document = readDocument(text, "yaml");
  const { findings } = lintDocument(document, options);
  const found = findings.map((finding) => foundIn(text, finding));
  if (found.some(({ isError }) => isError)) return { module: undefined, found };
  const conditions = new Map<string, Condition>();
  for (const [slot, name] of slotNames(document, conditionSlots(document))) {
    const condition = conditionAt(slot, options);
    if (condition !== undefined) conditions.set(name, condition);
  }
  return { module: moduleOf(conditions, options).text, found };
}

function foundIn(text: string, { severity, code, message, help, span }: Finding): Found {
  const { line, column } = positionAt(text, span?.start ?? 0);
  return {
    isError: severity === "error",
    line,
    column: column - 1,
    text: `${message} [${code}]${help === undefined ? "" : `. ${help}`}`,
    frame: span === undefined ? "" : codeFrame(text, span),
  };
}
