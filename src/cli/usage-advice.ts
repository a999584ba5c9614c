import type { Command, CommanderError, Option } from "commander";
import { alternatives, suggestionsFor } from "../diagnostics/suggest/index.ts";

/** Words of other tools for a verb, by what to write in heed. */
const VERB_WORDS: { readonly [call: string]: readonly string[] } = {
  check: [
    "chk",
    "lint",
    "linter",
    "audit",
    "scan",
    "inspect",
    "analyse",
    "analyze",
    "doctor",
    "verify",
    "ci",
  ],
  "check --fix": ["fix", "autofix", "repair", "correct"],
  "check --watch": ["watch", "dev"],
  "check --list-files": ["ls", "list", "files"],
  fmt: ["format", "formatter", "prettier", "pretty", "beautify", "tidy"],
  compile: ["comp", "build", "transpile", "convert", "encode", "parse", "to-json", "transform"],
  decompile: ["decode", "pull", "read", "print", "from-json", "translate", "reverse"],
  "import novu": ["novu", "migrate", "migration", "port", "importer"],
  validate: ["valid", "syntax"],
  eval: ["evaluate", "match", "apply", "exec", "execute"],
  explain: ["why", "trace", "debug", "describe"],
  run: ["simulate", "simulation", "play", "start", "dry-run"],
  "run --all": ["outcomes", "enumerate", "paths"],
  test: ["spec", "tests", "scenario", "scenarios", "expect"],
  ask: ["prove", "query", "question", "always", "never", "implies", "equivalent", "disjoint"],
  simplify: ["minimize", "minimise", "reduce", "optimize", "optimise", "normalize", "normalise"],
  diff: ["compare", "changes", "changed"],
  cases: ["statuses", "status", "phrases", "channels"],
  schema: ["schemas", "json-schema"],
  completion: ["completions", "complete", "autocomplete", "shell-completion"],
  "--version": ["version", "ver", "v"],
};

/** Words of other tools for an option, by the options that they may stand for; the first that the verb has is meant. */
const OPTION_WORDS: { readonly [option: string]: readonly string[] } = {
  "--fix-suggested": ["fix-all", "unsafe-fixes", "fix-unsafe", "unsafe", "apply-unsafe"],
  "--fix": ["apply", "write", "auto-fix", "autofix", "autocorrect", "fixes", "in-place", "inplace"],
  "--fix-dry-run": ["dry-run", "dry", "preview", "no-write", "diff"],
  "--check": ["dry-run", "dry", "verify", "preview", "list-different", "no-write"],
  "--out-dir": ["output", "out", "output-dir", "dest", "destination", "directory"],
  "--statistics": ["stats", "stat", "summary", "totals"],
  "--at": ["step", "ref", "place", "node", "select", "slot"],
  "--name": ["filter", "grep", "match", "pattern", "test-name-pattern"],
  "--write": ["in-place", "inplace", "overwrite", "save", "output", "out", "fix", "replace"],
  "--format": ["reporter", "report", "output-format", "formatter", "style", "out-format"],
  "--list-files": ["show-files", "verbose", "list"],
  "--jobs": ["threads", "workers", "parallel", "concurrency", "processes", "cores"],
  "--limit": ["max", "most", "top", "head", "count", "max-outcomes"],
  "--timezone": ["tz", "zone", "time-zone"],
  "--exit-code": ["fail", "strict", "set-exit-status"],
  "--max-warnings": ["strict", "error-on-warnings", "warnings-as-errors", "werror", "fail-on-warnings"],
  "--expression": ["expr", "text", "code", "condition", "query"],
  "--conditions": ["condition", "file", "rules", "workflow"],
  "--context": ["data", "input", "ctx", "env", "payload", "vars"],
  "--config": ["settings", "configuration", "rc"],
  "--no-ignore": ["all-files", "hidden"],
  "--as": ["type", "language", "lang", "parser", "input-format", "stdin-type"],
  "--target": ["owner", "for"],
  "--channel": ["channel-type", "channels"],
  "--stdin-filename": ["stdin-filepath", "stdin-file-path", "stdin-display-name", "stdin-name"],
};

/** Letters of other tools for an option, by the options that they may stand for; the first that the verb has is meant. */
const OPTION_LETTERS: { readonly [letter: string]: readonly string[] } = {
  "-c": ["--context", "--config", "--check"],
  "-f": ["--format", "--fix"],
  "-i": ["--write"],
  "-j": ["--jobs"],
  "-k": ["--name"],
  "-o": ["--out-dir", "--write", "--format"],
  "-s": ["--scenario"],
  "-t": ["--target", "--timezone"],
  "-w": ["--write", "--watch"],
};

/** Options with which other tools rewrite files. */
const TO_WRITE = /^(?:-i|-w|--(?:write|in-?place|overwrite|save))$/;

