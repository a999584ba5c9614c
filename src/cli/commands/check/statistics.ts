import type { Severity } from "../../../diagnostics/index.ts";
import { CommandError } from "../../command-error.ts";
import type { CheckFormat } from "../../reports/check-report.ts";

/** The findings of one code. */
export interface CodeCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many of them have a fix, which `--fix` applies. */
  readonly fixable: number;
}

/** Formats that have a place for statistics. */
const FORMATS: readonly CheckFormat[] = ["pretty", "concise", "json"];

/** Throws CommandError if a format has no place for statistics. */
export function requireFormatOfStatistics(format: CheckFormat): void {
  if (FORMATS.includes(format)) return;
  throw new CommandError(
    `\`--statistics\` cannot be used with \`--format ${format}\`, which cannot contain them`,
    "Leave one of the two out.",
  );
}

/** Adds a count to others, which are by severity and code. */
export function countInto(counts: Map<string, CodeCount>, added: CodeCount): void {
  const key = `${added.severity} ${added.code}`;
  const known = counts.get(key);
  const sum = known && { count: known.count + added.count, fixable: known.fixable + added.fixable };
  counts.set(key, { ...added, ...sum });
}

/** Returns counts, the most frequent first. */
export function countsOf(counts: ReadonlyMap<string, CodeCount>): readonly CodeCount[] {
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, count]) => count);
}

/**
 * A table of counts:
 *
 *     12  warning  equal-to-null  (3 with a fix)
 */
export function statisticsText(counts: readonly CodeCount[]): string {
  const width = Math.max(0, ...counts.map(({ count }) => String(count).length));
  return counts
    .map(({ code, severity, count, fixable }) => {
      const fixes = fixable === 0 ? "" : `  (${fixable} with a fix)`;
      return `${String(count).padStart(width)}  ${severity.padEnd(7)}  ${code}${fixes}\n`;
    })
    .join("");
}
