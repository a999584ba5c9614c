import { CommandError } from "../command-error.ts";
import { readStandardInput, readTextFile } from "../files/read-file.ts";
import { INLINE_NAME, type Kind, kindOfName, kindOfText, type Source, STDIN_NAME } from "../files/source.ts";
import type { Session } from "../process-io.ts";

/** Options that give input. */
export interface InputOptions {
  /** Files, or `-` alone for standard input. */
  readonly files: readonly string[];
  /** The value of `-e`. */
  readonly expression?: string | undefined;
  /** Kind of the input, regardless of its name and content. */
  readonly as?: Kind | undefined;
}

/** A source that is not read yet. */
export interface Input {
  readonly name: string;
  /** Throws CommandError if it cannot be read. */
  readonly read: () => Promise<Source>;
}

/** Returns the inputs of the command line. Throws CommandError unless they are given in exactly one way. */
export function inputsOf(options: InputOptions, verb: string, session: Session): readonly Input[] {
  const { files, expression, as } = options;
  if (expression !== undefined) {
    if (files.length > 0) {
      throw new CommandError(
        "both `-e` and files are given",
        "Give only one of them. If the value of `-e` has blanks, put it in quotes: -e 'data.plan == \"pro\"'.",
      );
    }
    return [{ name: INLINE_NAME, read: async () => inlineSource(expression, as) }];
  }
  if (files.length === 0) {
    throw new CommandError(
      "no input is given",
      `Name files, or give \`-\` for standard input, or a condition with \`-e\`; \`heed ${verb} --help\` shows an example.`,
    );
  }
  if (!isStdin(files)) return files.map((path) => ({ name: path, read: () => readSource(path, as) }));
  return [{ name: session.stdinName, read: () => standardSource(as, session) }];
}

/** Checks whether the operand is `-`, standard input. Throws CommandError if there are others beside it. */
export function isStdin(paths: readonly string[]): boolean {
  if (paths.length < 2 || !paths.includes("-")) return paths[0] === "-";
  throw new CommandError("`-`, standard input, cannot be mixed with files", "Give `-` alone, or files only.");
}

/** Reads a file, or standard input for `-`. */
export async function readFileOrStdin(path: string, as: Kind | undefined, session: Session): Promise<Source> {
  return path === "-" ? standardSource(as, session) : readSource(path, as);
}

/** Returns the name of a file or `-` in messages. */
export function displayName(path: string, { stdinName }: Session): string {
  return path === "-" ? stdinName : path;
}

/** Returns the path that other paths in a file are relative to; undefined for standard input without a name. */
export function locationOf(path: string, { stdinName }: Session): string | undefined {
  if (path !== "-") return path;
  return stdinName === STDIN_NAME ? undefined : stdinName;
}

/** Returns an inline value as a source. */
export function inlineSource(text: string, as: Kind | undefined): Source {
  return { name: INLINE_NAME, text, kind: as ?? kindOfText(text) };
}

async function readSource(path: string, as: Kind | undefined): Promise<Source> {
  const text = await readTextFile(path);
  return { name: path, text, kind: as ?? kindOfName(path) ?? kindOfText(text), path };
}

async function standardSource(as: Kind | undefined, session: Session): Promise<Source> {
  const { stdin, stdinName, err } = session;
  if (stdin.isTTY && err.isTerminal)
    await err.line("Reading from the terminal; press Ctrl-D on a line of its own to end.");
  const text = await readStandardInput(stdin);
  return { name: stdinName, text, kind: as ?? kindOfName(stdinName) ?? kindOfText(text) };
}
