import type { Command } from "commander";
import type { ExitCode, Session } from "./session.ts";

/**
 * Runs what a verb's file has, once it is loaded: every verb is in a file of its own that is loaded when it is wanted,
 * so that the others cost no time.
 */
export type Start = (
  command: Command,
  load: () => Promise<(session: Session) => Promise<ExitCode>>,
) => Promise<void>;

/** Examples as the help shows them; a test runs each of them in an empty folder. */
export function examples(lines: readonly string[]): string {
  return `\n${lines.length === 1 ? "Example" : "Examples"}:\n${lines.map((line) => `  $ ${line}`).join("\n")}`;
}
