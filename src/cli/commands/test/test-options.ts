import type { TestFormat } from "../../reports/scenario-report.ts";
import type { RunConfigOptions } from "../../scenarios/scenario-file.ts";

/** Options of `heed test`. */
export interface TestOptions extends RunConfigOptions {
  readonly paths: readonly string[];
  readonly format: TestFormat;
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
  /** True to keep running, and to run everything again after a change. */
  readonly watch?: boolean;
  /** A regular expression: only scenarios whose name or path matches it are run. */
  readonly name?: string;
  /** True to stop at the first scenario that fails or cannot be run. */
  readonly bail?: boolean;
  /** True to count the outcomes that scenarios meet. */
  readonly coverage?: boolean;
  /** The least share of outcomes, in percent, that scenarios must meet. */
  readonly minCoverage?: number;
  /** True to write scenarios for the outcomes that none meets. */
  readonly writeMissing?: boolean;
  /** The most outcomes of a workflow that are listed. */
  readonly limit?: number;
}

/** Number of scenarios by result. */
export interface TestSummary {
  scenarios: number;
  passed: number;
  failed: number;
  /** Scenarios with errors in them or their workflows. */
  notRun: number;
  /** Scenarios that do not match the pattern; absent if there is none. */
  notChosen?: number;
  /** Scenarios after the one at which the command stopped; absent unless it did. */
  notTried?: number;
}
