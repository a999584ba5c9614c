import { codeFrame, positionAt } from "../../diagnostics/index.ts";
import type { Finding } from "../../lint/index.ts";
import type { FileError, PlacedMistake } from "../file-error.ts";
import type { Colors } from "../process-io.ts";
import { LONGEST_QUOTE, paragraph, shortened } from "./render-failure.ts";
import { brief, visible, visibleLines } from "./visible.ts";

/**
 * Renders a diagnostic for people: place, message, a code frame, help.
 *
 *     steps.yaml:9:37: error: `sen` is not a status of a step [unknown-case]
 *       9 |     when: in_app_feed_1 has not been sen
 *         |                                      ^^^
 *       Did you mean `seen` or `sent`?
 */
export function renderDiagnostic(name: string, text: string, diagnostic: Finding, colors: Colors): string {
  const { severity, code, message, help, span, pointer } = diagnostic;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const place = span ? placeOf(name, text, span.start) : visible(name);
  const where = span || !pointer ? "" : ` (at \`${brief(visible(pointer), LONGEST_QUOTE)}\`)`;
  const head = `${colors.bold(`${place}:`)} ${colors.bold(paint(`${severity}:`))} ${shortened(message)}${where} ${colors.dim(`[${code}]`)}`;
  const frame = span ? frameLines(codeFrame(text, span), paint, colors) : [];
  return paragraph([head, ...frame, ...(help ? [shortened(help)] : [])]);
}

/** Renders a mistake of a file without which a command cannot start, in the form of a diagnostic without a code. */
export function renderMistake(
  { file, text }: FileError,
  { message, help, span }: PlacedMistake,
  colors: Colors,
): string {
  const { bold, red } = colors;
  const head = `${bold(`${placeOf(file, text, span.start)}:`)} ${bold(red("error:"))} ${shortened(message)}`;
  const frame = frameLines(codeFrame(text, span), red, colors);
  return paragraph([head, ...frame, ...(help ? [shortened(help)] : [])]);
}

function placeOf(name: string, text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `${visible(name)}:${line}:${column}`;
}

function frameLines(frame: string, paint: (text: string) => string, colors: Colors): string[] {
  return visibleLines(frame)
    .split("\n")
    .map((line) => {
      const [, gutter = "", rest = ""] = /^( *\d* \|)(.*)$/.exec(line) ?? ["", "", line];
      return colors.dim(gutter) + (gutter.trim() === "|" ? paint(rest) : rest);
    });
}
