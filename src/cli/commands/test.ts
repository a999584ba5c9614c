import { Option } from "commander";
import {
  configOption,
  formatOption,
  noIgnoreOption,
  pattern,
  percent,
  prefixOption,
  timezoneOption,
  wholeNumber,
} from "../options/options.ts";
import { TEST_FORMATS } from "../reports/scenario-report.ts";
import type { Verb } from "../verb.ts";

export const test: Verb = {
  summary: "run every scenario in files and folders",
  description:
    "Runs every scenario in files and folders and checks what it expects. In folders, runs *.scenario.yaml, *.scenario.yml and *.scenario.json at any depth, except files that git ignores. Exits with 1 if an expectation is not met, with 2 if a scenario cannot be run. With --coverage, also counts which outcomes of the workflows the scenarios meet; with --write-missing, writes scenarios for the others.",
  operands: { syntax: "<paths...>", description: "files and folders, or - for standard input" },
  readsStdin: true,
  options: [
    configOption(),
    prefixOption(),
    timezoneOption(),
    noIgnoreOption(),
    new Option("--watch", "keep running, and run all again when something changes, until Ctrl-C"),
    new Option(
      "-t, --name <pattern>",
      "run only scenarios whose name or path matches a regular expression",
    ).argParser(pattern),
    new Option("--bail", "stop at the first scenario that fails or cannot be run"),
    new Option("--coverage", "show which outcomes of the workflows no scenario meets, and a figure"),
    new Option(
      "--min-coverage <percent>",
      "exit with 1 if scenarios meet fewer of the outcomes, from 0 to 100",
    ).argParser(percent),
    new Option("--write-missing", "write a scenario for each outcome that none meets, into a new file"),
    new Option(
      "--limit <count>",
      "with --coverage: the most outcomes of a workflow to list (default: 200)",
    ).argParser(wholeNumber),
    formatOption(
      "for people, one JSON document, JUnit XML for build servers, or annotations for GitHub Actions",
      TEST_FORMATS,
    ),
  ],
  examples: [
    `echo '{"steps": [{"ref": "email_1", "type": "channel"}]}' > mail.json; echo '{"workflow": "mail.json", "expect": ["email_1 runs"]}' > mail.scenario.json; heed test .`,
    `echo '{"steps": [{"ref": "email_1", "type": "channel", "when": "data.due exists"}]}' > mail.json; heed test . --write-missing; heed test . --min-coverage 100`,
  ],
  load: () => import("./test/action.ts"),
};
