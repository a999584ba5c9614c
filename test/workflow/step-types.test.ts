import { describe, expect, test } from "vitest";
import {
  ARM_KEYS,
  DURATION_SETTINGS,
  isStepType,
  mayWrite,
  STEP_TYPES,
  type StepTypeRow,
  stepTypeRow,
  UNKNOWN_STEP_TYPE,
} from "../../src/workflow/index.ts";

const ROWS: readonly (readonly [string, StepTypeRow])[] = Object.entries(STEP_TYPES);

describe("the table of step types", () => {
  test("has the fourteen types of the management API, the trigger, and one older spelling", () => {
    expect(ROWS.map(([type]) => type).sort()).toEqual(
      [
        "ai_agent",
        "batch",
        "branch",
        "channel",
        "delay",
        "fetch",
        "http_fetch",
        "random_cohort",
        "throttle",
        "trigger",
        "trigger_workflow",
        "update_data",
        "update_object",
        "update_tenant",
        "update_audience",
        "update_user",
        "wait_for_event",
      ].sort(),
    );
  });

  test.each(ROWS)("%s: the settings of its wait are among its settings", (_type, {
    wait,
    settings,
    time,
  }) => {
    if (time === "wait") expect(wait).toBeDefined();
    if (wait === undefined) return;
    expect(settings[wait.length]?.holds).toBe("duration");
    if (wait.path !== undefined) expect(settings[wait.path]?.holds).toBe("path");
  });

  test.each(ROWS)("%s: only a step that sends makes messages, and no time passes in it", (_type, row) => {
    expect(row.mayMakeMessages).toBe(row.effect === "send");
    if (row.effect === "send") expect(row.time).toBe("none");
  });

  test("gives an unknown or missing type the row in which anything may happen", () => {
    for (const type of ["enrich_user", "toString", undefined]) {
      expect(stepTypeRow(type)).toBe(UNKNOWN_STEP_TYPE);
      expect(isStepType(type)).toBe(false);
    }
    for (const part of ["data", "recipient", "tenant", "actor", "audiences", "run", "ref"] as const) {
      expect(mayWrite(UNKNOWN_STEP_TYPE, part)).toBe(true);
    }
    expect(UNKNOWN_STEP_TYPE).toMatchObject({ mayMakeMessages: true, time: "maybe", mayHalt: true });
  });

  test("lists the keys of arms and the settings that hold durations", () => {
    expect(ARM_KEYS).toEqual(["branches", "cohort_branches"]);
    expect(DURATION_SETTINGS).toEqual([
      "delay_for",
      "expires_after",
      "batch_window",
      "batch_window_extension_limit",
      "throttle_window",
    ]);
  });
});
