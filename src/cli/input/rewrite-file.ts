import type { Target } from "../../condition/index.ts";
import { readDocument } from "../../document/index.ts";
import { compileFile, decompileFile, diagnoseInFile, type FileOptions } from "../../workflow/index.ts";
import { isSound, withOverlooked } from "../config/overlooked.ts";
import { replaceFile } from "../files/replace-file.ts";
import type { Source } from "../files/source.ts";
import type { Reporter } from "../output/reporter.ts";
import { counted, visible } from "../output/visible.ts";
import type { FolderInput } from "./folder-inputs.ts";
import type { OutDirSettings } from "./out-dir.ts";

/** Settings for rewriting a file. */
export interface RewriteSettings {
  readonly target?: Target | undefined;
  readonly prefix?: readonly string[] | undefined;
  /** Rewrite in place. */
  readonly write?: true | undefined;
  /** Write to another folder. */
  readonly outDir?: OutDirSettings | undefined;
}

const DIRECTIONS = {
  compile: { rewrite: compileFile, nothing: "there is no `when` here, so there was nothing to compile" },
  decompile: {
    rewrite: decompileFile,
    nothing: "there are no stored conditions here, so there was nothing to decompile",
  },
};

/**
 * Rewrites the conditions of a JSON or YAML source, and leaves everything else unchanged. Prints the result, or writes it to the
 * file itself or to another folder.
 */
export async function rewriteFile(
  source: Source,
  direction: keyof typeof DIRECTIONS,
  setting: RewriteSettings,
  reporter: Reporter,
  { folder, place }: Pick<FolderInput, "folder" | "place"> = { folder: undefined, place: undefined },
): Promise<void> {
  const { name, path, text: before } = source;
  const { write, outDir } = setting;
  const { rewrite, nothing } = DIRECTIONS[direction];
  const format = source.kind === "yaml" ? "yaml" : "json";
  const options = fileOptions(setting);
  const { text, problems } = rewrite(before, format, options);
  const document = readDocument(before, format);
  const diagnostics = await withOverlooked(problems.map(diagnoseInFile), document, name, options);
  const report = { name, text: before, diagnostics };
  if (text === undefined || !isSound(diagnostics)) return reporter.file(report);
  const changed = text !== before;
  if (outDir !== undefined && path !== undefined && place !== undefined) {
    const { writeOut } = await import("./out-dir.ts");
    const written = await writeOut({ source: path, place, text, document }, outDir);
    const result = { pretty: `${visible(written.path)}\n`, json: { changed, path: written.path } };
    await reporter.file({ ...report, result });
    const [missing, ...others] = written.missing;
    if (missing === undefined) return;
    const more = others.length === 0 ? "" : ` and ${counted(others.length, "other file")}`;
    const verb = others.length === 0 ? "is" : "are";
    await reporter.note(name, `it names \`${visible(missing)}\`${more}, which ${verb} not there`);
    return;
  }
  if (write && path !== undefined) {
    if (changed) await replaceFile(path, text);
    await reporter.file({
      ...report,
      result: { pretty: changed ? `${visible(name)}\n` : "", json: { changed } },
    });
  } else await reporter.file({ ...report, result: { pretty: text, json: { text, changed } } });
  // In a folder, files of both kinds are to be expected.
  if (!changed && folder === undefined) await reporter.note(name, nothing);
}

/** Converts settings to options of the workflow room. */
export function fileOptions({ prefix, target }: RewriteSettings): FileOptions {
  return { ...(prefix && { prefixes: prefix }), ...(target && { target }) };
}
