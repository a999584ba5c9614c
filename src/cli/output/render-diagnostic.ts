import { codeFrame, positionAt } from "../../diagnostics/frame/index.ts";
import type { Finding } from "../../lint/index.ts";
import type { PlacedMistake } from "../file-error.ts";
import type { Colors } from "../process-io.ts";
import { LONGEST_QUOTE, paragraph, shortened } from "./render-failure.ts";
import { brief, visible, visibleLines } from "./visible.ts";

/** Settings for rendering a diagnostic. */
export interface DiagnosticStyle {
  readonly colors: Colors;
  /** Writes a code as a link to its page; by default as it is. */
  readonly linkCode?: (code: string, shown: string) => string;
}

/**
 * Renders a diagnostic for people: place, message, a code frame, other places that explain it, help, places of equal ones.
 *
 *     steps.yaml:9:37: error: `sen` is not a status of a step [unknown-case]
 *       9 |     when: in_app_feed_1 has not been sen
 *         |                                      ^^^
 *       Did you mean `seen` or `sent`?
 *       also at 12:37
 */
export function renderDiagnostic(
  name: string,
  text: string,
  diagnostic: Finding,
  { colors, linkCode = (_code, shown) => shown }: DiagnosticStyle,
  equal: readonly Finding[] = [],
): string {
  const { severity, code, message, help, span, pointer, related = [] } = diagnostic;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const place = span ? placeOf(name, text, span.start) : visible(name);
  const where = span || !pointer ? "" : ` (at \`${brief(visible(pointer), LONGEST_QUOTE)}\`)`;
  const shownCode = colors.dim(linkCode(code, `[${code}]`));
  const head = `${colors.bold(`${place}:`)} ${colors.bold(paint(`${severity}:`))} ${shortened(message)}${where} ${shownCode}`;
  const frame = span ? frameLines(codeFrame(text, span), paint, colors) : [];
  const others = related.flatMap((one) => {
    const [line = "", marks = ""] = codeFrame(text, one.span).split("\n");
    return frameLines(`${line}\n${marks.replaceAll("^", "-")} ${one.message}`, colors.cyan, colors);
  });
  return paragraph([head, ...frame, ...others, ...(help ? [shortened(help)] : []), ...placesOf(text, equal)]);
}

/** The most places of equal findings that are listed. */
const MOST_PLACES = 20;

/** `also at 12:37, 14:11 and 3 more`. */
function placesOf(text: string, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const places = findings.slice(0, MOST_PLACES).map(({ span, pointer }) => {
    if (span === undefined) return visible(pointer ?? "");
    const { line, column } = positionAt(text, span.start);
    return `${line}:${column}`;
  });
  const more = findings.length > places.length ? ` and ${findings.length - places.length} more` : "";
  return [`also at ${places.join(", ")}${more}`];
}

/** Puts findings with the same words together, in the order of the first of each. */
export function groupEqual(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { code, severity, message, help, span, pointer } = finding;
    // A finding without a place says where it is in its first line.
    const where = span === undefined ? pointer : "";
    const key = JSON.stringify([code, severity, message, help, where]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups.values()];
}

/** Renders a mistake of a file without which a command cannot start, in the form of a diagnostic without a code. */
export function renderMistake({ message, help, file, text, span }: PlacedMistake, colors: Colors): string {
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
