import { describe, expect, test } from "vitest";
import { lintFile } from "../../src/entries/lint.ts";
import { checkScenario, readScenario, simulate } from "../../src/entries/simulate.ts";
import { readPlan, validateFile } from "../../src/entries/workflow.ts";

const workflow = {
  key: "new-comment",
  steps: [
    { ref: "feed", type: "channel", channel_type: "in_app_feed" },
    { ref: "wait", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
    { ref: "mail", type: "channel", channel_type: "email", when: "feed has not been seen" },
  ],
};
const text = JSON.stringify(workflow);

describe("a file's value instead of its text", () => {
  test("gives the same plan", () => {
    expect(readPlan(workflow)).toEqual(readPlan(text, "json"));
    expect(readPlan(workflow).ok).toBe(true);
  });

  test("gives the same scenario but for its spans, and it runs", () => {
    const read = readScenario({
      trigger: { at: "2025-01-01" },
      events: ["at +1m: feed is seen"],
      expect: ["mail is skipped"],
    });
    const planned = readPlan(workflow);
    if (!read.ok || !planned.ok) throw new Error("not read");
    expect(checkScenario(read.scenario, planned.plan)).toEqual([]);
    expect(simulate(planned.plan, read.scenario).passed).toBe(true);
  });

  test("has diagnostics with pointers, without spans and edits", () => {
    const faulty = { ...workflow, when: "data.a = 1" };
    const withText = validateFile(JSON.stringify(faulty), "json");
    expect(withText[0]).toHaveProperty("span");
    expect(validateFile(faulty)).toEqual(
      withText.map(({ code, severity, message, help, pointer }) => ({
        code,
        severity,
        message,
        help,
        pointer,
      })),
    );
    expect(readPlan(faulty)).toMatchObject({ ok: false, diagnostics: [{ pointer: "/when" }] });
    expect(lintFile(faulty).map(({ pointer }) => pointer)).toEqual(["/when"]);
    expect(lintFile(faulty)[0]).not.toHaveProperty("span");
  });

  test("takes options in second place", () => {
    const levels = { "no-time-between": "off" } as const;
    const early = { steps: workflow.steps.filter(({ ref }) => ref !== "wait") };
    expect(lintFile(early).map(({ code }) => code)).toContain("no-time-between");
    expect(lintFile(early, { levels }).map(({ code }) => code)).not.toContain("no-time-between");
  });

  test.each([
    ["undefined", undefined, "`readPlan`: undefined is neither a text nor a JSON value"],
    ["a BigInt", { key: 1n }, "`readPlan`: the value is not JSON"],
    ["a text without a format", "steps: []", '`readPlan`: the format is "json" or "yaml"'],
  ])("%s is refused", (_name, value, message) => {
    expect(() => readPlan(value as never)).toThrow(TypeError);
    expect(() => readPlan(value as never)).toThrow(message);
  });

  test("a cycle is refused", () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => readPlan(cycle as never)).toThrow(TypeError);
  });
});
