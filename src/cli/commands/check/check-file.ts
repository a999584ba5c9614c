import type { FileSettings } from "../../../config/index.ts";
import { readDocument } from "../../../document/index.ts";
import { type Finding, findingsToFix, lintDocument } from "../../../lint/index.ts";
import { CommandError } from "../../command-error.ts";
import { hasConditions, isHeedFile } from "../../files/content.ts";
import type { FoundFile } from "../../files/find-files.ts";
import { type FileKind, otherKindOf } from "../../files/other-kind.ts";
import { readFileOrStdin } from "../../input/input.ts";
import type { Result } from "../../output/reporter.ts";
import type { Session } from "../../process-io.ts";
import { type FixSettings, fixFoundFile } from "./fix-file.ts";
import type { SuppressionUsage } from "./suppression-usage.ts";

/** A checked file with its diagnostics. */
export interface CheckedFile {
  readonly text: string;
  readonly diagnostics: readonly Finding[];
  /** Kind of a file in which there is nothing to check, if its keys say so. */
  readonly otherKind?: FileKind | undefined;
  /** True if nothing in it could be checked: no conditions and no steps. */
  readonly isEmpty: boolean;
  /** Number of findings that suppressions removed. */
  readonly ignored: number;
  /** Number of applied fixes. */
  readonly fixed?: number;
  /** Report of the fixes. */
  readonly result?: Result;
}

/** Options for every file. */
export interface CheckFileOptions extends FileSettings {
  readonly usage: SuppressionUsage;
  /** True if the report is for people. */
  readonly isPretty: boolean;
  /** Undefined if files are not fixed. */
  readonly fix: FixSettings | undefined;
}

/** Checks a file. Returns undefined if it was found in a folder and has nothing that heed checks. */
export async function checkFile(
  found: FoundFile,
  session: Session,
  options: CheckFileOptions,
): Promise<CheckedFile | undefined> {
  if ("error" in found) throw found.error;
  const { name, text, kind } = await readFileOrStdin(found.path, undefined, session);
  if (kind === "text") {
    throw new CommandError(
      "it is one condition in words, not a file that holds conditions",
      "`heed validate` reads those.",
    );
  }
  const document = readDocument(text, kind);
  if (!found.isNamed && !isHeedFile(document, found.path)) return undefined;
  const { usage, fix } = options;
  const isEmpty = document.root !== undefined && !hasConditions(document);
  const suppressions = usage.validOf(options.suppressions);
  const lintOptions = { ...options, suppressions };
  const otherKind = isEmpty ? otherKindOf(document) : undefined;
  // The target of a link may be outside the folder, so it is checked but not fixed.
  if (fix === undefined || found.isLink) {
    const linted = lintDocument(document, lintOptions);
    usage.record(suppressions, linted);
    return { text, diagnostics: linted.findings, isEmpty, otherKind, ignored: linted.suppressedCount };
  }
  const lint = (changed: string) => findingsToFix(changed, kind, lintOptions);
  const fixed = await fixFoundFile(
    found.path === "-" ? { name } : { name, path: found.path },
    text,
    lint,
    fix,
    session,
    options.isPretty,
  );
  const linted = lintDocument(readDocument(fixed.text, kind), lintOptions);
  usage.record(suppressions, linted);
  return { ...fixed, diagnostics: linted.findings, isEmpty, otherKind, ignored: linted.suppressedCount };
}
