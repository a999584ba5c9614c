import picocolors from "picocolors";
import { STDIN_NAME } from "./files/source.ts";
import { linked, showsLinks } from "./output/hyperlinks.ts";
import { pageUri } from "./output/pages.ts";

/** Functions that colour a text; without effect if colour is off. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** Exit code of a command: 0 for success, 1 for findings, 2 for failure. */
export type ExitCode = 0 | 1 | 2;

/** The parts of a process that the program uses. */
export interface ProcessIo {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: { readonly [name: string]: string | undefined };
}

/** Standard input. */
export interface InputStream extends AsyncIterable<Buffer> {
  readonly isTTY?: boolean;
}

/** The part of an output stream that the program uses. */
export interface OutputStream {
  readonly isTTY?: boolean;
  /** Width of a terminal. */
  readonly columns?: number | undefined;
  /** True after an error: nothing more can be written. */
  readonly isBroken?: boolean;
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
}

/** Input and outputs of a command. */
export interface Session {
  readonly stdin: InputStream;
  /** Name of standard input in messages; its extension is that of a file. */
  readonly stdinName: string;
  /** Standard output, for results. */
  readonly out: Output;
  /** Standard error, for messages about them. */
  readonly err: Output;
  readonly env: ProcessIo["env"];
}

/** Opens the session of a command. `color` and `stdinName` are options of the command line, if given. */
export function openSession(
  surroundings: ProcessIo,
  color: boolean | undefined,
  stdinName: string = STDIN_NAME,
): Session {
  const { stdout, stderr, env } = surroundings;
  const output = (stream: OutputStream) => {
    return new Output(stream, color ?? wantsColor(stream, env), showsLinks(stream.isTTY === true, env));
  };
  return {
    get stdin() {
      return surroundings.stdin;
    },
    stdinName,
    out: output(stdout),
    err: output(stderr),
    env,
  };
}

/** Standard output or standard error. */
export class Output {
  readonly isTerminal: boolean;
  readonly colors: Colors;
  readonly #stream: OutputStream;
  readonly #hasLinks: boolean;

  constructor(stream: OutputStream, hasColor: boolean, hasLinks: boolean) {
    this.#stream = stream;
    this.#hasLinks = hasLinks;
    this.isTerminal = stream.isTTY === true;
    this.colors = picocolors.createColors(hasColor);
  }

  /** Writes a code as a link to its page, if the output shows links. */
  readonly linkCode = (code: string, shown: string): string => {
    const uri = this.#hasLinks ? pageUri(code) : undefined;
    return uri === undefined ? shown : linked(shown, uri);
  };

  /** True if the output was closed by its reader. */
  get isBroken(): boolean {
    return this.#stream.isBroken === true;
  }

  /** Writes a text, and waits if the reader is slower than the writer. */
  async write(text: string): Promise<void> {
    if (text === "" || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => this.#stream.once("drain", resolve));
  }

  /** Writes a line. */
  async line(text = ""): Promise<void> {
    await this.write(`${text}\n`);
  }
}

/** Checks whether to use colour: by `NO_COLOR`, then `FORCE_COLOR`, then whether the stream is a terminal. */
function wantsColor(stream: OutputStream, { NO_COLOR, FORCE_COLOR, TERM }: ProcessIo["env"]): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
