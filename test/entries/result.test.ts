import { describe, expect, test } from "vitest";
import { compile, decompile, format, validate } from "../../src/entries/index.ts";
import { parse } from "../../src/entries/language.ts";
import { readScenario } from "../../src/entries/simulate.ts";
import { decode } from "../../src/entries/stored.ts";
import { compileFile, decompileFile, formatFile, readPlan } from "../../src/entries/workflow.ts";

const GOOD = { all: [{ variable: "data.x", operator: "exists" }] };
const FILE = "steps: [{ ref: a, type: channel, when: data.x exists }]";
const SCENARIO = "workflow: workflow.yaml\nexpect:\n  - a is skipped\n";

/** Of each function: the key of its value, a call that succeeds and one that does not. */
const RESULTS: readonly (readonly [string, string, () => object, () => object])[] = [
  ["compile", "conditions", () => compile("data.x exists"), () => compile("data.x exist")],
  ["format", "text", () => format("data.x exists"), () => format("data.x exist")],
  ["decompile", "text", () => decompile(GOOD), () => decompile([])],
  ["parse", "condition", () => parse("data.x exists"), () => parse("data.x exist")],
  ["decode", "condition", () => decode(GOOD), () => decode([])],
  ["compileFile", "text", () => compileFile(FILE, "yaml"), () => compileFile("steps: [", "yaml")],
  ["decompileFile", "text", () => decompileFile(FILE, "yaml"), () => decompileFile("steps: [", "yaml")],
  ["formatFile", "text", () => formatFile(FILE, "yaml"), () => formatFile("steps: [", "yaml")],
  ["readPlan", "plan", () => readPlan(FILE, "yaml"), () => readPlan("steps: [", "yaml")],
  ["readScenario", "scenario", () => readScenario(SCENARIO, "yaml"), () => readScenario("5", "yaml")],
];

describe.each(RESULTS)("the result of %s", (_name, key, succeed, fail) => {
  test(`is ok with ${key}`, () => {
    const result = succeed();
    expect(result).toMatchObject({ ok: true });
    expect(result).toHaveProperty(key);
  });

  test(`is not ok, and says why, without ${key}`, () => {
    const { ok, ...rest } = fail() as { ok: boolean; [key: string]: unknown };
    expect(ok).toBe(false);
    const [[name, found] = [], ...more] = Object.entries(rest);
    expect(["diagnostics", "problems"]).toContain(name);
    expect(found).not.toHaveLength(0);
    expect(more).toEqual([]);
  });
});

test("warnings do not count", () => {
  const warned = { all: [] };
  expect(validate(warned)).toMatchObject({ ok: true, diagnostics: [{ severity: "warning" }] });
  expect(decompile(warned)).toMatchObject({ ok: true, text: "always" });
});
