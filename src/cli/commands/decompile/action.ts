import type { Target } from "../../../condition/index.ts";
import { diagnoseAll } from "../../../diagnostics/index.ts";
import { printReadable } from "../../../language/index.ts";
import { CommandError } from "../../command-error.ts";
import { rewriteFile } from "../../files/rewrite-file.ts";
import type { Source } from "../../files/source.ts";
import { forEachInput, type RewriteOptions, rewriteInputs } from "../../input/each-input.ts";
import { documentOf, isStoredAlone, readStoredAlone } from "../../input/stored-value.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface DecompileOptions extends RewriteOptions {
  readonly target?: Target | undefined;
}

/** `heed decompile`: converts stored conditions to words. */
export async function run(options: DecompileOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = rewriteInputs(options, "decompile", session);
  await forEachInput(inputs, reporter, (source) => decompileSource(source, options, reporter));
  return reporter.end(NO_RESULT);
}

async function decompileSource(
  source: Source,
  { prefix, target, write }: DecompileOptions,
  reporter: Reporter,
): Promise<void> {
  const { name, text, kind } = source;
  if (kind === "text") {
    throw new CommandError(
      "this is a condition in words already",
      'Stored conditions are JSON, such as `{"all": [...]}`; `heed fmt --canonical` writes words in their canonical form.',
    );
  }
  const document = documentOf(source);
  if (!write && isStoredAlone(source, document, target)) {
    const { condition, diagnostics } = readStoredAlone(document, { target, prefix });
    const printed = condition && printReadable(condition, { prefixes: prefix });
    const words = printed?.text;
    const result = words === undefined ? undefined : { pretty: `${words}\n`, json: { text: words } };
    const found = [...diagnostics, ...diagnoseAll(printed?.problems ?? [])];
    await reporter.file({ name, text, diagnostics: found, result });
    return;
  }
  await rewriteFile(source, "decompile", { prefix, target, write }, reporter);
}
