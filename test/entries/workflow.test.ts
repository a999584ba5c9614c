import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/entries/index.ts";
import { decide, startRun } from "../../src/entries/run.ts";
import {
  compileFile,
  decompileFile,
  formatFile,
  readPlan,
  validateFile,
} from "../../src/entries/workflow.ts";

const FILE = 'steps:\n  - ref: email_1\n    when: data.plan   is "pro" # paying\n';

describe("heed/workflow", () => {
  test("compiles, decompiles and formats files, and keeps the rest", () => {
    const compiled = compileFile(FILE, "yaml");
    expect(compiled).toMatchObject({ diagnostics: [] });
    expect(compiled.text).toContain("operator: equal_to");
    expect(compiled.text).toContain("# paying");
    expect(decompileFile(compiled.text as string, "yaml").text).toContain('when: data.plan == "pro"');
    expect(formatFile(FILE, "yaml").text).toBe(
      'steps:\n  - ref: email_1\n    when: data.plan == "pro" # paying\n',
    );
  });

  test("words mistakes at their place in the file, with a fix of the file", () => {
    const broken = FILE.replace(" is ", " = ");
    const { text, diagnostics } = compileFile(broken, "yaml");
    expect(text).toBeUndefined();
    expect(diagnostics).toEqual(validateFile(broken, "yaml"));
    const [only] = diagnostics;
    expect(only).toMatchObject({ code: "wrong-symbol", severity: "error", pointer: "/steps/0/when" });
    expect(broken.slice(only?.span?.start, only?.span?.end)).toBe("=");
    expect(compileFile(applyFixes(broken, diagnostics), "yaml").text).toBe(compileFile(FILE, "yaml").text);
  });

  test("reads workflows as plans, and words the mistakes that prevent it", () => {
    const { plan, diagnostics } = readPlan(FILE, "yaml");
    expect(diagnostics).toEqual([]);
    if (plan === undefined) throw new Error("no plan");
    expect(plan.steps.map((step) => decide(step, { data: { plan: "free" } }).decision)).toEqual([
      "run",
      "skip",
    ]);
    expect(startRun(plan).effect).toMatchObject({ type: "load", step: { type: "trigger" } });
    const broken = readPlan("data.plan is empty", "yaml");
    expect(broken).toMatchObject({
      ok: false,
      diagnostics: [{ code: "not-a-workflow", severity: "error" }],
    });
    expect(broken.diagnostics[0]?.message).toBe("this file has no steps that could run");
  });
});
