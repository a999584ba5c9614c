import { type Command, Option } from "commander";
import { formatOption, once, prefixOption, wholeNumber } from "./options.ts";
import { TEST_FORMATS } from "./reports/scenario-report.ts";
import { examples, runs, type Start } from "./verb.ts";

/** The heading under which `heed --help` lists these verbs. */
const RUNNING = "Run workflows:";

/** `heed run`. */
export function addRun(program: Command, start: Start): void {
  program
    .command("run")
    .helpGroup(RUNNING)
    .summary("run a workflow as a scenario says, without sending anything")
    .description(
      "Run a workflow as a scenario says, on a virtual clock and without sending anything: what happened when, what ran and what was skipped, and why. Exits with 1 where something is not as the scenario expects.",
    )
    .argument("[workflow]", "the workflow's file, or -; without one, the scenario names it")
    .addOption(
      new Option("--scenario <file>", "who triggers it, and what happens when, or -").argParser(once),
    )
    .option("--explain", "show all that each decision was made on")
    .option("--all", "instead of a scenario: all that can become of the workflow, and how")
    .addOption(
      new Option("--limit <count>", "with --all: list no more outcomes than this (default: 200)").argParser(
        wholeNumber,
      ),
    )
    .option("--unsent", "with --all: tell apart, too, whether steps that run make a message")
    .addOption(runConfigOption())
    .addOption(prefixOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        `echo '{"steps": [{"ref": "email_1", "type": "channel"}]}' > mail.json; echo '{"expect": ["email_1 runs"]}' | heed run mail.json --scenario -`,
      ]),
    )
    .action(runs(start, () => import("./commands/run/action.ts"), "workflow"));
}

/** `heed test`. */
export function addTest(program: Command, start: Start): void {
  program
    .command("test")
    .helpGroup(RUNNING)
    .summary("run every scenario of files and folders")
    .description(
      "Run every scenario of files and folders, and hold it to what it expects. In folders, *.scenario.yaml, *.scenario.yml and *.scenario.json are run, at any depth, but for what git ignores. Exits with 1 where something is not as expected, with 2 where a scenario cannot be run.",
    )
    .argument("<paths...>", "files and folders")
    .addOption(runConfigOption())
    .addOption(prefixOption())
    .option("--no-ignore", "look into what git ignores, too")
    .option("--watch", "go on, and run all again when something changes, until Ctrl-C")
    .addOption(
      new Option("--format <format>", "for people, one JSON document, or JUnit's XML for build servers")
        .choices(TEST_FORMATS)
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples([
        `echo '{"steps": [{"ref": "email_1", "type": "channel"}]}' > mail.json; echo '{"workflow": "mail.json", "expect": ["email_1 runs"]}' > mail.scenario.json; heed test .`,
      ]),
    )
    .action(runs(start, () => import("./commands/test/action.ts"), "paths"));
}

/** `--config FILE` of what needs to know channels. */
function runConfigOption(): Option {
  return new Option(
    "--config <file>",
    "the types of channels (default: heed.config.yaml or heed.config.json here)",
  ).argParser(once);
}
