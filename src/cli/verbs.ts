import { type Command, InvalidArgumentError, Option } from "commander";
import { CHANNEL_TYPES } from "../status/index.ts";
import { channelOption, expiryOption } from "./assumption-options.ts";
import {
  addInput,
  checkFormatOption,
  expressionOption,
  formatOption,
  jobsOption,
  kindOption,
  once,
  prefixOption,
  targetOption,
  wholeNumber,
} from "./options.ts";
import { examples, runs, type Start } from "./verb.ts";
import { addRun, addTest } from "./verbs-run.ts";

/** The headings under which `heed --help` lists the verbs. */
const WRITING = "Write conditions:";
const CHECKING = "Check and decide:";
const REASONING = "Reason over every context:";
const LOOKING_UP = "Look up:";

/** Adds every verb to the program, in the order in which they are listed. */
export function addVerbs(program: Command, start: Start): void {
  program.commandsGroup(LOOKING_UP).helpCommand("help [verb]", "show the help of a verb");
  addCompile(program, start);
  addDecompile(program, start);
  addFmt(program, start);
  addCheck(program, start);
  addValidate(program, start);
  addEval(program, start);
  addExplain(program, start);
  addRun(program, start);
  addTest(program, start);
  addAsk(program, start);
  addSimplify(program, start);
  addDiff(program, start);
  addCases(program, start);
  addSchema(program, start);
}

function addCompile(program: Command, start: Start): void {
  const command = program
    .command("compile")
    .helpGroup(WRITING)
    .summary("turn conditions in words into their stored form")
    .description(
      "Turn conditions in words into their stored form. Of one condition, the stored form is printed; of a JSON or YAML file, the whole file, with `conditions` in place of every `when`.",
    );
  addInput(command, "one condition in words")
    .addOption(targetOption(["step", "preference", "jsonlogic"], "what one condition is for (default: step)"))
    .addOption(prefixOption())
    .option("--write", "rewrite the files in place")
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        "heed compile -e 'in_app_feed_1 has not been seen'",
        `echo '{"steps": [{"ref": "email_1", "when": "data.total > 100"}]}' | heed compile -`,
      ]),
    )
    .action(runs(start, () => import("./commands/compile/action.ts"), "files"));
}

function addDecompile(program: Command, start: Start): void {
  const command = program
    .command("decompile")
    .helpGroup(WRITING)
    .summary("turn stored conditions into words")
    .description(
      "Turn stored conditions into words. Of conditions alone, their text is printed; of a workflow or preference file, the whole file, with `when` in place of `conditions`.",
    );
  addInput(command, "stored conditions, as JSON")
    .addOption(targetOption(["step", "preference"], "what conditions alone are for (default: as they look)"))
    .addOption(prefixOption())
    .option("--write", "rewrite the files in place")
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        `heed decompile -e '{"all": [{"variable": "recipient.plan", "operator": "equal_to", "argument": "pro"}]}'`,
      ]),
    )
    .action(runs(start, () => import("./commands/decompile/action.ts"), "files"));
}

function addFmt(program: Command, start: Start): void {
  const command = program
    .command("fmt")
    .helpGroup(WRITING)
    .summary("write conditions in words in their one canonical spelling")
    .description(
      "Write the `when` texts of files in their one canonical spelling, in place; everything else stays byte for byte. With -e or -, the result is printed.",
    );
  addInput(command, "one condition in words")
    .addOption(prefixOption())
    .option("--check", "only list the files that would change, and exit with 1 where there are any")
    .addOption(formatOption())
    .addHelpText("after", examples([`heed fmt -e "email_1 hasn't been SENT and recipient.plan is 'pro'"`]))
    .action(runs(start, () => import("./commands/fmt/action.ts"), "files"));
}

