import { diagnose, positionAt } from "../../diagnostics/index.ts";
import { offsetText, type Scenario, type TimelineEntry } from "../../simulate/index.ts";
import type { ScenarioRun } from "./scenario-file.ts";
import { explanationOf } from "./timeline-pretty.ts";

/** Converts a scenario's run to JSON, as in docs/cli.md. */
export function scenarioJson(
  { simulated: ran, workflow, text, diagnostics }: ScenarioRun,
  {
    isExplained,
    prefixes,
  }: { readonly isExplained: boolean; readonly prefixes: readonly string[] | undefined },
): { readonly [key: string]: unknown } {
  const about = workflow && { workflow: workflow.name };
  if (ran === undefined) return { ...about, outcome: "not-run" };
  const { scenario, plan, simulation } = ran;
  const { timeline, fates, ending, expectationResults } = simulation;
  return {
    ...about,
    ...(scenario.name !== undefined && { name: scenario.name }),
    outcome: diagnostics.some(({ severity }) => severity === "error") ? "failed" : "passed",
    timeline: timeline.map((one) => ({
      ...entryOf(one, scenario),
      ...(isExplained && one.kind === "decided" && { explained: explained(one, prefixes) }),
    })),
    fates: fates.map(({ step, fate, arm }) => ({
      ...(plan.steps[step]?.ref !== undefined && { ref: plan.steps[step]?.ref }),
      pointer: plan.steps[step]?.pointer,
      fate,
      ...(arm !== undefined && { arm: arm === null ? null : (plan.steps[step]?.arms?.[arm]?.name ?? arm) }),
    })),
    ...(ending && { ending: { how: ending.how, ...momentOf(ending.at, scenario) } }),
    expectations: expectationResults.map(({ expectation, problem }) => ({
      text: expectation.text,
      line: positionAt(text, expectation.span.start).line,
      met: problem === undefined,
      ...(problem && { message: diagnose(problem).message }),
    })),
  };
}

/** Converts a timeline entry to JSON. */
function entryOf(one: TimelineEntry, scenario: Scenario): object {
  const { who, what, why } = one.words;
  const entry = {
    ...(one.at !== undefined && momentOf(one.at, scenario)),
    kind: one.kind,
    ...(who !== "" && { who }),
    what,
    ...(why !== undefined && { why }),
  };
  return one.kind === "message" ? { ...entry, by: one.of, events: one.events } : entry;
}

function momentOf(at: number, scenario: Scenario): { readonly at: string; readonly after: string } {
  return { at: new Date(at).toISOString(), after: offsetText(at, scenario) };
}

function explained(
  { traces }: Extract<TimelineEntry, { readonly kind: "decided" }>,
  prefixes: readonly string[] | undefined,
): readonly object[] {
  return traces.map(({ of, trace }) => ({ of, ...explanationOf(trace, prefixes) }));
}
