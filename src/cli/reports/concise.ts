import { positionAt } from "../../diagnostics/index.ts";
import type { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { shortened } from "../output/render-failure.ts";
import type { FileReport } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import { ExternalReport } from "./check-report.ts";

/**
 * One line a finding, which editors and `grep` read; then the summary.
 *
 *     steps.yaml:9:37: error: `sen` is not a status of a step [unknown-case]
 */
export class ConciseReport extends ExternalReport {
  protected async writeFile({ name, text, diagnostics }: FileReport): Promise<void> {
    for (const { code, severity, message, span } of diagnostics) {
      const place = placeIn(name, text, span?.start);
      await this.session.out.line(`${place}: ${severity}: ${shortened(message)} [${code}]`);
    }
  }

  protected async writeFailure(name: string, failure: CommandError): Promise<void> {
    const { out } = this.session;
    if (!(failure instanceof FileError)) {
      return out.line(`${visible(name)}: error: ${shortened(failure.message)}`);
    }
    for (const { message, file, text, span } of failure.mistakes) {
      await out.line(`${placeIn(file, text, span.start)}: error: ${shortened(message)}`);
    }
  }

  protected async writeEnd(summary: string): Promise<void> {
    await this.session.out.write(summary);
  }
}

function placeIn(name: string, text: string, offset: number | undefined): string {
  if (offset === undefined) return visible(name);
  const { line, column } = positionAt(text, offset);
  return `${visible(name)}:${line}:${column}`;
}
