import type { CommandError } from "../command-error.ts";
import type { FileReport } from "../output/reporter.ts";
import { ExternalReport } from "./check-report.ts";
import { fileOf, githubFailure, githubLine, placeOf } from "./github-lines.ts";

/**
 * Workflow commands of GitHub Actions, one a line, which it shows as annotations in a pull request; then the summary.
 *
 *     ::error file=steps.yaml,line=9,endLine=9,col=37,endColumn=40,title=unknown-case::`sen` is not ...%0ADid you mean ...
 */
export class GithubReport extends ExternalReport {
  protected async writeFile({ name, text, diagnostics }: FileReport): Promise<void> {
    for (const diagnostic of diagnostics) {
      const { severity, code, message, help } = diagnostic;
      const properties = { file: fileOf(name), ...placeOf(diagnostic.span, text), title: code };
      await this.session.out.line(githubLine(severity, properties, [message, help]));
    }
  }

  protected async writeFailure(name: string, failure: CommandError): Promise<void> {
    for (const line of githubFailure(name, failure)) await this.session.out.line(line);
  }

  protected async writeEnd(summary: string): Promise<void> {
    await this.session.out.write(summary);
  }
}
