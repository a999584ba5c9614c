import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { CommandError } from "./command-error.ts";
import { stdinFilenameOption } from "./options/options.ts";
import { renderFailure } from "./output/render-failure.ts";
import { brief } from "./output/visible.ts";
import { type ExitCode, openSession, type ProcessIo } from "./process-io.ts";
import { usageAdvice } from "./usage-advice.ts";
import type { Action, ListedVerb, Verb } from "./verb.ts";
import { type HelpGroup, VERBS } from "./verbs.ts";

/** Loads and runs the action of a verb that commander has parsed. */
type Start = (command: Command, load: () => Promise<Action>, options: object) => Promise<void>;

/**
 * Runs the command line with the arguments after the program's name. Returns the exit code; errors are written to
 * standard error, never thrown.
 */
export async function runProgram(args: readonly string[], io: ProcessIo): Promise<ExitCode> {
  let color: boolean | undefined;
  let exitCode: ExitCode = 0;
  const program = makeProgram(io, async (command, load, options) => {
    color = (command.optsWithGlobals() as { readonly color?: boolean }).color;
    const { run } = await load();
    const { stdinFilename } = options as { readonly stdinFilename?: string };
    exitCode = await run(options as never, openSession(io, color, stdinFilename));
  });
  try {
    refuseHelpOfNoVerb(program, args);
    await program.parseAsync([...withHelpLast(program, args)], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Commander has written the help already.
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    const { err } = openSession(io, color);
    const failure =
      error instanceof CommanderError ? usageErrorOf(error, program, args) : commandErrorOf(error, io);
    await err.write(renderFailure("heed", failure, err.colors));
    return 2;
  }
}

/** Puts `-h` behind the verb, whose help is meant, where it stands before: commander would show the general help. */
function withHelpLast(program: Command, args: readonly string[]): readonly string[] {
  const words = args.filter((arg) => arg !== "-h" && arg !== "--help");
  const verb = words[0] === "help" ? words[1] : words[0];
  const isOfVerb = words.length < args.length && program.commands.some((command) => command.name() === verb);
  return isOfVerb ? [...words.slice(words[0] === "help" ? 1 : 0), "--help"] : args;
}

/** Throws CommanderError if the help of a word is asked that is not a verb; commander would show the general help. */
function refuseHelpOfNoVerb(program: Command, args: readonly string[]): void {
  const [first, word] = args.filter((arg) => !arg.startsWith("-"));
  if (first !== "help" || word === undefined || word === "help") return;
  if (program.commands.some((command) => command.name() === word)) return;
  throw new CommanderError(2, "commander.unknownCommand", `unknown command '${word}'`);
}

function makeProgram({ stdout, stderr }: ProcessIo, start: Start): Command {
  const program = new Command("heed")
    .description(
      "Checks, evaluates and explains the conditions of notification workflows, in words and stored.",
    )
    .version(version, "-v, --version", "print heed's version")
    .helpOption("-h, --help", "show this help")
    .usage("<verb> [options]")
    .option("--color", "use colour even if the output is not a terminal")
    .option("--no-color", "use no colour; NO_COLOR and FORCE_COLOR are respected")
    .exitOverride()
    .showSuggestionAfterError(false)
    // Errors are written by this file, in the same form as all others.
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText("after", AFTER)
    .commandsGroup("Look up:" satisfies HelpGroup)
    .helpCommand("help [verb]", "show the help of a verb");
  for (const [name, { group, verb }] of Object.entries<{ group: HelpGroup; verb: Verb }>(VERBS)) {
    addVerb(program.command(name).helpGroup(group), verb, start);
  }
  return program;
}

function addVerb(command: Command, verb: Verb, start: Start): void {
  const { summary, description, operands, options, readsStdin, examples, load } = verb;
  command.summary(summary).description(description);
  if (operands) command.argument(operands.syntax, operands.description);
  for (const option of options) command.addOption(option);
  if (readsStdin) command.addOption(stdinFilenameOption());
  const title = examples.length === 1 ? "Example" : "Examples";
  command.addHelpText("after", `\n${title}:\n${examples.map((line) => `  $ ${line}`).join("\n")}`);
  command.action(() => {
    const values: object = command.opts();
    const [operand] = command.registeredArguments;
    const given: object = {
      ...values,
      ...(operand && { [operand.name()]: command.processedArgs[0] }),
      ...(verb.seesVerbs && verbsIn(command.parent ?? command)),
    };
    refuseUnusedName(given);
    return start(command, load, given);
  });
}

/** The verbs as the help lists them, and the options of the command itself. */
function verbsIn(program: Command): {
  readonly verbs: readonly ListedVerb[];
  readonly globals: readonly Option[];
} {
  const words = new Map(
    Object.entries<{ verb: Verb }>(VERBS).map(([name, { verb }]) => [name, verb.operands?.words]),
  );
  const verbs = program.commands
    .filter((command) => words.has(command.name()))
    .map((command) => ({
      name: command.name(),
      summary: command.summary(),
      options: command.options,
      words: words.get(command.name()),
    }));
  return { verbs, globals: [...program.options, new Option("-h, --help", "show this help")] };
}

/** Throws CommandError if standard input is named, and no operand or option is `-`. */
function refuseUnusedName(given: { readonly stdinFilename?: string }): void {
  if (given.stdinFilename === undefined || Object.values(given).flat().includes("-")) return;
  throw new CommandError(
    "`--stdin-filename` is given, and standard input is not read",
    "Give `-` in place of a file to read it, or leave the option out.",
  );
}

const AFTER = `
Exit codes:
  0  success: no errors; for eval, either verdict
  1  findings: an error in a condition or a file, a file that fmt --check would
     change, a false verdict with eval --exit-code, an expectation of a scenario
     that is not met with run and test
  2  failure: the command line is wrong, a file cannot be read or written,
     nothing was read, a condition cannot be evaluated

heed <verb> --help shows examples. README.md describes the language and the
library; docs/diagnostics and docs/rules explain each [code] in a message.`;

/** Converts any error to a CommandError. With `HEED_DEBUG`, writes the stack of an internal error. */
function commandErrorOf(error: unknown, { stderr, env }: ProcessIo): CommandError {
  if (error instanceof CommandError) return error;
  if (env.HEED_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  const cause = brief(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 300);
  return new CommandError(
    `internal error: ${cause}`,
    "This is a bug in heed. Please report it, with the command and its input.",
  );
}

/** Converts an error of commander. */
function usageErrorOf(error: CommanderError, program: Command, args: readonly string[]): CommandError {
  const [sentence = ""] = error.message.replace(/^error: /, "").split("\n");
  return new CommandError(
    sentence.replaceAll("'", "`").replace(/\.$/, ""),
    usageAdvice(error, program, args),
  );
}