function addCheck(program: Command, start: Start): void {
  program
    .command("check")
    .helpGroup(CHECKING)
    .summary("find mistakes in files and folders of workflows and preferences")
    .description(
      "Find mistakes in workflow and preference files: what `heed validate` finds, and what is legal and most likely not meant. In folders, *.json, *.yaml and *.yml are looked at, at any depth, but for what git ignores. Exits with 1 where there is an error.",
    )
    .argument("<paths...>", "files and folders")
    .addOption(
      new Option(
        "--config <file>",
        "the levels of rules (default: heed.config.yaml or heed.config.json here)",
      ).argParser(once),
    )
    .addOption(prefixOption())
    .addOption(
      new Option("--max-warnings <count>", "exit with 1 where there are more warnings").argParser(
        wholeNumber,
      ),
    )
    .option("--fix", "fix what can be fixed with no verdict changed, and report what is left")
    .option("--fix-dry-run", "show as a diff what fixing would do, and write nothing")
    .option("--fix-suggested", "do what was most likely meant, too: it may change a verdict")
    .option("--no-ignore", "look into what git ignores, too")
    .option("--watch", "go on, and check what changes until Ctrl-C")
    .addOption(checkFormatOption())
    .addHelpText("after", examples(["heed check ."]))
    .action(runs(start, () => import("./commands/check/action.ts"), "paths"));
}

function addValidate(program: Command, start: Start): void {
  const command = program
    .command("validate")
    .helpGroup(CHECKING)
    .summary("find what is wrong with conditions, stored or in words")
    .description(
      "Find what is wrong with conditions, stored or in words, alone or in workflow and preference files. Exits with 1 where there is an error.",
    );
  addInput(command, "one condition, stored or in words")
    .addOption(targetOption(["step", "preference"], "what conditions alone are for (default: as they look)"))
    .addOption(prefixOption())
    .addOption(
      new Option("--max-warnings <count>", "exit with 1 where there are more warnings").argParser(
        wholeNumber,
      ),
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        `heed validate -e '{"all": [{"variable": "data.total", "operator": "greater_than", "argument": "100"}]}'`,
      ]),
    )
    .action(runs(start, () => import("./commands/validate/action.ts"), "files"));
}

function addEval(program: Command, start: Start): void {
  const command = program
    .command("eval")
    .helpGroup(CHECKING)
    .summary("say whether a condition holds of a context, or of each of many")
    .description(
      "Say whether a condition holds of a context: true or false. Of an NDJSON file, with a context on each line, there is a verdict on each line; `error` stands where there is none, and standard error says why.",
    );
  addDecision(command)
    .option("--ndjson", "the context file has a context on each line, as *.ndjson and *.jsonl files do")
    .option("--exit-code", "exit with 1 where the verdict is false")
    .addOption(jobsOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([`echo '{"data": {"total": 120}}' | heed eval -e 'data.total > 100' --context -`]),
    )
    .action(runs(start, () => import("./commands/eval/action.ts")));
}

function addExplain(program: Command, start: Start): void {
  const command = program
    .command("explain")
    .helpGroup(CHECKING)
    .summary("show how the verdict for a context comes about")
    .description(
      "Show how the verdict for a context comes about: every part of the condition with its own answer, its operands as stored and as resolved, and for a status which message was asked and why that one.",
    );
  addDecision(command)
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        `echo '{"refs": {"email_1": [{"status": "delivered"}]}}' | heed explain -e 'email_1 has been sent' --context -`,
      ]),
    )
    .action(runs(start, () => import("./commands/explain/action.ts")));
}

/** What is decided, and on what. */
function addDecision(command: Command): Command {
  return command
    .addOption(expressionOption("the condition, stored or in words"))
    .addOption(new Option("--conditions <file>", "a file with the condition, or -").argParser(once))
    .addOption(
      new Option("--at <pointer>", "which condition of a file with several, such as /steps/2").argParser(
        once,
      ),
    )
    .addOption(new Option("--context <file>", "a JSON or YAML file with the context, or -").argParser(once))
    .addOption(kindOption("what the condition is, whatever its name and looks"))
    .addOption(
      new Option("--now <time>", "the moment of evaluation, for contexts without one").argParser(once),
    )
    .addOption(
      new Option("--on-unknown-ref <how>", "what a ref is that the context does not know").choices([
        "error",
        "skipped",
      ]),
    )
    .addOption(prefixOption());
}

function addAsk(program: Command, start: Start): void {
  program
    .command("ask")
    .helpGroup(REASONING)
    .summary("ask what holds of conditions, whatever the context")
    .description(
      "Ask what holds of conditions, whatever the context: whether one holds `always` or `never`, whether one `implies` another, whether two are `equivalent` or `disjoint`. Conditions are given in words or as files. The answer is yes or no, with an example that shows it, or undecided. Exits with 0 for yes, else with 1.",
    )
    .argument("<question...>", "`A implies B`, `A equivalent B`, `A disjoint B`, `always A` or `never A`")
    .addOption(
      new Option(
        "--at <pointer>",
        "which condition of a file with several; given twice, the second is for the second file",
      ).argParser(pointers),
    )
    .addOption(channelOption())
    .addOption(expiryOption())
    .addOption(prefixOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples([
        "heed ask 'email_1 has been delivered' implies 'email_1 has been sent'",
        "heed ask never 'data.total > 100 and data.total < 50'",
      ]),
    )
    .action(runs(start, () => import("./commands/ask/action.ts"), "question"));
}

