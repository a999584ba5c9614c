import picocolors from "picocolors";

/** Colours that are functions of text; plain where colour is off. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** How a command ended: 0 is fine, 1 found something, 2 could not do what it was asked to. */
export type ExitCode = 0 | 1 | 2;

/** What a program is given by its process. */
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

/** A stream as far as it is used here. */
export interface OutputStream {
  readonly isTTY?: boolean;
  /** Of a terminal, how wide it is. */
  readonly columns?: number;
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
}

/** What a command talks to people and pipes through. */
export interface Session {
  readonly stdin: InputStream;
  /** Results. */
  readonly out: Output;
  /** What is to be said about them. */
  readonly err: Output;
}

/** The session of a program; `color` is what the command line says, where it says it. */
export function openSession(surroundings: ProcessIo, color: boolean | undefined): Session {
  const { stdin, stdout, stderr, env } = surroundings;
  const output = (stream: OutputStream) => new Output(stream, color ?? wantsColor(stream, env));
  return { stdin, out: output(stdout), err: output(stderr) };
}

/** One of a process's two streams. */
export class Output {
  readonly isTerminal: boolean;
  readonly colors: Colors;
  readonly #stream: OutputStream;

  constructor(stream: OutputStream, hasColor: boolean) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    this.colors = picocolors.createColors(hasColor);
  }

  /** Writes, and waits where the reader is slower than the writer. */
  async write(text: string): Promise<void> {
    if (text === "" || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => this.#stream.once("drain", resolve));
  }

  /** Writes a line. */
  async line(text = ""): Promise<void> {
    await this.write(`${text}\n`);
  }
}

/** Whether the environment wants colour: `NO_COLOR`, then `FORCE_COLOR`, then whether a terminal reads it. */
function wantsColor(stream: OutputStream, { NO_COLOR, FORCE_COLOR, TERM }: ProcessIo["env"]): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
