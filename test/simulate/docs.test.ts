/** The pages of `docs/diagnostics/` about scenarios: what is shown as bad is found, what is shown as good is not. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SCENARIO_WORDINGS } from "../../src/diagnostics/wordings/scenario.ts";
import { checkScenario, type Diagnostic, readScenario, simulate } from "../../src/entries/simulate.ts";
import { readPlan } from "../../src/entries/workflow.ts";

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

  test("shows the mistake under Bad, worded as all are", () => {
    // What a page has no room for.
    const more = code === "too-many-lines" ? "\n  - at +3s: in_app_feed_1 is read".repeat(10_000) : "";
    const diagnostics = found(block(page, "Bad") + more, isNamed);
    expect(diagnostics.map((one) => (typeof one === "string" ? one : one.code))).toContain(code);
    for (const one of diagnostics) {
      if (typeof one === "string") continue;
      expect(one.message).toMatch(/^[a-z`].*[^.]$/s);
      expect(one.help).toMatch(/^[A-Z`].*[.?]$/s);
      expect(one.span).toBeDefined();
    }
  });

  test("shows nothing that is wrong under Good", () => {
    expect(found(block(page, "Good"), isNamed)).toEqual([]);
  });
});
