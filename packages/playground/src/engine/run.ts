import type { Diagnostic } from "heed";
import {
  checkScenario,
  type Outcomes,
  outcomesOf,
  type Plan,
  readScenario,
  type Scenario,
  type SimulationResult,
  simulate,
} from "heed/simulate";
import { readPlan } from "heed/workflow";
import { asScenario } from "./as-scenario.ts";
import { type ConditionView, conditionsOfPlan, type DecisionView, decisionsIn } from "./views.ts";

/** Answers about the two texts of a state. A part is undefined if a mistake in a text stands in its way. */
export interface Run {
  readonly plan: Plan | undefined;
  readonly scenario: Scenario | undefined;
  readonly result: SimulationResult | undefined;
  /** The conditions of the plan, by the pointers of the steps and arms that have them. */
  readonly conditions: { readonly [pointer: string]: ConditionView };
  /** The decisions of the run, in order. */
  readonly decisions: readonly DecisionView[];
  /** The mistakes that stand in the way, by text. */
  readonly mistakes: { readonly workflow: readonly Mistake[]; readonly scenario: readonly Mistake[] };
}

/** A mistake in a text, in the words of heed. */
export interface Mistake {
  /** Offsets in UTF-16 code units; undefined if the whole text is meant. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  readonly message: string;
}

/** All outcomes of a workflow, or why they cannot be listed. */
export type FoundOutcomes =
  | { readonly ok: true; readonly outcomes: Outcomes }
  | { readonly ok: false; readonly reason: string };

/** Reads both texts and runs the workflow as the scenario says. */
export function runOf(workflow: string, scenario: string): Run {
  const planned = readPlan(workflow, "yaml");
  const read = readScenario(asScenario(scenario), "yaml");
  const mistakes = {
    workflow: mistakesIn(planned.diagnostics),
    scenario: mistakesIn(read.diagnostics),
  };
  const plan = planned.ok ? planned.plan : undefined;
  const parts = {
    plan,
    scenario: read.ok ? read.scenario : undefined,
    result: undefined,
    mistakes,
    conditions: plan === undefined ? {} : conditionsOfPlan(plan),
    decisions: [],
  };
  if (parts.plan === undefined || parts.scenario === undefined) return parts;
  const misfits = mistakesIn(checkScenario(parts.scenario, parts.plan));
  if (misfits.length > 0) return { ...parts, mistakes: { ...mistakes, scenario: misfits } };
  const result = simulate(parts.plan, parts.scenario);
  const failures = result.ending === undefined ? mistakesIn(result.diagnostics) : [];
  return {
    ...parts,
    result,
    mistakes: { ...mistakes, scenario: failures },
    decisions: decisionsIn(result.timeline),
  };
}

function mistakesIn(diagnostics: readonly Diagnostic[]): readonly Mistake[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ span, message }) => ({ span, message }));
}

/** Lists all outcomes of a workflow, as `heed run --all` does. It may take seconds. */
export function outcomesIn(workflow: string): FoundOutcomes {
  const planned = readPlan(workflow, "yaml");
  if (!planned.ok) return { ok: false, reason: planned.diagnostics[0]?.message ?? "" };
  try {
    return { ok: true, outcomes: outcomesOf(planned.plan) };
  } catch (error) {
    // Two channel steps that share a ref have no outcomes of their own.
    if (error instanceof RangeError) return { ok: false, reason: error.message };
    throw error;
  }
}
