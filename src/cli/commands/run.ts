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
    "Runs a workflow as a scenario describes, on a virtual clock and without sending anything. Shows what happened when, which steps ran and which were skipped, and why. Exits with 1 if an expectation of the scenario is not met. With --from-server, writes a run that heed-server keeps as a scenario, so that an incident becomes a test.",
  operands: {
    syntax: "[workflow]",
    description:
      "the workflow's file, or -; by default the one that the scenario names; with --from-server, the id of the run",
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
    new Option(
      "--from-server <url>",
      "write a run that a server keeps as a scenario: the operand is its id; the secret key is read from HEED_SECRET_KEY",
    ).argParser(once),
    new Option("--key-file <file>", "with --from-server: a file with the secret key").argParser(once),
    new Option("--workflow-file <file>", "with --from-server: the workflow of the run, or -").argParser(once),
    new Option(
      "-o, --output <file>",
      "with --from-server: the file to write (default: standard output)",
    ).argParser(once),
    new Option("--with-data", "with --from-server: keep the values that conditions have read"),
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
