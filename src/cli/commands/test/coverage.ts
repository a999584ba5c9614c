import { coverageShare } from "../../../simulate/index.ts";
import { counted } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { githubLine } from "../../reports/github-lines.ts";
import type { ScenarioReport } from "../../reports/scenario-report.ts";
import type { ReadWorkflow, RunConfigs } from "../../scenarios/scenario-file.ts";
import {
  coverageJson,
  type ReportedWorkflow,
  renderCoverage,
  reported,
  shareInWords,
  shareJson,
} from "./coverage-report.ts";
import type { CoveredWorkflows } from "./covered-workflows.ts";
import type { TestOptions, TestSummary } from "./test-options.ts";
import { type Written, writeMissing } from "./write-missing.ts";

/** Everything that the end of a report with coverage needs. */
export interface CoverageSetting {
  /** The result of all scenarios, a line. */
  readonly sentence: string;
  readonly summary: TestSummary;
  readonly settings: RunConfigs;
  readonly readWorkflow: ReadWorkflow;
  readonly options: TestOptions;
  readonly report: ScenarioReport;
  readonly session: Session;
}

/**
 * Counts the outcomes that scenarios meet, writes scenarios for the others if asked to, and ends the report. Ends with 1 if
 * the share that is sure is below the least one.
 */
export async function endWithCoverage(
  workflows: CoveredWorkflows,
  { sentence, summary, settings, readWorkflow, options, report, session }: CoverageSetting,
): Promise<ExitCode> {
  const { limit, minCoverage, format } = options;
  const all: ReportedWorkflow[] = [];
  for await (const covered of workflows.counted(readWorkflow, { limit })) {
    if ("error" in covered) {
      await report.failure(covered.path, covered.error, "workflow");
      continue;
    }
    const written: Written[] = [];
    try {
      if (options.writeMissing) await writeMissing(covered, settings, readWorkflow, written);
    } catch (error) {
      await report.failure(covered.path, error, "workflow");
    }
    all.push(reported(covered, written));
  }
  const share = coverageShare(all.map(({ coverage }) => coverage));
  const { colors } = session.out;
  const figure = `coverage: ${shareInWords(share)}, of ${counted(all.length, "workflow")}`;
  const shortfall = minCoverage === undefined ? undefined : shortfallOf(share, minCoverage);
  if (shortfall !== undefined) report.raise(1);
  const shown = [
    ...all.map((one) => renderCoverage(one, colors)),
    `${figure}\n${shortfall === undefined ? "" : `${shortfall}\n`}`,
  ];
  const annotated =
    format === "github" && shortfall !== undefined
      ? `${githubLine("error", { title: "coverage" }, [figure, shortfall])}\n`
      : "";
  const pretty = `${annotated}${sentence}\n${shown.join("\n")}`;
  // JUnit has no place for it.
  if (format === "junit") await session.err.write(shown.join("\n"));
  return report.end({
    pretty,
    json: { summary, coverage: { ...shareJson(share), workflows: all.map(coverageJson) } },
  });
}

/** Says that the share that is sure is below the least one; undefined if it is not. */
function shortfallOf({ least, most }: ReturnType<typeof coverageShare>, wanted: number): string | undefined {
  if (least !== undefined && least >= wanted) return undefined;
  if (least !== undefined && most < wanted) return `coverage is below ${wanted}%`;
  return `coverage is not known to be ${wanted}%, since outcomes may be missing from the list`;
}
