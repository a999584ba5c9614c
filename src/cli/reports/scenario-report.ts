import type { Result } from "../output/reporter.ts";
import type { ExitCode } from "../process-io.ts";
import type { ScenarioRun } from "../scenarios/scenario-file.ts";

/** Formats of `heed test`: for people, heed's own JSON, JUnit XML for build servers, and annotations. */
export const TEST_FORMATS = ["pretty", "json", "junit", "github"] as const;

/** A format of `heed test`. */
export type TestFormat = (typeof TEST_FORMATS)[number];

/** Report of `heed test`, on each scenario, then on all together. Each format has an implementation. */
export interface ScenarioReport {
  /** Raises the exit code to at least this. */
  raise(exitCode: ExitCode): void;
  /** Reports a scenario, also one that could not be run because of its own errors. */
  scenario(run: ScenarioRun): Promise<void>;
  /**
   * Reports a CommandError about a scenario or its workflow, and raises the exit code to 2; about a workflow alone, no
   * scenario is said not to have run.
   */
  failure(name: string, error: unknown, of?: "scenario" | "workflow"): Promise<void>;
  /** Writes the summary. Call once, at the end. */
  end(result: Result): Promise<ExitCode>;
  /** Reports a CommandError instead of a summary, and raises the exit code to 2. Rethrows any other error. */
  endWithFailure(name: string, error: unknown): Promise<ExitCode>;
}
