import type { CommandError } from "../command-error.ts";
import type { Colors } from "../process-io.ts";
import { brief, visible } from "./visible.ts";

/** The most characters of user input that a message quotes. */
export const LONGEST_QUOTE = 120;

/** Renders an error about an input. */
export function renderFailure(name: string, failure: CommandError, colors: Colors): string {
  const head = `${colors.bold(`${visible(name) || '""'}:`)} ${colors.bold(colors.red("error:"))} ${shortened(failure.message)}`;
  return paragraph([head, ...(failure.help ? [shortened(failure.help)] : [])]);
}

/** Makes a message one line that is safe to show, and shortens user input in backticks. */
export function shortened(message: string): string {
  return visible(message.replace(TOO_LONG, (quoted) => `\`${brief(quoted.slice(1, -1), LONGEST_QUOTE)}\``));
}

/** Joins lines into a paragraph, indented below its first line. */
export function paragraph([head, ...rest]: readonly string[]): string {
  return [head, ...rest.map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}

const TOO_LONG = new RegExp(`\`[^\`]{${LONGEST_QUOTE + 1},}\``, "g");
