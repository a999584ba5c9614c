import picocolors from "picocolors";
import { diagnose, positionAt } from "../../diagnostics/index.ts";
import type { Problem } from "../../problem/index.ts";
import { CommandError } from "../command-error.ts";
import { renderDiagnostic } from "../output/render-diagnostic.ts";
import { renderFailure } from "../output/render-failure.ts";
import type { Result } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import type { ExitCode, Session } from "../process-io.ts";
import type { ScenarioRun } from "../scenarios/scenario-file.ts";
import { type Fault, JUNIT_END, junitStart, shownName, testCase, testSuite } from "./junit-xml.ts";
import type { ScenarioReport } from "./scenario-report.ts";

const PLAIN = picocolors.createColors(false);

/**
 * JUnit XML. A scenario is a suite, each of its expectations a test, and an unexpectedly refused event a failed test. A scenario
 * without expectations is one test; one that cannot be run is a test with an error.
 */
export class JunitScenarios implements ScenarioReport {
  readonly #session: Session;
  #exitCode: ExitCode = 0;
  #isBegun = false;

  constructor(session: Session) {
    this.#session = session;
  }

  raise(exitCode: ExitCode): void {
    if (exitCode > this.#exitCode) this.#exitCode = exitCode;
  }

  async scenario({ name, text, simulated: ran, diagnostics }: ScenarioRun): Promise<void> {
    if (ran === undefined) {
      const [first] = diagnostics;
      const rendered = diagnostics
        .map((one) => renderDiagnostic(name, text, one, { colors: PLAIN }))
        .join("\n");
      await this.#writeError(name, first?.message ?? "", rendered);
      return;
    }
    const { expectationResults: verdicts, problems } = ran.simulation;
    const faultOf = (problem: Problem): Fault => {
      const { message, ...others } = diagnose(problem);
      const shown = renderDiagnostic(name, text, { message, ...others }, { colors: PLAIN });
      return { tag: "failure", type: problem.code, message, text: shown };
    };
    const lineOf = ({ span }: Pick<Problem, "span">) => positionAt(text, span?.start ?? 0).line;
    const cases = verdicts.map(({ expectation, problem }) =>
      testCase(
        name,
        `${visible(expectation.text)} (line ${lineOf(expectation)})`,
        problem && faultOf(problem),
      ),
    );
    const others = problems
      .filter(({ code }) => code !== "expectation-failed")
      .map((problem) => testCase(name, `${problem.code} (line ${lineOf(problem)})`, faultOf(problem)));
    const all = [...cases, ...others];
    const shown = all.length === 0 ? [testCase(name, shownName(name))] : all;
    await this.#write(testSuite(name, { failures: problems.length, errors: 0 }, shown));
  }

  async failure(name: string, error: unknown): Promise<void> {
    if (!(error instanceof CommandError)) throw error;
    this.raise(2);
    await this.#writeError(name, error.message, renderFailure(name, error, PLAIN));
  }

  async end(_result: Result): Promise<ExitCode> {
    await this.#write(JUNIT_END);
    return this.#exitCode;
  }

  async endWithFailure(name: string, error: unknown): Promise<ExitCode> {
    await this.failure(name, error);
    return this.end({ pretty: "", json: {} });
  }

  async #writeError(name: string, message: string, text: string): Promise<void> {
    const error = { tag: "error", type: "not-run", message, text } as const;
    await this.#write(testSuite(name, { failures: 0, errors: 1 }, [testCase(name, shownName(name), error)]));
  }

  async #write(text: string): Promise<void> {
    if (!this.#isBegun) await this.#session.out.write(junitStart("heed test"));
    this.#isBegun = true;
    await this.#session.out.write(text);
  }
}
