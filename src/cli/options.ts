import { type Command, InvalidArgumentError, Option } from "commander";
import { KINDS } from "./input/source.ts";
import { CHECK_FORMATS } from "./reports/check-report.ts";

/** The options that several verbs have, each worded once. */

/** Files, `-`, or `-e VALUE`. */
export function addInput(command: Command, value: string): Command {
  return command
    .argument("[files...]", "files, or - for standard input")
    .addOption(expressionOption(value))
    .addOption(kindOption("what the input is, whatever its name and looks"));
}

/** `-e VALUE`. */
export function expressionOption(value: string): Option {
  return new Option("-e, --expression <value>", value).argParser(once);
}

/** `--as KIND`. */
export function kindOption(description: string): Option {
  return new Option("--as <kind>", description).choices(KINDS);
}

/** `--prefix NAME`, as often as there are prefixes. */
export function prefixOption(): Option {
  return new Option(
    "--prefix <name>",
    "a prefix that paths may start with, besides the platform's; can be repeated",
  ).argParser(prefixes);
}

/** `--format pretty|json`. */
export function formatOption(): Option {
  return new Option("--format <format>", "for people, or one JSON document")
    .choices(["pretty", "json"])
    .default("pretty");
}

/** `--format` of what reports to other programs too. */
export function checkFormatOption(): Option {
  return new Option("--format <format>", "for people, one JSON document, or what other programs read")
    .choices(CHECK_FORMATS)
    .default("pretty");
}

/** `--target` of what is compiled or decompiled. */
export function targetOption(targets: readonly string[], description: string): Option {
  return new Option("--target <target>", description).choices(targets);
}

/** `--jobs COUNT`. */
export function jobsOption(): Option {
  return new Option(
    "--jobs <count>",
    "of many contexts: how many threads decide at most (default: a core each, up to 8)",
  ).argParser(jobs);
}

/** For options that say one thing: twice is a slip, and which is meant nobody knows. */
export function once(value: string, previous: string | undefined): string {
  if (previous !== undefined) throw new InvalidArgumentError("It is given twice.");
  return value;
}

/** A whole number of zero or more. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("A whole number is wanted, such as 0.");
  return Number(value);
}

function prefixes(value: string, previous: readonly string[] = []): readonly string[] {
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(value)) {
    throw new InvalidArgumentError("A prefix is a name without a dot, such as event.");
  }
  return [...previous, value];
}

const MOST_JOBS = 64;

function jobs(value: string): number {
  const count = wholeNumber(value);
  if (count < 1 || count > MOST_JOBS) throw new InvalidArgumentError(`It is from 1 to ${MOST_JOBS}.`);
  return count;
}
