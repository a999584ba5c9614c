import { normalize, sep } from "node:path";
import { positionAt } from "../../diagnostics/index.ts";
import type { Span } from "../../problem/index.ts";
import type { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { shortened } from "../output/render-failure.ts";
import type { FileReport } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import { ExternalReport } from "./check-report.ts";

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
      await this.#write(severity, properties, [message, help]);
    }
  }

  protected async writeFailure(name: string, failure: CommandError): Promise<void> {
    if (!(failure instanceof FileError)) {
      return this.#write("error", { file: fileOf(name) }, [failure.message, failure.help]);
    }
    const { file, text, mistakes } = failure;
    for (const { message, help, span } of mistakes) {
      await this.#write("error", { file: fileOf(file), ...placeOf(span, text) }, [message, help]);
    }
  }

  protected async writeEnd(summary: string): Promise<void> {
    await this.session.out.write(summary);
  }

  /** Omits unknown and empty properties. */
  async #write(command: string, properties: object, lines: readonly (string | undefined)[]): Promise<void> {
    const listed = Object.entries(properties)
      .filter(([, value]) => value !== "")
      .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
      .join(",");
    const message = lines.flatMap((line) => (line ? [shortened(line)] : [])).join("\n");
    await this.session.out.line(`::${[command, listed].join(" ").trim()}::${escapedData(message)}`);
  }
}

/** Normalises a path, since GitHub would not match `./a.yaml` with a file of the pull request. */
function fileOf(name: string): string {
  return name === "" ? "" : visible(normalize(name).replaceAll(sep, "/"));
}

/** Returns lines, and columns if the span is on one line. */
function placeOf(span: Span | undefined, text: string): object {
  if (!span) return {};
  const start = positionAt(text, span.start);
  const end = positionAt(text, span.end);
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return { line: start.line, endLine: end.line, ...columns };
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
