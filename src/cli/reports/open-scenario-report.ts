import { Reporter } from "../output/reporter.ts";
import { visible } from "../output/visible.ts";
import type { Session } from "../process-io.ts";
import type { ScenarioRun } from "../scenarios/scenario-file.ts";
import { scenarioJson } from "../scenarios/timeline-json.ts";
import { renderVerdicts, summaryOf } from "../scenarios/timeline-pretty.ts";
import type { ScenarioReport, TestFormat } from "./scenario-report.ts";

/** Opens the report of a format. */
export async function openScenarioReport(session: Session, format: TestFormat): Promise<ScenarioReport> {
  if (format === "junit") {
    const { JunitScenarios } = await import("./junit-scenarios.ts");
    return new JunitScenarios(session);
  }
  if (format === "github") {
    const { GithubScenarios } = await import("./github-scenarios.ts");
    return new GithubScenarios(session);
  }
  return new PlainReport(session, format);
}

/** Report with a line for each scenario, or the document of `--format json`. */
class PlainReport extends Reporter implements ScenarioReport {
  readonly #isJson: boolean;

  constructor(session: Session, format: "pretty" | "json") {
    super(session, format);
    this.#isJson = format === "json";
  }

  async scenario(run: ScenarioRun): Promise<void> {
    const { name, text, simulated: ran, diagnostics } = run;
    const json = scenarioJson(run, { isExplained: false, prefixes: undefined });
    // Unmet expectations are printed with the scenario's line; errors that prevent a run go to standard error.
    const shown = this.#isJson ? diagnostics : ran === undefined ? diagnostics : [];
    await this.file({ name, text, diagnostics: shown, result: { pretty: this.#linesOf(run), json } });
  }

  override async failure(
    name: string,
    error: unknown,
    of: "scenario" | "workflow" = "scenario",
  ): Promise<void> {
    await super.failure(name, error);
    if (!this.#isJson && of === "scenario") await this.session.out.write(this.#notRun(name));
  }

  #notRun(name: string): string {
    return `${this.session.out.colors.red("✗")} ${visible(name)}: not run\n`;
  }

  #linesOf({ name, text, simulated: ran }: ScenarioRun): string {
    const { colors } = this.session.out;
    if (ran === undefined) return this.#notRun(name);
    const { simulation } = ran;
    const head = `${visible(name)}: ${summaryOf(simulation)}\n`;
    if (simulation.problems.length === 0) return `${colors.green("✓")} ${head}`;
    const unmet = {
      ...simulation,
      verdicts: simulation.expectationResults.filter(({ problem }) => problem !== undefined),
    };
    return `${colors.red("✗")} ${head}${renderVerdicts(name, text, unmet, colors).replace(/^(?=.)/gm, "  ")}`;
  }
}
