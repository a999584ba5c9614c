import { CommandError } from "../command-error.ts";
import type { FileReport, Result } from "../output/reporter.ts";
import type { ExitCode, Session } from "../process-io.ts";

/** How `heed check` writes what it found: for people, as heed's own JSON, and as what other programs read. */
export const CHECK_FORMATS = ["pretty", "json", "sarif", "github", "junit"] as const;

/** One of them. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Tells what `heed check` found, file by file and then altogether. One implementation a format. */
export interface CheckReport {
  /** How the command ends, as far as it is known: 1 where there was an error in a file, 2 where a failure. */
  readonly exitCode: ExitCode;
  /** Makes the command end with at least this. */
  raise(exitCode: ExitCode): void;
  /** Tells what was found in a file; errors among its diagnostics make the command end with 1. */
  file(report: FileReport): Promise<void>;
  /** Tells that a file cannot be checked at all: the command ends with 2. Rethrows any other error. */
  failure(name: string, error: unknown): Promise<void>;
  /** Tells what came of it altogether. To be called once, at the end. */
  end(result: Result): Promise<ExitCode>;
  /** Tells why nothing can be checked: the command ends with 2. Rethrows any other error. */
  endWithFailure(name: string, error: unknown): Promise<ExitCode>;
}

/** What reports for other programs have in common: how the command ends. What they write, each says for itself. */
export abstract class ForeignReport implements CheckReport {
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
    await this.writeFailure(name, error, "file");
  }

  async end({ pretty }: Result): Promise<ExitCode> {
    await this.writeEnd(pretty);
    return this.#exitCode;
  }

  async endWithFailure(name: string, error: unknown): Promise<ExitCode> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    await this.writeFailure(name, error, "config");
    await this.writeEnd("");
    return this.#exitCode;
  }

  protected abstract writeFile(report: FileReport): Promise<void>;

  /** `what` cannot be worked with: a file to be checked, or what says how. */
  protected abstract writeFailure(
    name: string,
    failure: CommandError,
    what: "file" | "config",
  ): Promise<void>;

  /** `summary` is a line for people; empty where nothing was checked. */
  protected abstract writeEnd(summary: string): Promise<void>;
}
