import { CommandError } from "../command-error.ts";
import type { Source } from "../files/source.ts";
import type { Format, Reporter } from "../output/reporter.ts";
import type { Session } from "../process-io.ts";
import { type Input, type InputOptions, inputsOf } from "./input.ts";

/** Options of verbs that process each input separately. */
export interface EachOptions extends InputOptions {
  readonly prefix?: readonly string[] | undefined;
  readonly format: Format;
}

/** Options of verbs that rewrite files. */
export interface RewriteOptions extends EachOptions {
  readonly write?: true;
}

/** Processes each input. Reports inputs that cannot be read or written, and continues with the others. */
export async function forEachInput(
  inputs: readonly Input[],
  reporter: Reporter,
  work: (source: Source) => Promise<void>,
): Promise<void> {
  for (const { name, read } of inputs) {
    try {
      await work(await read());
    } catch (error) {
      await reporter.failure(name, error);
    }
  }
}

/** Returns the inputs of a verb that rewrites files. Throws CommandError if `--write` contradicts them. */
export function rewriteInputs(options: RewriteOptions, verb: string, session: Session): readonly Input[] {
  const { files, write, format } = options;
  const inputs = inputsOf(options, verb, session);
  if (write && (files.length === 0 || files.includes("-"))) {
    throw new CommandError("`--write` needs a file", "Leave it out to print the result.");
  }
  if (!write && inputs.length > 1 && format !== "json") {
    throw new CommandError(
      "several files cannot be printed one after another",
      "Give one at a time, or use `--write` to rewrite them in place, or `--format json` for one document.",
    );
  }
  return inputs;
}
