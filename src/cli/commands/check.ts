import { Option } from "commander";
import {
  configOption,
  formatOption,
  maxWarningsOption,
  noIgnoreOption,
  once,
  prefixOption,
} from "../options/options.ts";
import { CHECK_FORMATS } from "../reports/check-report.ts";
import type { Verb } from "../verb.ts";

export const check: Verb = {
  summary: "find mistakes in workflow and preference files, also in whole folders",
  description:
    "Reports everything that `heed validate` reports, and what is valid but probably not intended. In folders, reads *.json, *.yaml and *.yml at any depth, except files that git ignores. Exits with 1 if there is an error, and with 2 if nothing was checked.",
  operands: { syntax: "<paths...>", description: "files and folders, or - for standard input" },
  readsStdin: true,
  options: [
    configOption("the levels of rules"),
    prefixOption(),
    maxWarningsOption(),
    new Option("--baseline <file>", "report only findings that this file does not have").argParser(once),
    new Option(
      "--write-baseline <file>",
      "write all findings to a file, so that only new ones are reported from then on",
    ).argParser(once),
    new Option("--fix", "apply every fix that changes no verdict, and report what is left"),
    new Option("--fix-dry-run", "show what --fix would change as a diff, and write nothing"),
    new Option("--fix-suggested", "apply suggestions too, which may change a verdict"),
    noIgnoreOption(),
    new Option("--statistics", "count the findings by code"),
    new Option("--list-files", "list the files that are checked and those that are passed over"),
    new Option("--watch", "keep running, and check files again when they change, until Ctrl-C"),
    formatOption(
      "for people, at length or a line a finding; one JSON document; or a format of other programs",
      CHECK_FORMATS,
    ),
  ],
  examples: ["heed check ."],
  load: () => import("./check/action.ts"),
};
