import { Option } from "commander";
import {
  configOption,
  formatOption,
  once,
  prefixOption,
  timezoneOption,
  wholeNumber,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const run: Verb = {
  summary: "run a workflow as a scenario describes, without sending anything",
  description:
    "Runs a workflow as a scenario describes, on a virtual clock and without sending anything. Shows what happened when, which steps ran and which were skipped, and why. Exits with 1 if an expectation of the scenario is not met.",
  operands: {
    syntax: "[workflow]",
    description: "the workflow's file, or -; by default the one that the scenario names",
  },
  readsStdin: true,
  options: [
    new Option("--scenario <file>", "who triggers the workflow and what happens when, or -").argParser(once),
    new Option("--explain", "show every value that each decision depends on"),
    new Option("--all", "list every possible outcome of the workflow instead of running a scenario"),
    new Option("--limit <count>", "with --all: the most outcomes to list (default: 200)").argParser(
      wholeNumber,
    ),
    new Option("--unsent", "with --all: distinguish steps that run without making a message"),
    configOption(),
    prefixOption(),
    timezoneOption(),
    formatOption(),
  ],
  examples: [
    `echo '{"steps": [{"ref": "email_1", "type": "channel"}]}' > mail.json; echo '{"expect": ["email_1 runs"]}' | heed run mail.json --scenario -`,
  ],
  load: () => import("./run/action.ts"),
};
