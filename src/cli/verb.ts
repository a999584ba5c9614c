import type { Command } from "commander";
import type { ExitCode, Session } from "./process-io.ts";

/**
 * Runs what a verb's file has, once it is loaded: every verb is in a file of its own that is loaded when it is wanted,
 * so that the others cost no time.
 */
export type Start = (
  command: Command,
  load: () => Promise<(session: Session) => Promise<ExitCode>>,
) => Promise<void>;

/**
 * What a verb does when it is called: the `run` of its file, once that is loaded, gets the options, and the operands among
 * them under the name that they have there.
 */
export function runs<Options extends object>(
  start: Start,
  load: () => Promise<{ readonly run: (options: Options, session: Session) => Promise<ExitCode> }>,
  operands?: keyof Options & string,
): (...given: readonly unknown[]) => Promise<void> {
  // Commander gives operands, options and the command.
  return (...given) =>
    start(given.at(-1) as Command, async () => {
      const { run } = await load();
      const options = operands === undefined ? given[0] : { ...(given[1] as object), [operands]: given[0] };
      return (session) => run(options as Options, session);
    });
}

/** Examples as the help shows them; a test runs each of them in an empty folder. */
export function examples(lines: readonly string[]): string {
  return `\n${lines.length === 1 ? "Example" : "Examples"}:\n${lines.map((line) => `  $ ${line}`).join("\n")}`;
}
