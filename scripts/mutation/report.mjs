import { readFileSync } from "node:fs";

/** Reads a report of Stryker. Returns a line for each surviving mutant, a summary, and the share that was killed. */
export function readReport(path) {
  const { files } = JSON.parse(readFileSync(path, "utf8"));
  const lines = [];
  const all = { noticed: 0, missed: 0 };
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const noticed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
    const missed = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
    all.noticed += noticed;
    all.missed += missed.length;
    if (noticed + missed.length > 0) lines.push(`${file}: ${share(noticed, missed.length)}`);
    for (const { location, mutatorName, replacement } of missed) {
      const { line, column } = location.start;
      lines.push(
        `  ${line}:${column} ${mutatorName}: ${short(codeAt(source, location))} -> ${short(replacement)}`,
      );
    }
  }
  return { lines, summary: share(all.noticed, all.missed), rate: all.noticed / (all.noticed + all.missed) };
}

function share(noticed, missed) {
  const percent = ((100 * noticed) / (noticed + missed)).toFixed(1);
  return `${noticed} of ${noticed + missed} changes noticed (${percent}%)`;
}

/** The code between two positions, whose lines and columns count from 1. */
function codeAt(source, { start, end }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  return lines.join("\n").slice(start.column - 1);
}

function short(code) {
  const line = code.replace(/\s+/g, " ");
  return line.length <= 90 ? line : `${line.slice(0, 60)} ... ${line.slice(-25)}`;
}
