import type { Result } from "../output/reporter.ts";
import type { ExitCode } from "../process-io.ts";
import type { ScenarioRun } from "../scenarios/scenario-file.ts";

/** How `heed test` writes what came out: for people, as heed's own JSON, and for build servers. */
export const TEST_FORMATS = ["pretty", "json", "junit"] as const;

/** One of them. */
export type TestFormat = (typeof TEST_FORMATS)[number];

/** Tells what came of scenarios, one by one and then altogether. One implementation a format. */
export interface ScenarioReport {
  /** Makes the command end with at least this. */
  raise(exitCode: ExitCode): void;
  /** Tells what came of a scenario, one that could not be run for its own errors too. */
  scenario(run: ScenarioRun): Promise<void>;
  /** Tells that a scenario, or its workflow, cannot be read: the command ends with 2. */
  failure(name: string, error: unknown): Promise<void>;
  /** Tells what came of it altogether. To be called once, at the end. */
  end(result: Result): Promise<ExitCode>;
  /** Tells why nothing can be run: the command ends with 2. Rethrows any other error. */
  endWithFailure(name: string, error: unknown): Promise<ExitCode>;
}
