import type { Target } from "../../condition/index.ts";
import { compileFile, decompileFile, diagnoseInFile, type FileOptions } from "../../workflow/index.ts";
import type { Reporter } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import { replaceFile } from "./replace-file.ts";
import type { Source } from "./source.ts";

/** Settings for rewriting a file. */
export interface RewriteSettings {
  readonly target?: Target | undefined;
  readonly prefix?: readonly string[] | undefined;
  /** Rewrite in place. */
  readonly write?: true | undefined;
}

const DIRECTIONS = {
  compile: { rewrite: compileFile, nothing: "there is no `when` here, so there was nothing to compile" },
  decompile: {
    rewrite: decompileFile,
    nothing: "there are no stored conditions here, so there was nothing to decompile",
  },
};

/** Rewrites the conditions of a JSON or YAML source, and leaves everything else unchanged. Prints the result or writes the file. */
export async function rewriteFile(
  source: Source,
  direction: keyof typeof DIRECTIONS,
  setting: RewriteSettings,
  reporter: Reporter,
): Promise<void> {
  const { name, path, text: before } = source;
  const { rewrite, nothing } = DIRECTIONS[direction];
  const { text, problems } = rewrite(before, source.kind === "yaml" ? "yaml" : "json", fileOptions(setting));
  const report = { name, text: before, diagnostics: problems.map(diagnoseInFile) };
  if (text === undefined) return reporter.file(report);
  const changed = text !== before;
  if (setting.write && path !== undefined) {
    if (changed) await replaceFile(path, text);
    await reporter.file({
      ...report,
      result: { pretty: changed ? `${visible(name)}\n` : "", json: { changed } },
    });
  } else await reporter.file({ ...report, result: { pretty: text, json: { text, changed } } });
  if (!changed) await reporter.note(name, nothing);
}

/** Converts settings to options of the workflow room. */
export function fileOptions({ prefix, target }: RewriteSettings): FileOptions {
  return { ...(prefix && { prefixes: prefix }), ...(target && { target }) };
}