/** Advice on options of other tools that no option replaces, by verb and option, or by option. */
const OPTION_ADVICE: { readonly [use: string]: string } = {
  "--ignore":
    "Git's ignored files are left out already. To ignore a finding, write a suppression: docs/rules/ignoring.md shows how.",
  "--exclude":
    "Files that git ignores are left out; name the folders to check, or add the others to `.gitignore`.",
  "check --quiet":
    "Only findings are printed, and warnings alone do not fail a check. A rule that is not wanted is `off` in the config.",
  "check --rule": "The levels of rules stand in the config, as in `rules: { number-as-text: off }`.",
  "check --rules": "The levels of rules stand in the config, as in `rules: { number-as-text: off }`.",
  "check --disable": "The levels of rules stand in the config, as in `rules: { number-as-text: off }`.",
  "check --enable": "The levels of rules stand in the config, as in `rules: { number-as-text: error }`.",
  "validate -r": "Files in folders of a folder are read anyway.",
  "validate --recursive": "Files in folders of a folder are read anyway.",
  "check -r": "Files in folders of a folder are read anyway.",
  "check --recursive": "Files in folders of a folder are read anyway.",
  "test --scenario": "Scenarios need no option there: `heed test seen.scenario.yaml`.",
  "test --explain": "`heed run --scenario FILE --explain` explains the decisions of one scenario.",
  "run --time": "The moment of the trigger is `at` under `trigger` in the scenario.",
  "run --at": "The moment of the trigger is `at` under `trigger` in the scenario.",
  "run --now": "The moment of the trigger is `at` under `trigger` in the scenario.",
  "run --data": "The data of the trigger is `data` under `trigger` in the scenario.",
  "run --context": "The context is under `trigger` in the scenario.",
};

/** Returns advice on wrong use of the command line: what to write instead, then where the options are listed. */
export function usageAdvice(error: CommanderError, program: Command, args: readonly string[]): string {
  const verb = program.commands.find(
    (command) => command.name() === args.find((arg) => !arg.startsWith("-")),
  );
  const advice = specificAdvice(error, program, verb, args);
  const more =
    verb === undefined
      ? `The verbs are ${verbsOf(program).join(", ")}.`
      : `\`heed ${verb.name()} --help\` lists its options.`;
  return [advice, more].filter(Boolean).join(" ");
}

/** Returns advice on a word in the place of a verb. */
export function verbAdvice(word: string, program: Command): string | undefined {
  const verbs = verbsOf(program);
  const same = verbs.find((verb) => verb === word.toLowerCase());
  const meant = same === undefined ? callsFor(word) : [same];
  if (meant.length > 0) return `Write ${alternatives(meant.map((call) => `heed ${call}`))}.`;
  const near = suggestionsFor(word, verbs);
  if (near.length > 0) return `Did you mean ${alternatives(near.map((verb) => `heed ${verb}`))}?`;
  if (/\s|[=<>]/.test(word)) {
    return "A verb comes first: `heed compile -e` before a condition shows its stored form, `heed validate -e` its mistakes.";
  }
  if (/[./\\]/.test(word)) return `A verb comes first: \`heed check ${word}\` finds mistakes.`;
  const calls = suggestionsFor(word, Object.values(VERB_WORDS).flat()).flatMap(callsFor);
  return calls.length === 0
    ? undefined
    : `Did you mean ${alternatives([...new Set(calls)].map((call) => `heed ${call}`))}?`;
}

function callsFor(word: string): readonly string[] {
  const wanted = plain(word);
  return Object.entries(VERB_WORDS).flatMap(([call, words]) =>
    words.some((one) => plain(one) === wanted) ? [call] : [],
  );
}

function specificAdvice(
  { code, message }: CommanderError,
  program: Command,
  verb: Command | undefined,
  args: readonly string[],
): string | undefined {
  const [, found = "", given = ""] = /'([^']*)'(?: argument '(.*?)' is invalid)?/s.exec(message) ?? [];
  switch (code) {
    case "commander.unknownCommand":
      return verbAdvice(found, program);
    case "commander.unknownOption":
      return optionAdvice(found, program, verb, args);
    case "commander.optionMissingArgument":
      return `Write its value after it: \`${found.replace(/^-\w, /, "")}\`${found.startsWith("-e") ? ", such as `-e 'data.amount > 100'`" : ""}.`;
    case "commander.invalidArgument": {
      const option = verb?.options.find(({ flags }) => flags === found);
      return option && valueAdvice(option, given);
    }
    case "commander.excessArguments":
      return verb && excessAdvice(verb, args);
  }
  return undefined;
}

