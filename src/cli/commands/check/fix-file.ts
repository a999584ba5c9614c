import { shownParameters } from "../../../diagnostics/index.ts";
import { type AppliedFix, applyFixes, type Finding } from "../../../lint/index.ts";
import { CommandError } from "../../command-error.ts";
import { replaceFile } from "../../files/replace-file.ts";
import { patchOf } from "../../output/patch.ts";
import type { Result } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { Session } from "../../process-io.ts";

/** Fix options of the command line. */
export interface FixOptions {
  /** Apply fixes, which change no verdict. */
  readonly fix?: boolean;
  /** Show a diff and write nothing. */
  readonly fixDryRun?: boolean;
  /** Apply suggestions too, which may change a verdict. */
  readonly fixSuggested?: boolean;
  readonly format: string;
  readonly watch?: boolean;
}

/** Settings for fixing files. */
export interface FixSettings {
  readonly suggested: boolean;
  readonly write: boolean;
}

/** Returns undefined if files are not fixed. Throws CommandError if options contradict each other. */
export function fixSettingsOf(options: FixOptions, isStdin: boolean): FixSettings | undefined {
  const { fix = false, fixDryRun = false, fixSuggested = false, format, watch = false } = options;
  if (watch && isStdin) {
    throw new CommandError("`--watch` cannot be used with standard input", "Name files or folders.");
  }
  if (!fix && !fixDryRun && !fixSuggested) return undefined;
  if (watch) {
    throw new CommandError("`--watch` cannot be used with `--fix`", "Leave one of the two out.");
  }
  if (isStdin && !fixDryRun && format !== "pretty" && format !== "json") {
    throw new CommandError(
      `\`--fix\` of standard input cannot be used with \`--format ${format}\`, which cannot contain the fixed text`,
      "Leave one of the two out.",
    );
  }
  if (fixDryRun && format !== "pretty" && format !== "json") {
    throw new CommandError(
      `\`--fix-dry-run\` cannot be used with \`--format ${format}\`, which cannot contain a diff`,
      "Leave one of the two out.",
    );
  }
  return { suggested: fixSuggested, write: !fixDryRun };
}

/** A file after fixing. */
export interface FixedFile {
  readonly text: string;
  /** Remaining findings. */
  readonly findings: readonly Finding[];
  /** Number of applied fixes. */
  readonly fixed: number;
  readonly result: Result;
}

/**
 * Fixes a file in place, or returns a diff. The fixed text of standard input, which has no path, is the result, and the
 * list of fixes goes to standard error. Throws CommandError if the file cannot be written.
 */
export async function fixFoundFile(
  { name, path }: { readonly name: string; readonly path?: string },
  before: string,
  lint: (text: string) => readonly Finding[],
  { suggested, write }: FixSettings,
  { err }: Session,
  isPretty: boolean,
): Promise<FixedFile> {
  const { text, applied, findings } = applyFixes(before, lint, { suggested });
  const changed = text !== before;
  const diff =
    changed && !write ? await patchOf({ before: visible(name), after: visible(name) }, before, text) : "";
  const fixLines = applied.map((one) => sentenceOf(name, one)).join("");
  if (write && path === undefined) {
    if (isPretty) await err.write(fixLines);
    const json = { changed, fixes: applied, text };
    return { text, findings, fixed: applied.length, result: { pretty: text, json } };
  }
  if (changed && write) await replaceFile(path as string, text);
  const json = { changed, fixes: applied, ...(diff !== "" && { diff }) };
  return { text, findings, fixed: applied.length, result: { pretty: fixLines + diff, json } };
}

/** ``steps.yaml:9: fix: writes `==` for `=` [wrong-symbol]``. */
function sentenceOf(path: string, { code, kind, line, before, after }: AppliedFix): string {
  const shown = shownParameters({ before, after });
  const what =
    before === ""
      ? `adds \`${shown.after}\``
      : after === ""
        ? `removes \`${shown.before}\``
        : `writes \`${shown.after}\` for \`${shown.before}\``;
  return `${visible(path)}:${line}: ${kind}: ${what} [${code}]\n`;
}

/** `3 fixed`, for the summary. */
export function fixedPhrase(count: number, { write }: FixSettings): string {
  return write ? `${count} fixed` : `${count} to fix`;
}
