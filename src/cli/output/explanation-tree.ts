import type { AccountLine } from "../../simulate/account/index.ts";
import type { Colors } from "../process-io.ts";

/**
 * Renders a line of an account as a tree: each result as a mark, the details of a trio and what stands below a line indented. A
 * verdict stands apart from the groups below it.
 */
export function renderLine(line: AccountLine, colors: Colors): readonly string[] {
  const { role, text, details = [], below = [] } = line;
  const more = below.flatMap((each) => renderLine(each, colors));
  if (role === "verdict") return [colors.bold(titleOf(line, colors)), "", ...indented(more, 2)];
  // The verdict of a branch stands under its name, as that of a step does under the step.
  if (role === "branch") return [text, ...more];
  const named = details.map(([name, value]) => `${colors.dim(name.padEnd("variable ".length))} ${value}`);
  return [titleOf(line, colors), ...indented(named, 4), ...indented(more, 2)];
}

function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === "" ? line : " ".repeat(columns) + line));
}

function titleOf({ role, result, text, remark }: AccountLine, colors: Colors): string {
  if (result === undefined) return text;
  const paint = result === "not_evaluated" ? colors.dim : result ? colors.green : colors.red;
  const mark = result === "not_evaluated" ? "–" : result ? "✓" : "✗";
  if (role === "verdict") return paint(`${mark} ${text}`);
  const words = result === "not_evaluated" ? colors.dim(text) : text;
  return `${paint(mark)} ${words}${remark === undefined ? "" : ` ${colors.dim(`(${remark})`)}`}`;
}
