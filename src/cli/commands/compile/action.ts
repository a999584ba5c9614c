import type { Condition, Target } from "../../../condition/index.ts";
import { diagnoseAll } from "../../../diagnostics/index.ts";
import { parse } from "../../../language/index.ts";
import { encodeFor } from "../../../stored/index.ts";
import { CommandError } from "../../command-error.ts";
import { type Source, withoutMark } from "../../files/source.ts";
import { forEachInput, type RewriteOptions, rewriteInputs } from "../../input/each-input.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import { jsonText } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface CompileOptions extends RewriteOptions {
  readonly target?: Target | "jsonlogic" | undefined;
}

/** `heed compile`: converts conditions in words to their stored form. */
export async function run(options: CompileOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = rewriteInputs(options, "compile", session);
  await forEachInput(inputs, reporter, async (source) => {
    if (source.kind === "text") await compileText(source, options, reporter);
    else await compileConfig(source, options, reporter);
  });
  return reporter.end(NO_RESULT);
}

async function compileText(source: Source, options: CompileOptions, reporter: Reporter): Promise<void> {
  const { target = "step", prefix: prefixes, write } = options;
  if (write) {
    throw new CommandError(
      "`--write` cannot put the stored form into a file with a condition in words",
      "Leave `--write` out, and redirect the output to another file.",
    );
  }
  const text = withoutMark(source.text);
  const { condition, problems } = parse(text, {
    target: target === "jsonlogic" ? "step" : target,
    prefixes,
  });
  const compiled = condition && (await compiledFor(target, condition, prefixes));
  await reporter.file({
    name: source.name,
    text,
    diagnostics: diagnoseAll(problems),
    ...(compiled && { result: { pretty: `${jsonText(Object.values(compiled)[0])}\n`, json: compiled } }),
  });
}

/** Compiles a condition for a target; the key is its name in the report. */
async function compiledFor(
  target: NonNullable<CompileOptions["target"]>,
  condition: Condition,
  prefixes: readonly string[] | undefined,
): Promise<{ readonly [name: string]: unknown }> {
  switch (target) {
    case "jsonlogic": {
      const { toJsonLogic } = await import("../../../jsonlogic/index.ts");
      return { jsonLogic: toJsonLogic(condition) };
    }
    default:
      return { conditions: encodeFor(condition, { target, prefixes }) };
  }
}

async function compileConfig(
  source: Source,
  { prefix, target, write }: CompileOptions,
  reporter: Reporter,
): Promise<void> {
  if (target === "jsonlogic") {
    throw new CommandError(
      "`--target jsonlogic` is for one condition, and this is a file",
      "Give the condition in words, with `-e` or as text.",
    );
  }
  // Loaded only for files, not for the text of a condition.
  const { rewriteFile } = await import("../../files/rewrite-file.ts");
  await rewriteFile(source, "compile", { prefix, target, write }, reporter);
}
