/**
 * Scenarios of step decisions (spec 4), of the lifecycle (spec 1) and of runs. Each meets its own expectations, and its
 * timeline is compared with `test/golden/simulate/timelines.txt`. `UPDATE_GOLDEN=1` rewrites that file; read the
 * difference.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { schemas } from "../../scripts/schema/schemas.ts";
import { makeAjv } from "../../scripts/schema/validators.ts";
import { readDocument } from "../../src/document/index.ts";
import { checkScenario, readScenario, simulate } from "../../src/entries/simulate.ts";
import { readPlan } from "../../src/entries/workflow.ts";

const folder = join(import.meta.dirname, "scenarios");
const golden = resolve(import.meta.dirname, "../golden/simulate/timelines.txt");
const ajv = makeAjv(schemas());

const scenarios = readdirSync(folder)
  .sort()
  .map((file) => [file.replace(".scenario.yaml", ""), readFileSync(join(folder, file), "utf8")] as const);

function ran(text: string) {
  const { scenario, diagnostics } = readScenario(text, "yaml");
  if (scenario === undefined) throw new Error(JSON.stringify(diagnostics));
  const file = join(folder, scenario.workflow?.path ?? "");
  const { plan, diagnostics: faults } = readPlan(readFileSync(file, "utf8"), "yaml");
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  return { scenario, plan, diagnostics: [...diagnostics, ...checkScenario(scenario, plan)] };
}

function timelineOf(text: string): string {
  const { scenario, plan } = ran(text);
  const lines = simulate(plan, scenario).timeline.map(({ words: { at, who, what, why } }) =>
    `${at.padEnd(9)} ${who.padEnd(17)} ${what}${why === undefined ? "" : `: ${why}`}`.trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}

test("there are at least 40 scenarios", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(40);
});

describe.each(scenarios)("%s", (_name, text) => {
  test("meets its expectations", () => {
    const { scenario, plan, diagnostics } = ran(text);
    expect(diagnostics).toEqual([]);
    expect(scenario.expectations.length).toBeGreaterThan(0);
    expect(simulate(plan, scenario)).toMatchObject({ passed: true, diagnostics: [] });
  });

  test("is valid by the schema of scenarios", () => {
    const { value } = readDocument(text, "yaml");
    expect(ajv.validate({ $ref: "scenario.schema.json" }, value), JSON.stringify(ajv.errors)).toBe(true);
  });

  test("has the same result after its plan and scenario were stored as JSON", () => {
    const { scenario, plan } = ran(text);
    const copied = JSON.parse(JSON.stringify({ scenario, plan })) as {
      scenario: typeof scenario;
      plan: typeof plan;
    };
    expect(simulate(copied.plan, copied.scenario)).toEqual(simulate(plan, scenario));
  });
});

test("their timelines are those of test/golden/simulate/timelines.txt", () => {
  const shown = scenarios.map(([name, text]) => `# ${name}\n${timelineOf(text)}`).join("\n");
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, shown);
  }
  expect(shown).toBe(readFileSync(golden, "utf8"));
});