function addSimplify(program: Command, start: Start): void {
  const command = program
    .command("simplify")
    .helpGroup(REASONING)
    .summary("leave out of conditions what makes no difference")
    .description(
      "Leave out of conditions what makes no difference, in words or stored as they come. Of a JSON or YAML file, every condition that gets smaller is put in its place, and everything else stays byte for byte. What is left out is said on standard error.",
    );
  addInput(command, "one condition, stored or in words")
    .addOption(targetOption(["step", "preference"], "what conditions alone are for (default: as they look)"))
    .option("--write", "rewrite the files in place")
    .addOption(channelOption())
    .addOption(expiryOption())
    .addOption(prefixOption())
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(["heed simplify --format json -e 'email_1 has been sent and email_1 has been delivered'"]),
    )
    .action(runs(start, () => import("./commands/simplify/action.ts"), "files"));
}

function addDiff(program: Command, start: Start): void {
  program
    .command("diff")
    .helpGroup(REASONING)
    .summary("say what changed in meaning between two conditions, files or folders")
    .description(
      "Say what changed in meaning between two conditions, two workflow or preference files, or two folders of them: conditions, steps and their order; templates and settings are left aside. Exits with 0 where the meaning is the same, with 1 where it is not, with 2 where that cannot be found out for errors.",
    )
    .argument("<operands...>", "two files, two folders, or two conditions in words")
    .addOption(
      new Option(
        "--config <file>",
        "the types of channels (default: heed.config.yaml or heed.config.json here)",
      ).argParser(once),
    )
    .option("--git", "run as git's external diff, as in GIT_EXTERNAL_DIFF='heed diff --git'")
    .option("--no-ignore", "look into what git ignores, too")
    .addOption(channelOption())
    .addOption(expiryOption())
    .addOption(prefixOption())
    .addOption(
      new Option("--format <format>", "for people, one JSON document, or a comment for a pull request")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples(["heed diff 'not (data.a == 1 or data.b == 2)' 'data.b != 2 and data.a != 1'"]),
    )
    .action(runs(start, () => import("./commands/diff/action.ts"), "operands"));
}

/** `--at POINTER`, once for each of two files. */
function pointers(value: string, previous: readonly string[] = []): readonly string[] {
  if (previous.length === 2) throw new InvalidArgumentError("It is given more than twice.");
  return [...previous, value];
}

function addCases(program: Command, start: Start): void {
  program
    .command("cases")
    .helpGroup(LOOKING_UP)
    .summary("list what can be asked about a channel's messages")
    .description(
      "List what can be asked about the messages of a step, as a conditions editor would: in words, what it means, and its stored form.",
    )
    .addOption(new Option("--channel <type>", "the step's channel (default: any)").choices(CHANNEL_TYPES))
    .option("--open-tracking", "the channel tracks opens")
    .option("--link-tracking", "the channel tracks links")
    .addOption(
      new Option("--polarity <polarity>", "assertions, negations, or both")
        .choices(["has", "has_not", "both"])
        .default("both"),
    )
    .addOption(new Option("--ref <ref>", "the step that is asked").argParser(once))
    .addOption(formatOption())
    .addHelpText("after", examples(["heed cases --channel email --link-tracking --ref email_1"]))
    .action(runs(start, () => import("./commands/cases/action.ts")));
}

function addSchema(program: Command, start: Start): void {
  const command = program
    .command("schema")
    .helpGroup(LOOKING_UP)
    .summary("print a JSON Schema, or list them")
    .description(
      "Print a JSON Schema (2020-12), or list them. They refer to each other by the names of their files, <name>.schema.json.",
    )
    .argument("[name]", "the schema's name; without one, all are listed")
    .addHelpText("after", examples(["heed schema step-conditions"]))
    .action((name: string | undefined) =>
      start(command, async () => {
        const { run } = await import("./commands/schema/action.ts");
        return (session) => run(name, session);
      }),
    );
}
