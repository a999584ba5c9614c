import { normalize, sep } from "node:path";
import { positionAt } from "../../diagnostics/index.ts";
import type { Span } from "../../problem/index.ts";
import type { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { shortened } from "../output/render-failure.ts";
import { visible } from "../output/visible.ts";

/** Writes a workflow command of GitHub Actions. Omits unknown and empty properties, and lines without text. */
export function githubLine(
  command: string,
  properties: object,
  lines: readonly (string | undefined)[],
): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(",");
  const message = lines.flatMap((line) => (line ? [shortened(line)] : [])).join("\n");
  return `::${[command, listed].join(" ").trim()}::${escapedData(message)}`;
}

/** Writes the lines of a failure: one about a file as a whole, or one for each mistake in a config. */
export function githubFailure(name: string, failure: CommandError): readonly string[] {
  if (!(failure instanceof FileError)) {
    return [githubLine("error", { file: fileOf(name) }, [failure.message, failure.help])];
  }
  return failure.mistakes.map(({ message, help, file, text, span }) =>
    githubLine("error", { file: fileOf(file), ...placeOf(span, text) }, [message, help]),
  );
}

/** Normalises a path, since GitHub would not match `./a.yaml` with a file of the pull request. */
export function fileOf(name: string): string {
  return name === "" ? "" : visible(normalize(name).replaceAll(sep, "/"));
}

/** Returns lines, and columns if the span is on one line. */
export function placeOf(span: Span | undefined, text: string): object {
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
