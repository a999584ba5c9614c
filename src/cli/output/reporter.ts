import { positionAt } from "../../diagnostics/frame/index.ts";
import type { Finding } from "../../lint/index.ts";
import { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import type { ExitCode, Session } from "../process-io.ts";
import { groupEqual, renderDiagnostic, renderMistake } from "./render-diagnostic.ts";
import { renderFailure } from "./render-failure.ts";
import { jsonText, visible, visibleLines } from "./visible.ts";

/** Output format: for people, or one JSON document. */
export type Format = "pretty" | "json";

/** A result in both formats. */
export interface Result {
  /** Text for standard output. */
  readonly pretty: string;
  /** Members of the JSON document. */
  readonly json: { readonly [key: string]: unknown };
}

/** Report of one input. */
export interface FileReport {
  readonly name: string;
  /** Text that the spans of diagnostics refer to. */
  readonly text: string;
  readonly diagnostics: readonly Finding[];
  readonly result?: Result | undefined;
}

/**
 * Writes the report of a command: of each input, then of all. In the pretty format, results go to standard output and messages
 * to standard error, as they come. In the JSON format, everything is one document on standard output, with the same shape for
 * every command:
 *
 *     {
 *       "files": [{
 *         "file": "steps.yaml",            // as it was given; "<stdin>", "<text>" for -e
 *         "diagnostics": [{
 *           "code": "unknown-operator", "severity": "error", "message": "...", "help": "...",
 *           "span": {"start": 120, "end": 123},          // UTF-16 code units of the file's text
 *           "line": 9, "column": 37, "endLine": 9, "endColumn": 40,      // from 1
 *           "pointer": "/steps/2/when",
 *           "related": [{"message": "the step is here", "span": ..., "line": 4, ...}],
 *           "fix": {"edits": [{"start": 120, "end": 123, "text": "equal_to"}]},       // changes no verdict
 *           "suggestion": {"edits": [{"start": 120, "end": 123, "text": "exists"}]}   // may change one
 *         }],
 *         "failure": {"message": "...", "help": "..."},  // only if the file cannot be read or written
 *         ...                              // the command's result for this file
 *       }],
 *       "failure": {"message": "...", "help": "..."},    // only if there is no result for another reason; for mistakes of
 *                                        // a config also `file` and `mistakes`: message, help and place of each
 *       ...                                // the command's result for all files
 *     }
 *
 * Unknown members (`help`, `span`, `pointer`, `fix`, `suggestion`...) are absent.
 */
export class Reporter {
  readonly session: Session;
  readonly #format: Format;
  #files = 0;
  #exitCode: ExitCode = 0;
  #hasWritten = false;

  constructor(session: Session, format: Format) {
    this.session = session;
    this.#format = format;
  }

  /** Exit code so far: 1 after an error in an input, 2 after a failure. */
  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** Raises the exit code to at least this. */
  raise(exitCode: ExitCode): void {
    if (exitCode > this.#exitCode) this.#exitCode = exitCode;
  }

  /** Reports an input. Errors among its diagnostics raise the exit code to 1. */
  async file({ name, text, diagnostics, result }: FileReport): Promise<void> {
    if (diagnostics.some(({ severity }) => severity === "error")) this.raise(1);
    if (this.#format === "json") {
      const reported = diagnostics.map((diagnostic) => reportedDiagnostic(diagnostic, text));
      await this.#add({ file: name, diagnostics: reported, ...result?.json });
      return;
    }
    const { out, err } = this.session;
    for (const [first, ...equal] of groupEqual(diagnostics)) {
      await this.#message(renderDiagnostic(name, text, first, err, equal));
    }
    // A pipe gets the exact bytes; a terminal would obey control characters in them.
    if (result) await out.write(out.isTerminal ? visibleLines(result.pretty) : result.pretty);
  }

  /** Reports a CommandError about an input, and raises the exit code to 2. Rethrows any other error. */
  async failure(name: string, error: unknown): Promise<void> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    if (this.#format === "json") {
      await this.#add({ file: name, diagnostics: [], failure: reportedFailure(error) });
    } else await this.#failed(name, error);
  }

  /** Writes a note about an input in the pretty format. */
  async note(name: string, sentence: string): Promise<void> {
    if (this.#format === "json") return;
    const { bold, cyan } = this.session.err.colors;
    await this.#message(`${bold(`${visible(name)}:`)} ${bold(cyan("note:"))} ${sentence}\n`);
  }

  /** Writes the result for all inputs. Call once, at the end. */
  async end(result: Result): Promise<ExitCode> {
    const { out } = this.session;
    if (this.#format === "json") {
      await out.write(this.#files === 0 ? '{\n  "files": []' : "\n  ]");
      const rest = jsonText(result.json, 2).slice(1);
      await out.line(rest === "}" ? "\n}" : `,${rest}`);
    } else await out.write(result.pretty);
    return this.#exitCode;
  }

  /** Reports a CommandError instead of a result, and raises the exit code to 2. Rethrows any other error. */
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
    await this.#failed(name, error);
    return this.#exitCode;
  }

  async #failed(name: string, error: CommandError): Promise<void> {
    const { colors } = this.session.err;
    if (error instanceof FileError) {
      for (const mistake of error.mistakes) await this.#message(renderMistake(mistake, colors));
    } else await this.#message(renderFailure(error.file ?? name, error, colors));
  }

  /** Writes the document piece by piece, so that only one file is in memory. */
  async #add(file: object): Promise<void> {
    const before = this.#files === 0 ? '{\n  "files": [' : ",";
    this.#files++;
    await this.session.out.write(`${before}\n    ${jsonText(file, 2).replaceAll("\n", "\n    ")}`);
  }

  /** Separates messages by an empty line. */
  async #message(text: string): Promise<void> {
    await this.session.err.write(this.#hasWritten ? `\n${text}` : text);
    this.#hasWritten = true;
  }
}

/** No result beyond those of the inputs. */
export const NO_RESULT: Result = { pretty: "", json: {} };

function reportedDiagnostic(diagnostic: Finding, text: string): object {
  const { code, severity, message, help, span, pointer, related, fix, suggestion } = diagnostic;
  return {
    code,
    severity,
    message,
    help,
    span,
    ...(span && positions(text, span)),
    pointer,
    related: related?.map((one) => ({ ...one, ...positions(text, one.span) })),
    fix,
    suggestion,
  };
}

function positions(text: string, span: { readonly start: number; readonly end: number }): object {
  const start = positionAt(text, span.start);
  const end = positionAt(text, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function reportedFailure(error: CommandError): object {
  const { message, help } = error;
  if (!(error instanceof FileError)) return { message, help };
  const { file, mistakes } = error;
  const placed = mistakes.map(({ message, help, file, text, span }) => ({
    message,
    help,
    file,
    span,
    ...positions(text, span),
  }));
  return { message, help, file, mistakes: placed };
}
