import type { OpenFile } from "../../assist/index.ts";
import { diagnose } from "../../diagnostics/index.ts";
import { spanOf } from "../../document/index.ts";
import type { Finding } from "../../lint/index.ts";
import type { Span } from "../../problem/index.ts";
import {
  checkScenario,
  readScenario,
  type Simulation,
  simulate,
  stepNameAt,
  type TimelineEntry,
  wordFate,
} from "../../simulate/index.ts";
import { type Plan, planDocument } from "../../workflow/index.ts";

/** The run of a scenario on its workflow, from the texts as they are in the editor. */
export interface ScenarioRun {
  readonly simulation: Simulation;
  readonly plan: Plan;
  /** Expectations that are not met, and events that were refused. */
  readonly findings: readonly Finding[];
}

/** Runs a scenario. Returns undefined if it or the workflow has errors, or they do not fit together: findings say so. */
export function runScenario(scenarioFile: OpenFile, workflowFile: OpenFile): ScenarioRun | undefined {
  const [document, workflow] = [scenarioFile.document, workflowFile.document];
  if (document === undefined || workflow === undefined) return undefined;
  const { scenario } = readScenario(scenarioFile.text, document.format, scenarioFile.options);
  const { plan } = planDocument(workflow, workflowFile.options);
  if (scenario === undefined || plan === undefined || checkScenario(scenario, plan).length > 0)
    return undefined;
  const simulation = simulate(plan, scenario);
  const { failure, problems } = simulation;
  return { simulation, plan, findings: (failure === undefined ? problems : [failure]).map(diagnose) };
}

/** A run in words. */
export interface RunWords {
  readonly passed: boolean;
  /** `3 expectations, all met`. */
  readonly summary: string;
  /** A line for each entry of the timeline, in columns. */
  readonly timeline: readonly string[];
}

/** Words a run, as `heed run` does. */
export function wordRun({ simulation, findings }: ScenarioRun): RunWords {
  const { expectationResults, timeline, failure } = simulation;
  const unmet = expectationResults.filter(({ problem }) => problem !== undefined).length;
  const refused = findings.length - unmet;
  const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  const met =
    expectationResults.length === 0
      ? "nothing was expected"
      : `${many(expectationResults.length, "expectation")}, ${expectationResults.length === 1 ? "met" : "all met"}`;
  const summary = [
    failure === undefined
      ? unmet === 0
        ? met
        : `${unmet} of ${many(expectationResults.length, "expectation")} not met`
      : (findings[0]?.message ?? ""),
    ...(refused > 0 && failure === undefined ? [`${many(refused, "event")} refused`] : []),
  ].join(", ");
  return { passed: findings.length === 0, summary, timeline: inColumns(timeline) };
}

function inColumns(timeline: readonly TimelineEntry[]): readonly string[] {
  const rows = timeline.map(({ words }) => words);
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const [when, who] = [width(rows.map(({ at }) => at)), width(rows.map((row) => row.who))];
  return rows.map(({ at, who: name, what, why }) =>
    `${at.padEnd(when)}  ${name.padEnd(who)}  ${what}${why === undefined ? "" : `: ${why}`}`.trimEnd(),
  );
}

/** The fate of a step, at the place of the step in its workflow. */
export interface StepFateAt {
  readonly step: string;
  readonly span: Span;
  /** `runs`, `skipped`... */
  readonly fate: string;
}

/** Returns what became of each step of the workflow, where the step stands. */
export function fatesIn({ simulation, plan }: ScenarioRun, workflow: OpenFile): readonly StepFateAt[] {
  return simulation.fates.flatMap((fate) => {
    const pointer = plan.steps[fate.step]?.pointer;
    const { document } = workflow;
    const span = pointer && document && spanOf(document, pointer, "value");
    return span ? [{ step: stepNameAt(plan, fate.step), span, fate: wordFate(fate, plan) }] : [];
  });
}
