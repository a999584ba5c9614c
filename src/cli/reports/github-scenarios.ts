import { CommandError } from "../command-error.ts";
import type { Result } from "../output/reporter.ts";
import type { ExitCode, Session } from "../process-io.ts";
import type { ScenarioRun } from "../scenarios/scenario-file.ts";
import { fileOf, githubFailure, githubLine, placeOf } from "./github-lines.ts";
import type { ScenarioReport } from "./scenario-report.ts";

/**
 * Workflow commands of GitHub Actions, one for each expectation that is not met and each mistake, which it shows as annotations
 * in a pull request; then the summary.
 */
export class GithubScenarios implements ScenarioReport {
  readonly #session: Session;
  #exitCode: ExitCode = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  raise(exitCode: ExitCode): void {
    if (exitCode > this.#exitCode) this.#exitCode = exitCode;
  }

  async scenario({ name, text, diagnostics }: ScenarioRun): Promise<void> {
    for (const { severity, code, message, help, span } of diagnostics) {
      const properties = { file: fileOf(name), ...placeOf(span, text), title: code };
      await this.#session.out.line(githubLine(severity, properties, [message, help]));
    }
  }

  async failure(name: string, error: unknown): Promise<void> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    for (const line of githubFailure(name, error)) await this.#session.out.line(line);
  }

  async end({ pretty }: Result): Promise<ExitCode> {
    await this.#session.out.write(pretty);
    return this.#exitCode;
  }

  async endWithFailure(name: string, error: unknown): Promise<ExitCode> {
    await this.failure(name, error);
    return this.#exitCode;
  }
}
