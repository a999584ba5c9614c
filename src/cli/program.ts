import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { Refusal } from "./command-error.ts";
import { renderFailure } from "./output/render-failure.ts";
import { brief } from "./output/visible.ts";
import { type ExitCode, type Surroundings, sessionOf } from "./process-io.ts";
import type { Start } from "./verb.ts";
import { addVerbs } from "./verbs.ts";

/**
 * Runs the command line with the arguments behind the program's name. What is misused or goes wrong is said on standard
 * error; the exit code says how it ended.
 */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let color: boolean | undefined;
  let exitCode: ExitCode = 0;
  const program = makeProgram(surroundings, async (command, load) => {
    color = (command.optsWithGlobals() as { readonly color?: boolean }).color;
    const run = await load();
    exitCode = await run(sessionOf(surroundings, color));
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Commander has shown the help already.
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    const { err } = sessionOf(surroundings, color);
    const verbs = program.commands.map((command) => command.name());
    const verb = verbs.find((name) => name === args.find((arg) => !arg.startsWith("-")));
    const refusal =
      error instanceof CommanderError ? misuse(error, verb, verbs) : refusalOf(error, surroundings);
    await err.write(renderFailure("heed", refusal, err.colors));
    return 2;
  }
}

function makeProgram({ stdout, stderr }: Surroundings, start: Start): Command {
  const program = new Command("heed")
    .description("Conditions of notification workflows: in words and stored, checked, decided, explained.")
    .version(version, "-v, --version", "print heed's version")
    .helpOption("-h, --help", "show this help")
    .usage("<verb> [options]")
    .option("--color", "use colour wherever the output goes")
    .option("--no-color", "use no colour; NO_COLOR and FORCE_COLOR in the environment are heeded too")
    .exitOverride()
    // What goes wrong is said by this file, in the form that all else is said in.
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText("after", AFTER);
  addVerbs(program, start);
  return program;
}

const AFTER = `
Exit codes:
  0  fine: no errors; for eval, whatever the verdict
  1  something was found: an error in a condition or a file, a file that
     fmt --check would change, a verdict that is false with eval --exit-code,
     what is not as a scenario expects with run and test
  2  it could not be done: the command line is wrong, a file cannot be read or
     written, a condition cannot be evaluated

heed <verb> --help shows an example of each. README.md tells of the language and
the library; docs/diagnostics and docs/rules of each [code] in a message.`;

/** What went wrong, as what can be said of it; `HEED_DEBUG` shows where a mistake of heed itself comes from. */
function refusalOf(error: unknown, { stderr, env }: Surroundings): Refusal {
  if (error instanceof Refusal) return error;
  if (env.HEED_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  const what = brief(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 300);
  return new Refusal(
    `something went wrong inside heed: ${what}`,
    "This is a mistake in heed itself: please report it, with the command and its input.",
  );
}

/** Commander's own sentences, in the form of all others. */
function misuse(
  { code, message }: CommanderError,
  verb: string | undefined,
  verbs: readonly string[],
): Refusal {
  const [sentence = "", ...rest] = message.replace(/^error: /, "").split("\n");
  const hint = rest
    .join(" ")
    .trim()
    .replace(/^\((.*)\)$/, "$1");
  const advice =
    code === "commander.excessArguments" && (verb === "eval" || verb === "explain")
      ? "The condition is given with `-e` or `--conditions`, the context with `--context`."
      : verb === undefined
        ? `The verbs are ${verbs.join(", ")}.`
        : `\`heed ${verb} --help\` shows what it takes.`;
  return new Refusal(
    sentence.replaceAll("'", "`").replace(/\.$/, ""),
    [hint, advice].filter(Boolean).join(" "),
  );
}
