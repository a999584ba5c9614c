import { Option } from "commander";
import {
  configOption,
  formatOption,
  noIgnoreOption,
  prefixOption,
  timezoneOption,
} from "../options/options.ts";
import { TEST_FORMATS } from "../reports/scenario-report.ts";
import type { Verb } from "../verb.ts";

export const test: Verb = {
  summary: "run every scenario in files and folders",
  description:
    "Runs every scenario in files and folders and checks what it expects. In folders, runs *.scenario.yaml, *.scenario.yml and *.scenario.json at any depth, except files that git ignores. Exits with 1 if an expectation is not met, with 2 if a scenario cannot be run.",
  operands: { syntax: "<paths...>", description: "files and folders, or - for standard input" },
  readsStdin: true,
  options: [
    configOption(),
    prefixOption(),
    timezoneOption(),
    noIgnoreOption(),
    new Option("--watch", "keep running, and run all again when something changes, until Ctrl-C"),
    formatOption("for people, one JSON document, or JUnit XML for build servers", TEST_FORMATS),
  ],
  examples: [
    `echo '{"steps": [{"ref": "email_1", "type": "channel"}]}' > mail.json; echo '{"workflow": "mail.json", "expect": ["email_1 runs"]}' > mail.scenario.json; heed test .`,
  ],
  load: () => import("./test/action.ts"),
};