/** Returns advice on an option that a verb does not have. */
function optionAdvice(
  written: string,
  program: Command,
  verb: Command | undefined,
  args: readonly string[],
): string | undefined {
  const [found = written] = written.split("=", 1);
  const others = program.commands.filter((command) => command !== verb && hasOption(command, found));
  const has = alternatives(others.slice(0, 4).map((command) => `heed ${command.name()} ${found}`));
  if (verb === undefined) {
    const own = suggestionsFor(found.toLowerCase(), ["-v", ...longsOf(program)]);
    if (others.length === 0 && own.length > 0) return `Did you mean ${alternatives(own)}?`;
    return others.length === 0 ? "A verb comes first." : `A verb comes first: ${has}.`;
  }
  const own = OPTION_ADVICE[`${verb.name()} ${found}`] ?? OPTION_ADVICE[found];
  if (own !== undefined) return own;
  if (verb.name() === "fmt" && TO_WRITE.test(found))
    return "`heed fmt` rewrites the files without an option.";
  const value = written.includes("=") ? written.slice(found.length + 1) : args[args.indexOf(written) + 1];
  const isOutput = /^--?(?:o|out|output)/.test(found) && value !== undefined;
  const asFormat = isOutput ? formatNamed(plain(value), verb) : undefined;
  if (asFormat !== undefined) return `Write \`--format ${asFormat}\`.`;
  // A folder is no file: `-o build`, `-o build.yaml`.
  const isFile = isOutput && /\.\w+$/.test(value);
  const isOffered = (long: string) => hasOption(verb, long) && !(isFile && long === "--out-dir");
  const letter = OPTION_LETTERS[found]?.find(isOffered);
  if (letter !== undefined) return `Did you mean ${alternatives([letter])}?`;
  const format = formatNamed(plain(found), verb);
  if (format !== undefined) return `Write \`--format ${format}\`.`;
  const words = wordsOf(found);
  const known = longsOf(verb);
  const sharing = known.filter((long) => wordsOf(long).some((word) => words.includes(word)));
  const near = suggestionsFor(found, known).filter(
    (long) => others.length === 0 || plain(long) === plain(found),
  );
  const named = Object.entries(OPTION_WORDS).flatMap(([long, names]) =>
    names.some((name) => plain(name) === plain(found)) ? [long] : [],
  );
  const meant = named.filter(isOffered);
  for (const candidates of [near, meant, sharing]) {
    if (candidates.length > 0) return `Did you mean ${alternatives(candidates)}?`;
  }
  if (others.length > 0)
    return `${others.length === 1 ? "Another verb has" : "Other verbs have"} it: ${has}.`;
  const elsewhere = named.flatMap((long) =>
    program.commands
      .filter((command) => hasOption(command, long))
      .map((command) => `heed ${command.name()} ${long}`),
  );
  if (elsewhere.length > 0) return `For that there is ${alternatives(elsewhere.slice(0, 3))}.`;
  return undefined;
}

/** Returns the output format that an option names, as `--json` does. */
function formatNamed(word: string, verb: Command): string | undefined {
  const choices = verb.options.find(({ long }) => long === "--format")?.argChoices ?? [];
  return choices.find((choice) => choice === word || choice === VALUE_WORDS[word]);
}

/** Other words for values of options. */
const VALUE_WORDS: { readonly [word: string]: string } = {
  md: "markdown",
  typescript: "ts",
  javascript: "js",
  types: "d.ts",
  dts: "d.ts",
  compact: "concise",
  short: "concise",
  unix: "concise",
  xml: "junit",
  yml: "yaml",
  human: "pretty",
  stylish: "pretty",
  words: "text",
  mail: "email",
  inapp: "in_app_feed",
  feed: "in_app_feed",
  slack: "chat",
  teams: "chat",
  webhook: "http",
  logic: "jsonlogic",
  workflow: "step",
  user: "preference",
};

/** Returns advice on a value that an option does not take. */
function valueAdvice(option: Option, given: string): string | undefined {
  const { argChoices: choices } = option;
  // The parser of the value has said what to write.
  if (choices === undefined) return undefined;
  const wanted = plain(given);
  const same = choices.filter((choice) => plain(choice) === wanted || choice === VALUE_WORDS[wanted]);
  const beginning = wanted.length < 3 ? [] : choices.filter((choice) => plain(choice).startsWith(wanted));
  const near = suggestionsFor(given, choices);
  const meant = [same, near, beginning].find((list) => list.length > 0);
  return meant && `Did you mean ${alternatives(meant)}?`;
}

/** Returns advice on operands that a verb does not take. */
function excessAdvice(verb: Command, args: readonly string[]): string | undefined {
  if (verb.name() === "eval" || verb.name() === "explain") {
    return "Give the condition with `-e` or `--conditions`, and the context with `--context`.";
  }
  for (const word of args.slice(args.indexOf(verb.name()) + 1)) {
    const option = verb.options.find(({ argChoices }) => argChoices?.includes(word));
    if (option !== undefined) return `Did you mean \`${option.long} ${word}\`?`;
    for (const { argChoices, long } of verb.options) {
      const [near] = suggestionsFor(word, argChoices ?? []);
      if (near !== undefined) return `Did you mean \`${long} ${near}\`?`;
    }
  }
  return undefined;
}

function verbsOf(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}

function longsOf(command: Command): readonly string[] {
  return [...command.options, ...(command.parent?.options ?? [])].flatMap(({ long }) => long ?? []);
}

function hasOption(command: Command, flag: string): boolean {
  return command.options.some(({ short, long }) => short === flag || long === flag);
}

function wordsOf(flag: string): readonly string[] {
  return flag.split("-").filter((word) => word !== "" && word !== "no");
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}
