import { shownParameters } from "../../../diagnostics/index.ts";
import { type AppliedFix, applyFixes, type Finding } from "../../../lint/index.ts";
import { CommandError } from "../../command-error.ts";
import { replaceFile } from "../../files/replace-file.ts";
import type { Result } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";

/** What the command line says about fixing. */
export interface FixOptions {
  /** Fix what can be fixed with no verdict changed. */
  readonly fix?: boolean;
  /** Show what would be done, and write nothing. */
  readonly fixDryRun?: boolean;
  /** Do what was most likely meant, too. */
  readonly fixSuggested?: boolean;
  readonly format: string;
  readonly watch?: boolean;
}

/** How files are to be fixed. */
export interface FixSettings {
  readonly suggested: boolean;
  readonly write: boolean;
}

/** How files are to be fixed; undefined where they are not. Throws CommandError if that does not go with the rest. */
export function fixSettingsOf(options: FixOptions): FixSettings | undefined {
  const { fix = false, fixDryRun = false, fixSuggested = false, format, watch = false } = options;
  if (!fix && !fixDryRun && !fixSuggested) return undefined;
  if (watch) {
    throw new CommandError(
      "`--watch` cannot be used with `--fix`",
      "A file that is being edited is fixed by who edits it.",
    );
  }
  if (fixDryRun && format !== "pretty" && format !== "json") {
    throw new CommandError(
      `\`--fix-dry-run\` cannot be used with \`--format ${format}\`, which has no place for a diff`,
      "Leave one of the two out.",
    );
  }
  return { suggested: fixSuggested, write: !fixDryRun };
}

/** A file as fixed. */
export interface FixedFile {
  readonly text: string;
  /** What is left to be said of it. */
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
  readonly result: Result;
}

/** Fixes a file: in place, all of it or nothing, or in a diff. Throws CommandError if it cannot be written. */
export async function fixFoundFile(
  path: string,
  before: string,
  lint: (text: string) => readonly Finding[],
  { suggested, write }: FixSettings,
): Promise<FixedFile> {
  const { text, applied, findings } = applyFixes(before, lint, { suggested });
  const changed = text !== before;
  if (changed && write) await replaceFile(path, text);
  const diff = changed && !write ? await diffOf(path, before, text) : "";
  const told = applied.map((one) => sentenceOf(path, one)).join("");
  const json = { changed, fixes: applied, ...(diff !== "" && { diff }) };
  return { text, findings, fixed: applied.length, result: { pretty: told + diff, json } };
}

/** A unified diff of a file, as `patch -p0` and `git apply -p0` take it. */
async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const name = visible(path);
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** ``steps.yaml:9: fix: writes `==` for `=` [wrong-symbol]``. */
function sentenceOf(path: string, { code, kind, line, before, after }: AppliedFix): string {
  const said = shownParameters({ before, after });
  const what =
    before === ""
      ? `adds \`${said.after}\``
      : after === ""
        ? `removes \`${said.before}\``
        : `writes \`${said.after}\` for \`${said.before}\``;
  return `${visible(path)}:${line}: ${kind}: ${what} [${code}]\n`;
}

/** `3 fixed`, as the summary has it. */
export function fixedPhrase(count: number, { write }: FixSettings): string {
  return write ? `${count} fixed` : `${count} to fix`;
}
