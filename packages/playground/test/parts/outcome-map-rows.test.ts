import { outcomesOf, readScenario, scenarioReaching, simulate } from "heed/simulate";
import { readPlan } from "heed/workflow";
import { expect, test } from "vitest";
import {
  cellsIn,
  columnsOf,
  filtered,
  rowOfRun,
  rowsOf,
  sharedWith,
} from "../../src/parts/outcome-map/rows.ts";
import { runOf, SCENARIO, WORKFLOW } from "./examples.ts";

const { plan, result } = runOf(WORKFLOW, SCENARIO);

test("The run of each outcome's scenario is found in the row of that outcome.", () => {
  const outcomes = outcomesOf(plan);
  const rows = rowsOf(outcomes, columnsOf(plan, outcomes));
  expect(rows.length).toBeGreaterThan(4);
  for (const [index, outcome] of outcomes.outcomes.entries()) {
    const script = scenarioReaching(plan, outcome);
    if (!script.ok) throw new Error(script.reason);
    const read = readScenario(script.scenario as never);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(rowOfRun(rows, simulate(plan, read.scenario))?.index).toBe(index);
  }
  expect(rowOfRun(rows, result)?.cells.map(({ fate }) => fate)).toEqual([
    "ran",
    "ran",
    "skipped",
    "ran",
    "not-taken",
    "ran",
    "ran",
  ]);
});

test("A step without a message is in the row in which it runs, as its conditions hold.", () => {
  const { plan: small, result: unsent } = runOf(
    "key: w\nsteps:\n  - { ref: email_1, type: channel, channel_type: email, when: data.a == 1 }",
    "trigger: { data: { a: 1 } }\nproviders: { email_1: no message }",
  );
  const outcomes = outcomesOf(small);
  const rows = rowsOf(outcomes, columnsOf(small, outcomes));
  expect(rows.map(({ cells }) => cells[0]?.fate)).toEqual(["ran", "skipped"]);
  expect(unsent.fates[1]?.fate).toBe("skipped");
  expect(rowOfRun(rows, unsent)?.cells[0]?.fate).toBe("ran");
});

test("A cancelled run has no outcome, and the trigger is a column only where it halts.", () => {
  const cancelled = runOf(WORKFLOW, "trigger: { data: { urgent: true } }\nevents:\n  - at +1m: cancel");
  const outcomes = outcomesOf(plan);
  const columns = columnsOf(plan, outcomes);
  expect(rowOfRun(rowsOf(outcomes, columns), cancelled.result)).toBeUndefined();
  expect(columns.map(({ name }) => name)[0]).toBe("in_app_1");
  const halting = readPlan({
    key: "w",
    trigger_conditions: { all: [{ variable: "data.a", operator: "equal_to", argument: "1" }] },
    conditions: { all: [{ variable: "data.a", operator: "equal_to", argument: "1" }] },
    steps: [{ ref: "email_1", type: "channel", channel_type: "email" }],
  } as never);
  if (!halting.ok) throw new Error(JSON.stringify(halting.diagnostics));
  const found = outcomesOf(halting.plan);
  const names = columnsOf(halting.plan, found).map(({ name }) => name);
  expect(names).toEqual(
    found.outcomes.some(({ how }) => how === "halted") ? ["trigger", "email_1"] : ["email_1"],
  );
});

test("Rows share what they begin with, and filters leave the rows that are as wanted.", () => {
  const outcomes = outcomesOf(plan);
  const columns = columnsOf(plan, outcomes);
  const rows = rowsOf(outcomes, columns);
  expect(sharedWith(rows[0] as never, undefined)).toBe(0);
  for (const [index, row] of rows.entries()) {
    const shared = sharedWith(row, rows[index - 1]);
    if (index > 0) expect(shared).toBeLessThan(columns.length);
    for (const [column, { key }] of row.cells.slice(0, shared).entries())
      expect(rows[index - 1]?.cells[column]?.key).toBe(key);
  }
  for (const column of columns.keys()) {
    const cells = cellsIn(rows, column);
    expect(columns[column]?.isConstant).toBe(cells.length === 1);
    const parts = cells.map(({ key }) => filtered(rows, new Map([[column, key]])));
    expect(parts.flat()).toHaveLength(rows.length);
  }
});
