import picocolors from "picocolors";
import { positionAt } from "../../diagnostics/index.ts";
import type { Finding } from "../../lint/index.ts";
import type { CommandError } from "../command-error.ts";
import { renderDiagnostic } from "../output/render-diagnostic.ts";
import { renderFailure } from "../output/render-failure.ts";
import type { FileReport } from "../output/reporter.ts";
import { ExternalReport } from "./check-report.ts";
import { JUNIT_END, junitStart, shownName, testCase, testSuite } from "./junit-xml.ts";

const PLAIN = picocolors.createColors(false);

/**
 * JUnit XML, which build servers show as tests. A file is a suite, and each finding a failed test whose `type` is the severity. A
 * file without findings is one passed test; one that cannot be read is a test with an error. Suites are written as files are
 * checked.
 */
export class JunitReport extends ExternalReport {
  #isBegun = false;

  protected async writeFile({ name, text, diagnostics }: FileReport): Promise<void> {
    const cases = diagnostics.map((diagnostic) =>
      testCase(name, caseName(diagnostic, text), {
        tag: "failure",
        type: diagnostic.severity,
        message: diagnostic.message,
        text: renderDiagnostic(name, text, diagnostic, { colors: PLAIN }),
      }),
    );
    await this.#writeSuite(name, { failures: cases.length, errors: 0 }, cases);
  }

  protected async writeFailure(name: string, failure: CommandError): Promise<void> {
    const { message } = failure;
    const text = renderFailure(name, failure, PLAIN);
    const fault = { tag: "error", type: "not-checked", message, text } as const;
    await this.#writeSuite(name, { failures: 0, errors: 1 }, [testCase(name, shownName(name), fault)]);
  }

  protected async writeEnd(): Promise<void> {
    await this.#begin();
    await this.session.out.write(JUNIT_END);
  }

  async #writeSuite(
    name: string,
    counts: { readonly failures: number; readonly errors: number },
    cases: readonly string[],
  ): Promise<void> {
    await this.#begin();
    const all = cases.length === 0 ? [testCase(name, shownName(name))] : cases;
    await this.session.out.write(testSuite(name, counts, all));
  }

  async #begin(): Promise<void> {
    if (this.#isBegun) return;
    this.#isBegun = true;
    await this.session.out.write(junitStart("heed check"));
  }
}

/** Returns a name with line and column, since servers show only one of several tests with the same name. */
function caseName({ code, span }: Finding, text: string): string {
  if (!span) return code;
  const { line, column } = positionAt(text, span.start);
  return `${code} at ${line}:${column}`;
}
