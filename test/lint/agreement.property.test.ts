/** Findings of `heed check` about the impossible hold in every run, and in every outcome that `heed run --all` lists. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lintFile } from "../../src/lint/index.ts";
import { outcomesOf } from "../../src/outcomes/index.ts";
import { type Plan, readPlan } from "../../src/workflow/index.ts";
import { randomRun } from "./random-run.ts";
import { Choices, randomWorkflow } from "./random-workflow.ts";

/** The claims that findings make about a plan. */
interface Claims {
  /** Steps that never run, and that are never skipped. */
  readonly neverRun: ReadonlySet<number>;
  readonly neverSkipped: ReadonlySet<number>;
  /** Arms that are never taken, as `step:arm`. */
  readonly neverTaken: ReadonlySet<string>;
}

const NEVER_RUNS: readonly string[] = ["unreachable-step", "escalation-never-fires"];

function claimsIn(text: string, plan: Plan): Claims {
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

/** The claims that outcomes and random runs contradict. */
function contradictions(text: string, seeds: readonly number[]): readonly string[] {
  const { plan } = readPlan(text, "json");
  if (plan === undefined) return [];
  const { neverRun, neverSkipped, neverTaken } = claimsIn(text, plan);
  if (neverRun.size + neverSkipped.size + neverTaken.size === 0) return [];
  const found: string[] = [];
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
  for (const seed of seeds) {
    const { decisions } = randomRun(plan, seed);
    for (const { step, decision, because } of decisions) {
      if (decision === "run" && because === undefined && neverRun.has(step))
        found.push(`a run: step ${step} runs`);
      if (decision === "skip" && because === undefined && neverSkipped.has(step))
        found.push(`a run: step ${step} is skipped`);
      if (typeof decision === "object" && neverTaken.has(`${step}:${decision.branch}`)) {
        found.push(`a run: ${step} takes ${decision.branch}`);
      }
    }
  }
  return found;
}

test("neither outcomes nor runs contradict what is found", () => {
  const runs = Number(process.env.AGREEMENT_RUNS ?? 150);
  let claims = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 160 }), fc.nat(), (numbers, seed) => {
      const text = JSON.stringify(randomWorkflow(new Choices(numbers)));
      const { plan } = readPlan(text, "json");
      if (plan !== undefined) {
        const { neverRun, neverSkipped, neverTaken } = claimsIn(text, plan);
        claims += neverRun.size + neverSkipped.size + neverTaken.size;
      }
      const seeds = Array.from({ length: 40 }, (_, index) => seed + index);
      expect(contradictions(text, seeds), text).toEqual([]);
    }),
    { numRuns: runs },
  );
  // Random workflows without claims would hold nothing.
  expect(claims).toBeGreaterThan(runs / 10);
});
