/** Pages about scenarios: those of `docs/diagnostics/`, whose examples are checked, and `docs/scenarios.md`. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SCENARIO_WORDINGS } from "../../src/diagnostics/wordings/scenario.ts";
import {
  checkScenario,
  type Diagnostic,
  outcomesOf,
  readScenario,
  scenarioReaching,
  simulate,
} from "../../src/entries/simulate.ts";
import { readPlan } from "../../src/entries/workflow.ts";
import { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "../../src/simulate/index.ts";

const docs = resolve(import.meta.dirname, "../../docs/diagnostics");

function block(page: string, section: "Bad" | "Good"): string {
  const match = new RegExp(`## ${section}\n\n\`\`\`yaml\n([^]*?)\n\`\`\``).exec(page);
  expect(match, `a block of YAML under ${section}`).not.toBeNull();
  return match?.[1] ?? "";
}

function found(text: string, isNamed: boolean): readonly (Diagnostic | string)[] {
  const { scenario, diagnostics } = readScenario(text, "yaml");
  if (scenario === undefined) return diagnostics;
  if (isNamed && scenario.workflow === undefined) return ["missing-workflow"];
  const name = scenario.workflow?.path === "branches.yaml" ? "branches" : "escalation";
  const workflow = readFileSync(join(import.meta.dirname, `workflows/${name}.yaml`), "utf8");
  const { plan } = readPlan(workflow, "yaml");
  if (plan === undefined) throw new Error(name);
  const misfits = checkScenario(scenario, plan);
  return misfits.length > 0 ? misfits : simulate(plan, scenario).diagnostics;
}

describe.each(Object.keys(SCENARIO_WORDINGS))("the page of %s", (code) => {
  const page = readFileSync(join(docs, `${code}.md`), "utf8");
  const isNamed = code === "missing-workflow";

  test("has the problem under Bad", () => {
    // Too long for the page.
    const lines = { "too-many-lines": 10_000, "too-many-messages": 7_000 }[code] ?? 0;
    const more = "\n  - at +3s: in_app_feed_1 is read".repeat(lines);
    const diagnostics = found(block(page, "Bad") + more, isNamed);
    expect(diagnostics.map((one) => (typeof one === "string" ? one : one.code))).toContain(code);
    for (const one of diagnostics) {
      if (typeof one === "string") continue;
      expect(one.message).toMatch(/^[a-z`].*[^.]$/s);
      expect(one.help).toMatch(/^[A-Z`].*[.?]$/s);
      expect(one.span).toBeDefined();
    }
  });

  test("has no problem under Good", () => {
    expect(found(block(page, "Good"), isNamed)).toEqual([]);
  });
});

describe("docs/scenarios.md", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/scenarios.md"), "utf8");

  test("shows a scenario that can be read", () => {
    const text = /^```yaml\n(.*?)^```$/ms.exec(page)?.[1] ?? "";
    const { scenario, diagnostics } = readScenario(text, "yaml");
    expect(diagnostics).toEqual([]);
    expect(scenario?.expectations).toHaveLength(2);
  });

  const tables = { EVENTS, DELIVERIES, REPLIES, EXPECTATIONS };
  test.each(Object.entries(tables))("has every phrase of %s", (_name, { phrases }) => {
    const values = {
      COUNT: "2",
      DURATION: "5m",
      VALUE: '"pro"',
      DATA: '{"amount":5}',
      EVENT: "payment.completed",
    };
    for (const { words } of phrases) {
      const text = words
        .replace(/^(?:STEP|PATH) /, "")
        .replace(/COUNT|DURATION|VALUE|DATA|EVENT/g, (name) => values[name as keyof typeof values]);
      const shown = text.replace(/ after 5m$/, "").replace(/ NAME$/, ' "');
      expect(page).toContain(shown);
    }
  });
});

test("scenarios that scenarioReaching writes for a host are read and pass, by the entries alone", () => {
  const workflow = readFileSync(join(import.meta.dirname, "workflows/escalation.yaml"), "utf8");
  const { plan } = readPlan(workflow, "yaml");
  if (plan === undefined) throw new Error("not a workflow");
  const { outcomes } = outcomesOf(plan);
  expect(outcomes.length).toBeGreaterThan(1);
  for (const outcome of outcomes) {
    const made = scenarioReaching(plan, outcome);
    if (!made.ok) throw new Error(made.reason);
    const { scenario, diagnostics } = readScenario(made.scenario as never);
    expect(diagnostics).toEqual([]);
    if (scenario === undefined) throw new Error("not a scenario");
    expect(checkScenario(scenario, plan)).toEqual([]);
    const { passed, fates } = simulate(plan, scenario);
    expect(passed).toBe(true);
    expect(fates.map(({ fate }) => fate)).toEqual(outcome.fates.map(({ fate }) => fate));
  }
});
