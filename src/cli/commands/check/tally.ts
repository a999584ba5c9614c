import type { Finding } from "../../../lint/index.ts";
import { counted } from "../../output/visible.ts";
import { type FixSettings, fixedPhrase } from "./fix-file.ts";
import { type CodeCount, countInto } from "./statistics.ts";

/** Counts of one file, or of several. */
export interface Tally {
  files: number;
  /** Files in folders that are neither workflows nor preferences. */
  passedOver: number;
  /** Named files in which there is nothing to check. */
  empty: number;
  /** Files and folders that cannot be read. */
  notRead: number;
  errors: number;
  warnings: number;
  /** Findings that suppressions removed. */
  ignored: number;
  /** Findings that the baseline has. */
  old: number;
  /** Fixes that were applied. */
  fixed: number;
  /** Findings by severity and code. */
  readonly codes: Map<string, CodeCount>;
}

/** Returns a tally without counts. */
export function newTally(): Tally {
  return {
    files: 0,
    passedOver: 0,
    empty: 0,
    notRead: 0,
    errors: 0,
    warnings: 0,
    ignored: 0,
    old: 0,
    fixed: 0,
    codes: new Map(),
  };
}

/** Adds findings to a tally. */
export function addTo(tally: Tally, findings: readonly Finding[]): void {
  for (const { code, severity, fix } of findings) {
    tally[severity === "error" ? "errors" : "warnings"]++;
    countInto(tally.codes, { code, severity, count: 1, fixable: fix === undefined ? 0 : 1 });
  }
}

/** Returns the sum of tallies. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = newTally();
  for (const { codes, ...counts } of tallies) {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
    for (const one of codes.values()) countInto(sum.codes, one);
  }
  return sum;
}

/** `9 files: 1 error, 2 warnings`. */
export function sentenceOf(
  { files, passedOver, empty, notRead, errors, warnings, ignored, old, fixed }: Tally,
  fix: FixSettings | undefined,
): string {
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notRead > 0 ? [`${notRead} not read`] : []),
  ];
  const others = [
    ...(fix && fixed > 0 ? [fixedPhrase(fixed, fix)] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(old > 0 ? [`${old} in the baseline`] : []),
    ...(empty > 0 ? [`${counted(empty, "file")} without conditions`] : []),
    ...(passedOver > 0 ? [`${counted(passedOver, "other file")} passed over`] : []),
  ];
  const aside = others.length === 0 ? "" : ` (${others.join(", ")})`;
  const verdict = files === 0 ? "nothing was checked" : "nothing is wrong";
  return `${counted(files, "file")}: ${found.length === 0 ? verdict : found.join(", ")}${aside}\n`;
}
