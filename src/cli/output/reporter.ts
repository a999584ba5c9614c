import { positionAt } from "../../diagnostics/index.ts";
import type { Finding } from "../../lint/index.ts";
import { CommandError } from "../command-error.ts";
import type { ExitCode, Session } from "../process-io.ts";
import { renderDiagnostic } from "./render-diagnostic.ts";
import { renderFailure } from "./render-failure.ts";
import { jsonText, visible, visibleLines } from "./visible.ts";

/** How results are written: for people, or as one JSON document. */
export type Format = "pretty" | "json";

/** One thing that a command has to say, in both forms. */
export interface Result {
  /** For people: goes to standard output. */
  readonly pretty: string;
  /** For machines: goes into the document. */
  readonly json: { readonly [key: string]: unknown };
}

/** What became of one input. */
export interface FileReport {
  readonly name: string;
  /** The text that the diagnostics' spans are of. */
  readonly text: string;
  readonly diagnostics: readonly Finding[];
  readonly result?: Result | undefined;
}

/**
 * Tells what a command did, input by input and then altogether. For people, results go to standard output and what is
 * to be said of them to standard error, as they come. For machines, all of it is one JSON document on standard output,
 * of the same shape for every command:
 *
 *     {
 *       "files": [{
 *         "file": "steps.yaml",            // as it was given; "<stdin>", "<text>" for -e
 *         "diagnostics": [{
 *           "code": "unknown-operator", "severity": "error", "message": "...", "help": "...",
 *           "span": {"start": 120, "end": 123},          // UTF-16 code units of the file's text
 *           "line": 9, "column": 37, "endLine": 9, "endColumn": 40,      // from 1
 *           "pointer": "/steps/2/when",
 *           "fix": {"edits": [{"start": 120, "end": 123, "text": "equal_to"}]},       // changes no verdict
 *           "suggestion": {"edits": [{"start": 120, "end": 123, "text": "exists"}]}   // may change one
 *         }],
 *         "failure": {"message": "...", "help": "..."},  // only where the file cannot be read or written
 *         ...                              // what the command made of this file
 *       }],
 *       "failure": {"message": "...", "help": "..."},    // only where there is no result for another reason
 *       ...                                // the command's result altogether
 *     }
 *
 * What is not known (`help`, `span`, `pointer`, `fix`, `suggestion`...) is absent.
 */
export class Reporter {
  readonly session: Session;
  readonly #format: Format;
  #files = 0;
  #exitCode: ExitCode = 0;
  #said = false;

  constructor(session: Session, format: Format) {
    this.session = session;
    this.#format = format;
  }

  /** How the command ends, as far as it is known: 1 where there was an error in an input, 2 where a failure. */
  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** Makes the command end with at least this. */
  raise(exitCode: ExitCode): void {
    if (exitCode > this.#exitCode) this.#exitCode = exitCode;
  }

  /** Tells what became of an input; errors among its diagnostics make the command end with 1. */
  async file({ name, text, diagnostics, result }: FileReport): Promise<void> {
    if (diagnostics.some(({ severity }) => severity === "error")) this.raise(1);
    if (this.#format === "json") {
      const reported = diagnostics.map((diagnostic) => reportedDiagnostic(diagnostic, text));
      await this.#add({ file: name, diagnostics: reported, ...result?.json });
      return;
    }
    const { out, err } = this.session;
    for (const diagnostic of diagnostics) {
      await this.#say(renderDiagnostic(name, text, diagnostic, err.colors));
    }
    // A file goes into a pipe byte for byte; a terminal would obey what is in it.
    if (result) await out.write(out.isTerminal ? visibleLines(result.pretty) : result.pretty);
  }

  /** Tells that an input could not be worked on at all: the command ends with 2. Rethrows any other error. */
  async failure(name: string, error: unknown): Promise<void> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    if (this.#format === "json") {
      await this.#add({ file: name, diagnostics: [], failure: reportedFailure(error) });
    } else await this.#say(renderFailure(name, error, this.session.err.colors));
  }

  /** Tells people something about an input that is no mistake. */
  async note(name: string, sentence: string): Promise<void> {
    if (this.#format === "json") return;
    const { bold, cyan } = this.session.err.colors;
    await this.#say(`${bold(`${visible(name)}:`)} ${bold(cyan("note:"))} ${sentence}\n`);
  }

  /** Tells the command's result altogether. To be called once, at the end. */
  async end(result: Result): Promise<ExitCode> {
    const { out } = this.session;
    if (this.#format === "json") {
      await out.write(this.#files === 0 ? '{\n  "files": []' : "\n  ]");
      const rest = jsonText(result.json, 2).slice(1);
      await out.line(rest === "}" ? "\n}" : `,${rest}`);
    } else await out.write(result.pretty);
    return this.#exitCode;
  }

  /** Tells why there is no result: the command ends with 2. Rethrows any other error. */
  async endWithFailure(
    name: string,
    error: unknown,
    json: { readonly [key: string]: unknown } = {},
  ): Promise<ExitCode> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    if (this.#format === "json") {
      return this.end({ pretty: "", json: { failure: { ...reportedFailure(error), ...json } } });
    }
    await this.#say(renderFailure(name, error, this.session.err.colors));
    return this.#exitCode;
  }

  /** A document of many files is written as it comes, so that no more than one file is held. */
  async #add(file: object): Promise<void> {
    const before = this.#files === 0 ? '{\n  "files": [' : ",";
    this.#files++;
    await this.session.out.write(`${before}\n    ${jsonText(file, 2).replaceAll("\n", "\n    ")}`);
  }

  /** What is said stands apart by an empty line. */
  async #say(text: string): Promise<void> {
    await this.session.err.write(this.#said ? `\n${text}` : text);
    this.#said = true;
  }
}

/** Nothing to add to what was told of each input. */
export const NO_RESULT: Result = { pretty: "", json: {} };

function reportedDiagnostic(diagnostic: Finding, text: string): object {
  const { code, severity, message, help, span, pointer, fix, suggestion } = diagnostic;
  return {
    code,
    severity,
    message,
    help,
    span,
    ...(span && positions(text, span)),
    pointer,
    fix,
    suggestion,
  };
}

function positions(text: string, span: { readonly start: number; readonly end: number }): object {
  const start = positionAt(text, span.start);
  const end = positionAt(text, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function reportedFailure({ message, help }: CommandError): object {
  return { message, help };
}
