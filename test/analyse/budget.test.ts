import { expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";

test("a budget is spent when more is taken than there was", () => {
  const budget = new Budget(3);
  expect([budget.spend(), budget.isSpent]).toEqual([false, false]);
  expect([budget.spend(2), budget.isSpent]).toEqual([false, false]);
  expect([budget.spend(0.5), budget.isSpent]).toEqual([true, true]);
  expect([budget.spend(0), budget.isSpent]).toEqual([true, true]);
});
