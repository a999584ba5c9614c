import { InvalidArgumentError, Option } from "commander";
import { suggestionsFor } from "../../diagnostics/index.ts";
import { isTimeZone } from "../../time/index.ts";
import { KINDS } from "../files/source.ts";

/** Options that several verbs have. */

/** Operands of verbs that read files, standard input or `-e VALUE`. */
export const INPUT_FILES = { syntax: "[files...]", description: "files, or - for standard input" };

/** `-e VALUE`. */
export function expressionOption(description: string): Option {
  return new Option("-e, --expression <value>", description).argParser(once);
}

/** `--as KIND`. */
export function kindOption(description = "the kind of input, regardless of its name and content"): Option {
  return new Option("--as <kind>", description).choices(KINDS);
}

/** `--prefix NAME`; can be repeated. */
export function prefixOption(): Option {
  return new Option(
    "--prefix <name>",
    "a prefix that paths may start with, besides the platform's; can be repeated",
  ).argParser(prefixes);
}

/** `--format pretty|json`, or one of several formats. */
export function formatOption(
  description = "for people, or one JSON document",
  formats: readonly string[] = ["pretty", "json"],
): Option {
  return new Option("--format <format>", description).choices(formats).default("pretty");
}

/** `--target` of verbs that read or write stored conditions. */
export function targetOption(
  targets: readonly string[] = ["step", "preference", "match"],
  description = "the owner of conditions outside a file (default: judged by their shape)",
): Option {
  return new Option("--target <target>", description).choices(targets);
}

/** `--config FILE`. */
export function configOption(content = "the types of channels"): Option {
  return new Option(
    "--config <file>",
    `${content} (default: heed.config.yaml, .yml or .json in the current folder)`,
  ).argParser(once);
}

/** `--timezone ZONE`. */
export function timezoneOption(): Option {
  return new Option(
    "--timezone <zone>",
    "the account's time zone, for recipients without one (default: that of the config, else Etc/UTC)",
  ).argParser(zone);
}

/** `--stdin-filename NAME`. */
export function stdinFilenameOption(): Option {
  return new Option(
    "--stdin-filename <name>",
    "the file that standard input is to be read as, such as an unsaved buffer of an editor",
  ).argParser(name);
}

/** `--max-warnings COUNT`. */
export function maxWarningsOption(): Option {
  return new Option("--max-warnings <count>", "exit with 1 if there are more warnings").argParser(
    wholeNumber,
  );
}

/** `--write`. */
export function writeOption(): Option {
  return new Option("--write", "rewrite the files in place");
}

/** `--no-ignore`. */
export function noIgnoreOption(): Option {
  return new Option("--no-ignore", "include files that git ignores");
}

/** Argument parser of options that can be given once. */
export function once(value: string, previous: string | undefined): string {
  if (previous !== undefined) throw new InvalidArgumentError("It is given twice.");
  return value;
}

/** Argument parser of whole numbers from 0. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("Write a whole number, such as 0.");
  return Number(value);
}

function zone(value: string, previous: string | undefined): string {
  if (!isTimeZone(value)) {
    const [meant] = suggestionsFor(value, Intl.supportedValuesOf("timeZone"));
    throw new InvalidArgumentError(
      meant === undefined ? "A time zone has a name, such as Europe/Berlin." : `Did you mean ${meant}?`,
    );
  }
  return once(value, previous);
}

function name(value: string, previous: string | undefined): string {
  if (value === "" || value === "-" || value.includes("\0")) {
    throw new InvalidArgumentError("Write the name of a file, such as workflow.yaml.");
  }
  return once(value, previous);
}

function prefixes(value: string, previous: readonly string[] = []): readonly string[] {
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(value)) {
    throw new InvalidArgumentError("A prefix is a name without a dot, such as event.");
  }
  return [...previous, value];
}
