import { CommandError } from "../command-error.ts";
import { Prefixes } from "../config/prefixes.ts";
import type { Source } from "../files/source.ts";
import type { Format, Reporter } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import type { Session } from "../process-io.ts";
import { type FolderInput, type FolderOptions, inputsIn } from "./folder-inputs.ts";

/** Options of verbs that process each input separately. */
export interface EachOptions extends FolderOptions {
  readonly prefix?: readonly string[] | undefined;
  readonly format: Format;
}

/** Options of verbs that rewrite files. */
export interface RewriteOptions extends EachOptions {
  readonly write?: true;
  /** The folder into which the rewritten files are written. */
  readonly outDir?: string | undefined;
}

/**
 * Processes each input, with the options for it: their prefixes are those of its config too. Passes over files in folders
 * that have no conditions. Reports inputs that cannot be read or written, and continues with the others; folders in which there
 * is nothing to process are a failure. Returns how many files were passed over.
 */
export async function forEachInput<Options extends EachOptions>(
  inputs: readonly FolderInput[],
  options: Options,
  reporter: Reporter,
  work: (source: Source, options: Options, input: FolderInput) => Promise<void>,
): Promise<number> {
  const prefixes = new Prefixes(options.prefix);
  let passedOver = 0;
  for (const input of inputs) {
    const { name, read, folder } = input;
    try {
      const source = await read();
      if (folder !== undefined && !(await isForHeed(source))) passedOver++;
      else await work(source, { ...options, prefix: await prefixes.of(name) }, input);
    } catch (error) {
      await reporter.failure(name, error);
    }
  }
  if (inputs.length === passedOver) {
    const help =
      "In folders, JSON and YAML files with conditions or steps are read, unless git ignores them.";
    await reporter.failure(
      options.files.join(", "),
      new CommandError("there is no file with conditions here", help),
    );
  }
  return passedOver;
}

async function isForHeed({ name, text, kind }: Source): Promise<boolean> {
  if (kind === "text") return false;
  const [{ readDocument }, { isHeedFile }] = await Promise.all([
    import("../../document/index.ts"),
    import("../files/content.ts"),
  ]);
  return isHeedFile(readDocument(text, kind), name);
}

/**
 * Returns the inputs of a verb that rewrites files, without links that were found in folders. Throws CommandError if `--write`
 * or `--out-dir` contradicts them.
 */
export async function rewriteInputs(
  options: RewriteOptions,
  verb: string,
  session: Session,
): Promise<readonly FolderInput[]> {
  const { files, write, outDir, format } = options;
  const inputs = await inputsIn(options, verb, session);
  if (write && outDir !== undefined) {
    throw new CommandError("both `--write` and `--out-dir` are given", "Leave one of the two out.");
  }
  const option = write ? "--write" : outDir === undefined ? undefined : "--out-dir";
  if (option !== undefined && (files.length === 0 || files.includes("-"))) {
    throw new CommandError(`\`${option}\` needs a file`, "Leave it out to print the result.");
  }
  const isSeveral = inputs.length > 1 || inputs.some(({ folder }) => folder !== undefined);
  if (option === undefined && files.some((file) => CONDITION_SIGN.test(file))) {
    throw new CommandError(
      `\`${visible(files.join(" "))}\` is read as ${files.length} files`,
      "If it is a condition, put `-e` before it, and quotes around all of it: -e 'data.plan == \"pro\"'.",
    );
  }
  if (option === undefined && isSeveral && format !== "json") {
    throw new CommandError(
      "several files cannot be printed one after another",
      `Give one at a time, or use \`--write\` to rewrite them in place, ${OUT_DIR[verb] ?? ""}or \`--format json\` for one document.`,
    );
  }
  return inputs.filter(({ isLink }) => !isLink);
}

/** An operand that no file is called, and that conditions have. */
const CONDITION_SIGN = /^(?:==?|!=|[<>]=?|&&|\|\||and|or|is|has|contains|exists)$/;

/** Advice on `--out-dir`, of the verbs that have it. */
const OUT_DIR: { readonly [verb: string]: string } = {
  compile: "`--out-dir` to write them to another folder, ",
  decompile: "`--out-dir` to write them to another folder, ",
};
