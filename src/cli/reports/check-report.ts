import { CommandError } from "../command-error.ts";
import type { FileReport, Result } from "../output/reporter.ts";
import type { ExitCode, Session } from "../process-io.ts";

/** Formats of `heed check`: for people, at length or a line a finding, heed's own JSON, and formats of other programs. */
export const CHECK_FORMATS = ["pretty", "concise", "json", "sarif", "github", "junit"] as const;

/** A format of `heed check`. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Report of `heed check`, on each file, then on all together. Each format has an implementation. */
export interface CheckReport {
  /** Exit code so far: 1 after an error in a file, 2 after a failure. */
  readonly exitCode: ExitCode;
  /** Raises the exit code to at least this. */
  raise(exitCode: ExitCode): void;
  /** Reports a file. Errors among its diagnostics raise the exit code to 1. */
  file(report: FileReport): Promise<void>;
  /** Reports a CommandError about a file, and raises the exit code to 2. Rethrows any other error. */
  failure(name: string, error: unknown): Promise<void>;
  /** Writes the summary. Call once, at the end. */
  end(result: Result): Promise<ExitCode>;
  /** Reports a CommandError instead of a summary, and raises the exit code to 2. Rethrows any other error. */
  endWithFailure(name: string, error: unknown): Promise<ExitCode>;
}

/** Base of the reports for other programs: keeps the exit code; each subclass writes its format. */
export abstract class ExternalReport implements CheckReport {
  protected readonly session: Session;
  #exitCode: ExitCode = 0;

  constructor(session: Session) {
    this.session = session;
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  raise(exitCode: ExitCode): void {
    if (exitCode > this.#exitCode) this.#exitCode = exitCode;
  }

  async file(report: FileReport): Promise<void> {
    if (report.diagnostics.some(({ severity }) => severity === "error")) this.raise(1);
    await this.writeFile(report);
  }

  async failure(name: string, error: unknown): Promise<void> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    await this.writeFailure(error.file ?? name, error, error.file === undefined ? "file" : "config");
  }

  async end({ pretty }: Result): Promise<ExitCode> {
    await this.writeEnd(pretty);
    return this.#exitCode;
  }

  async endWithFailure(name: string, error: unknown): Promise<ExitCode> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    await this.writeFailure(error.file ?? name, error, "config");
    await this.writeEnd("");
    return this.#exitCode;
  }

  protected abstract writeFile(report: FileReport): Promise<void>;

  /** Writes the failure of a checked file or of the config. */
  protected abstract writeFailure(
    name: string,
    failure: CommandError,
    what: "file" | "config",
  ): Promise<void>;

  /** Writes the end; `summary` is a line for people, empty if nothing was checked. */
  protected abstract writeEnd(summary: string): Promise<void>;
}
