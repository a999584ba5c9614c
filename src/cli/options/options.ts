import { InvalidArgumentError, Option } from "commander";
import { suggestionsFor } from "../../diagnostics/suggest/index.ts";
import { isTimeZone } from "../../time/index.ts";
import { KINDS } from "../files/source.ts";

/** Options that several verbs have. */

/** Operands of verbs that read files, standard input or `-e VALUE`. */
export const INPUT_FILES = {
  syntax: "[files...]",
  description: "files and folders, or - for standard input",
};

/** Values of `--layout`: as the source, or as the platform's command pulls and pushes workflows. */
export const LAYOUTS = ["same", "pulled"] as const;

/** A layout of the files in `--out-dir`. */
export type Layout = (typeof LAYOUTS)[number];

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
    `${content} (default: heed.config.yaml, .yml or .json, the nearest in a file's folder or above)`,
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

/** `-o FILE`. */
export function outputOption(): Option {
  return new Option("-o, --output <file>", "the file to write (default: standard output)").argParser(once);
}

/** `--no-ignore`. */
export function noIgnoreOption(): Option {
  return new Option("--no-ignore", "include files that git ignores");
}

/** `--server URL`, and `--key-file FILE`. */
export function serverOptions(description: string): readonly Option[] {
  return [
    new Option("--server <url>", `${description}; its secret key is read from HEED_SECRET_KEY`).argParser(
      once,
    ),
    new Option(
      "--key-file <file>",
      "a file with the secret key of the server, in place of HEED_SECRET_KEY",
    ).argParser(once),
  ];
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

/** Argument parser of whole percentages. */
export function percent(value: string): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= 100)) throw new InvalidArgumentError("Write a whole number from 0 to 100.");
  return number;
}

/** Argument parser of regular expressions. */
export function pattern(value: string, previous: string | undefined): string {
  try {
    new RegExp(value, "iu");
  } catch {
    throw new InvalidArgumentError(
      "It is no regular expression: put a backslash before `(`, `[` and `*` that stand for themselves.",
    );
  }
  return once(value, previous);
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
