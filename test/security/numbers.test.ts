/** Numbers that are not finite or not exact, wherever they are read from. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.ts";
import { compile } from "../../src/entries/index.ts";
import { prepare } from "../../src/entries/runtime.ts";
import { decode } from "../../src/stored/index.ts";
import { heed } from "../cli/run.ts";

const HUGE = ["1e400", "-1e400", "9".repeat(400), `1e${"9".repeat(1000)}`];

describe("a number that is not finite is an error", () => {
  test.each(HUGE.map((number, index) => [index, number]))("in any spelling: %i", (_index, number) => {
    expect(compile(`data.x == ${number}`).diagnostics.map(({ code }) => code)).toEqual(["number-not-finite"]);
    const stored = { all: [{ variable: "data.x", operator: "equal_to", argument: number }] };
    expect(decode(stored).problems.map(({ code }) => code)).toEqual(["number-not-finite"]);
    expect(() => prepare(stored)).toThrow("invalid conditions");
  });

  test.each(["json", "yaml"])("in a %s file", async (kind) => {
    for (const number of HUGE) {
      const trio = `{"variable": "data.x", "operator": "equal_to", "argument": ${number}}`;
      const input = `{"steps": [{"ref": "a", "conditions": {"all": [${trio}]}}]}`;
      const { code, stdout } = await heed(["validate", "--as", kind, "--format", "json", "-"], { input });
      const [{ diagnostics }] = JSON.parse(stdout).files;
      const severities = new Set(diagnostics.map(({ severity }: Diagnostic) => severity));
      expect({ code, severities }).toEqual({ code: 1, severities: new Set(["error"]) });
    }
  });
});

test("a number that is not exact has a warning", () => {
  const text = `data.x == ${"9".repeat(17)}`;
  expect(compile(text).diagnostics.map(({ code }) => code)).toEqual(["number-imprecise"]);
});

test("times far beyond the calendar compare as numbers", () => {
  const trio = { variable: "data.x", operator: "is_timestamp_before", argument: "999999999 weeks from now" };
  expect(prepare({ all: [trio] })({ data: { x: "2025-01-01" }, now: 0 })).toBe(true);
});

test("an index beyond all lists is read as a key, and allocates nothing", () => {
  const exists = prepare({ all: [{ variable: `data.x[${"9".repeat(300)}]`, operator: "exists" }] });
  expect(exists({ data: { x: [1, 2, 3] } })).toBe(false);
  expect(exists({ data: { x: { ["9".repeat(300)]: 1 } } })).toBe(true);
});
