/** FindingFacts of findings about a workflow, held against its outcomes and random runs. */
import { lintFile } from "../../src/lint/index.ts";
import { outcomesOf } from "../../src/outcomes/index.ts";
import { type Plan, type RunState, readPlan } from "../../src/workflow/index.ts";
import { randomSimulation } from "../simulate/random-scenario.ts";
import { randomRun } from "./random-run.ts";
import { Choices } from "./random-workflow.ts";

/** The claims that findings make about a plan. */
interface FindingFacts {
  /** Steps that never run, and that are never skipped. */
  readonly neverRun: ReadonlySet<number>;
  readonly neverSkipped: ReadonlySet<number>;
  /** Arms that are never taken, as `step:arm`. */
  readonly neverTaken: ReadonlySet<string>;
}

const NEVER_RUNS: readonly string[] = ["unreachable-step", "escalation-never-fires"];

function factsIn(text: string, plan: Plan): FindingFacts {
  const neverRun = new Set<number>();
  const neverSkipped = new Set<number>();
  const neverTaken = new Set<string>();
  for (const { code, message, pointer = "" } of lintFile(text, "json")) {
    const isConstant = code === "constant-condition";
    if (!NEVER_RUNS.includes(code) && code !== "unreachable-branch" && !isConstant) continue;
    const step = plan.steps.findLast((one) => one.index > 0 && isWithin(pointer, one.pointer));
    const arm = step?.arms?.findIndex((one) => isWithin(pointer, one.pointer)) ?? -1;
    const isNever = !isConstant || /never holds?|cannot/.test(message);
    if (step === undefined) continue;
    if (arm !== -1) {
      if (isNever) neverTaken.add(`${step.index}:${arm}`);
    } else (isNever ? neverRun : neverSkipped).add(step.index);
  }
  return { neverRun, neverSkipped, neverTaken };
}

function isWithin(pointer: string, around: string): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}

/** Numbers below 1,000 that a seed gives. */
export function numbersFrom(seed: number): readonly number[] {
  let state = seed | 0;
  return Array.from({ length: 80 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 9) % 1000;
  });
}

/** The number of claims about a workflow, and those that its outcomes and some random runs contradict. */
export function contradictions(
  text: string,
  seeds: readonly number[],
): { readonly claims: number; readonly found: readonly string[] } {
  const found: string[] = [];
  const { plan } = readPlan(text, "json");
  if (plan === undefined) return { claims: 0, found };
  const { neverRun, neverSkipped, neverTaken } = factsIn(text, plan);
  const claims = neverRun.size + neverSkipped.size + neverTaken.size;
  if (claims === 0) return { claims, found };
  for (const { fates } of outcomesOf(plan, { steps: 2000, limit: 60, budget: 20_000 }).outcomes) {
    for (const [index, { fate, arm }] of fates.entries()) {
      if (fate === "ran" && neverRun.has(index)) found.push(`an outcome: step ${index} runs`);
      const isSent = plan.steps[index]?.effect === "send";
      if (fate === "skipped" && isSent && neverSkipped.has(index))
        found.push(`an outcome: step ${index} is skipped`);
      if (arm !== undefined && neverTaken.has(`${index}:${arm}`))
        found.push(`an outcome: ${index} takes ${arm}`);
    }
  }
  const compare = (kind: string, decisions: RunState["decisions"]) => {
    for (const { step, decision, because } of decisions) {
      if (decision === "run" && because === undefined && neverRun.has(step))
        found.push(`${kind}: step ${step} runs`);
      if (decision === "skip" && because === undefined && neverSkipped.has(step))
        found.push(`${kind}: step ${step} is skipped`);
      if (typeof decision === "object" && neverTaken.has(`${step}:${decision.branch}`)) {
        found.push(`${kind}: ${step} takes ${decision.branch}`);
      }
    }
  };
  for (const seed of seeds) {
    compare("a run", randomRun(plan, seed).decisions);
    const scenario = randomSimulation(plan, new Choices(numbersFrom(seed)));
    const decided = scenario.timeline.flatMap((entry) => (entry.kind === "decided" ? [entry.decision] : []));
    compare("a scenario", decided);
  }
  return { claims, found };
}
