import type { Target } from "../../../condition/index.ts";
import { diagnoseAll } from "../../../diagnostics/index.ts";
import { printReadable } from "../../../language/index.ts";
import { CommandError } from "../../command-error.ts";
import type { Source } from "../../files/source.ts";
import { forEachInput, type RewriteOptions, rewriteInputs } from "../../input/each-input.ts";
import type { FolderInput } from "../../input/folder-inputs.ts";
import type { OutDirSettings } from "../../input/out-dir.ts";
import { rewriteFile } from "../../input/rewrite-file.ts";
import { documentOf, isStoredAlone, readStoredAlone } from "../../input/stored-value.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface DecompileOptions extends RewriteOptions {
  readonly target?: Target | undefined;
}

/** `heed decompile`: converts stored conditions to words. */
export async function run(options: DecompileOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = await rewriteInputs(options, "decompile", session);
  const { outDir } = options;
  const target = outDir === undefined ? undefined : { outDir, layout: "same" as const, written: new Map() };
  await forEachInput(inputs, options, reporter, (source, one, input) =>
    decompileSource(source, one, reporter, input, target),
  );
  return reporter.end(NO_RESULT);
}

async function decompileSource(
  source: Source,
  { prefix, target, write }: DecompileOptions,
  reporter: Reporter,
  input: FolderInput,
  outDir: OutDirSettings | undefined,
): Promise<void> {
  const { name, text, kind } = source;
  if (kind === "text") {
    throw new CommandError(
      "this is a condition in words already",
      'Stored conditions are JSON, such as `{"all": [...]}`; `heed fmt --canonical` writes words in their canonical form.',
    );
  }
  const document = documentOf(source);
  if (!write && outDir === undefined && isStoredAlone(source, document, target)) {
    const { condition, diagnostics } = readStoredAlone(document, { target, prefix });
    const printed = condition && printReadable(condition, { prefixes: prefix });
    const words = printed?.text;
    const result = words === undefined ? undefined : { pretty: `${words}\n`, json: { text: words } };
    const found = [...diagnostics, ...diagnoseAll(printed?.problems ?? [])];
    await reporter.file({ name, text, diagnostics: found, result });
    return;
  }
  await rewriteFile(source, "decompile", { prefix, target, write, outDir }, reporter, input);
}
