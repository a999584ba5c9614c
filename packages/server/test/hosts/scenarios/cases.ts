import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readScenario } from "../../../../../src/simulate/index.ts";
import type { Scenario } from "../../../../../src/simulate/scenario/scenario.ts";
import { type Plan, readPlan } from "../../../../../src/workflow/index.ts";
import { randomCases } from "./random-scenarios.ts";

/** A scenario with its workflow. */
export interface Case {
  readonly name: string;
  readonly plan: Plan;
  readonly scenario: Scenario;
}

const folder = resolve(import.meta.dirname, "../../../../../test/simulate/scenarios");

/** The scenarios of test/simulate. */
export const WRITTEN: readonly Case[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const name = file.replace(".scenario.yaml", "");
    const { scenario } = readScenario(readFileSync(join(folder, file), "utf8"), "yaml");
    if (scenario === undefined) throw new Error(`the scenario ${name} has mistakes`);
    const { plan } = readPlan(readFileSync(join(folder, scenario.workflow?.path ?? ""), "utf8"), "yaml");
    if (plan === undefined) throw new Error(`the workflow of ${name} has mistakes`);
    return { name, plan, scenario };
  });

/** Random scenarios of random workflows. */
export const RANDOM: readonly Case[] = randomCases(100).map(({ seed, plan, scenario }) => ({
  name: `random-${seed}`,
  plan,
  scenario,
}));
