import { expect } from "vitest";
import {
  type OutcomeOptions,
  type Outcomes,
  outcomesOf,
  type UndecidedOutcome,
} from "../../src/outcomes/index.ts";
import { type Plan, readPlan } from "../../src/workflow/index.ts";

/** A plan of steps, written as in a file. */
export function planOf(steps: readonly object[], root: object = {}): Plan {
  const { plan, problems } = readPlan(JSON.stringify({ ...root, steps }), "json");
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

export const channel = (ref: string, more: object = {}) => ({
  ref,
  type: "channel",
  channel_type: "email",
  ...more,
});

export const delay = (ref: string, value = 5, unit = "minutes") => ({
  ref,
  type: "delay",
  settings: { delay_for: { unit, value } },
});

export const until = (ref: string, path: string, length?: object) => ({
  ref,
  type: "delay",
  settings: { delay_until_field_path: path, ...(length && { delay_for: length }) },
});

export const stored = (variable: string, operator: string, argument: string | null = null) => ({
  conditions: { all: [{ variable, operator, argument }] },
});

/** The fates of each outcome as a text, sorted. */
export function fatesIn(outcomes: readonly UndecidedOutcome[]): readonly string[] {
  return outcomes
    .map(({ fates }) => fates.map(({ fate, arm }) => (arm === undefined ? fate : `${fate}:${arm}`)).join(" "))
    .sort();
}

/** The outcomes of a plan; asserts that all are known. */
export function allOf(plan: Plan, options?: OutcomeOptions): Outcomes {
  const found = outcomesOf(plan, options);
  expect(fatesIn(found.undecided)).toEqual([]);
  expect(found.isComplete).toBe(true);
  return found;
}
