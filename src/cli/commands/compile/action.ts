import { diagnoseText } from "../../../advice/index.ts";
import type { Condition, Target } from "../../../condition/index.ts";
import type { Json } from "../../../document/index.ts";
import { parse } from "../../../language/index.ts";
import { encodeFor } from "../../../stored/index.ts";
import { CommandError } from "../../command-error.ts";
import { type Source, withoutMark } from "../../files/source.ts";
import {
  type EachOptions,
  forEachInput,
  type RewriteOptions,
  rewriteInputs,
} from "../../input/each-input.ts";
import type { FolderInput } from "../../input/folder-inputs.ts";
import type { Layout } from "../../options/options.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import { jsonText } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { EmitOptions } from "./emit.ts";

export interface CompileOptions
  extends RewriteOptions,
    Partial<Omit<EmitOptions, keyof EachOptions | "target">> {
  readonly target?: Target | "jsonlogic" | undefined;
  readonly layout?: Layout | undefined;
}

/** `heed compile`: converts conditions in words to their stored form. */
export async function run(options: CompileOptions, session: Session): Promise<ExitCode> {
  const { emit: language, target, write, layout, ...rest } = options;
  if (language !== undefined) {
    if (layout !== undefined) {
      throw new CommandError("`--layout` and `--emit` contradict each other", "Leave one of them out.");
    }
    if (write)
      throw new CommandError(
        "`--write` and `--emit` contradict each other",
        "Write modules with `--out-dir` or `--out-file`.",
      );
    if (target === "jsonlogic") {
      throw new CommandError(
        "`--target jsonlogic` and `--emit` contradict each other",
        "Leave one of them out.",
      );
    }
    const { emit } = await import("./emit.ts");
    return emit({ ...rest, emit: language, target }, session);
  }
  requireEmit(options);
  const reporter = new Reporter(session, options.format);
  if (options.layout !== undefined && options.outDir === undefined) {
    throw new CommandError("`--layout` is for `--out-dir`", "Name the folder to write to.");
  }
  const inputs = await rewriteInputs(options, "compile", session);
  const written = new Map<string, string>();
  await forEachInput(inputs, options, reporter, async (source, one, input) => {
    if (source.kind === "text") await compileText(source, one, reporter);
    else await compileConfig(source, one, reporter, input, written);
  });
  return reporter.end(NO_RESULT);
}

/** The options that only `--emit` has. */
const EMIT_OPTIONS = {
  outFile: "--out-file",
  standalone: "--standalone",
  unchecked: "--unchecked",
  dataSchema: "--data-schema",
} as const;

/** Throws CommandError if an option of `--emit` is given without it. */
function requireEmit(options: CompileOptions): void {
  for (const [key, name] of Object.entries(EMIT_OPTIONS)) {
    if (options[key as keyof typeof EMIT_OPTIONS] === undefined) continue;
    throw new CommandError(`\`${name}\` is for code`, "Say which with `--emit`: `js`, `ts` or `d.ts`.");
  }
}

async function compileText(source: Source, options: CompileOptions, reporter: Reporter): Promise<void> {
  const { target = "step", prefix: prefixes, write, outDir } = options;
  if (write || outDir !== undefined) {
    const option = write ? "--write" : "--out-dir";
    throw new CommandError(
      `\`${option}\` cannot put the stored form into a file with a condition in words`,
      `Leave \`${option}\` out, and redirect the output to another file.`,
    );
  }
  const text = withoutMark(source.text);
  const { condition, problems } = parse(text, {
    target: target === "jsonlogic" ? "step" : target,
    prefixes,
  });
  const compiled = condition && (await compiledFor(target, condition, text, prefixes));
  await reporter.file({
    name: source.name,
    text,
    diagnostics: diagnoseText(text, problems, { target: target === "jsonlogic" ? "step" : target, prefixes }),
    ...(compiled && { result: { pretty: `${jsonText(Object.values(compiled)[0])}\n`, json: compiled } }),
  });
}

/** Compiles a condition for a target; the key is its name in the report. */
async function compiledFor(
  target: NonNullable<CompileOptions["target"]>,
  condition: Condition,
  text: string,
  prefixes: readonly string[] | undefined,
): Promise<{ readonly [name: string]: unknown }> {
  switch (target) {
    case "jsonlogic": {
      const { toJsonLogic } = await import("../../../jsonlogic/index.ts");
      return { jsonLogic: toJsonLogic(condition) };
    }
    default: {
      const conditions = encodeFor(condition, { target, prefixes }) as unknown as Json;
      if (!/\d/.test(text)) return { conditions };
      // Loaded only for numbers, which keep their spelling.
      const { spelledAsTexts } = await import("../../../workflow/index.ts");
      return { conditions: spelledAsTexts(conditions, condition, [text], { target, prefixes }) };
    }
  }
}

async function compileConfig(
  source: Source,
  options: CompileOptions,
  reporter: Reporter,
  input: FolderInput,
  written: Map<string, string>,
): Promise<void> {
  const { prefix, target, write } = options;
  if (target === "jsonlogic") {
    throw new CommandError(
      "`--target jsonlogic` is for one condition, and this is a file",
      "Give the condition in words, with `-e` or as text.",
    );
  }
  // Loaded only for files, not for the text of a condition.
  const { rewriteFile } = await import("../../input/rewrite-file.ts");
  const outDir =
    options.outDir === undefined
      ? undefined
      : { outDir: options.outDir, layout: options.layout ?? "same", written };
  await rewriteFile(source, "compile", { prefix, target, write, outDir }, reporter, input);
}
