import type { CommandError } from "../command-error.ts";
import type { Colors } from "../process-io.ts";
import { brief, visible } from "./visible.ts";

/** The most of a stretch of user input that a message shows. */
export const LONGEST_QUOTE = 120;

/** Why an input could not be worked on at all. */
export function renderFailure(name: string, failure: CommandError, colors: Colors): string {
  const head = `${colors.bold(`${visible(name) || '""'}:`)} ${colors.bold(colors.red("error:"))} ${shortened(failure.message)}`;
  return paragraph([head, ...(failure.help ? [shortened(failure.help)] : [])]);
}

/** A text of this project's own words with user input in backticks, as one line that is safe to show. */
export function shortened(message: string): string {
  return visible(message.replace(TOO_LONG, (quoted) => `\`${brief(quoted.slice(1, -1), LONGEST_QUOTE)}\``));
}

/** A head, and what belongs to it below. */
export function paragraph([head, ...rest]: readonly string[]): string {
  return [head, ...rest.map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}

const TOO_LONG = new RegExp(`\`[^\`]{${LONGEST_QUOTE + 1},}\``, "g");
