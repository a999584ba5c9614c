import { describe, expect, test } from "vitest";
import { Budget, BudgetSpent, budgetOf, within } from "../../src/analyse/budget.ts";

describe("a budget", () => {
  test("is spent if more steps are requested than remain", () => {
    const budget = new Budget(10);
    expect([budget.spend(4), budget.spend(6), budget.isSpent]).toEqual([true, true, false]);
    expect([budget.spend(0.5), budget.isSpent]).toEqual([false, true]);
    expect(budget.spend(0)).toBe(false);
  });

  test("throws if required steps are missing", () => {
    const budget = new Budget(1);
    budget.require();
    expect(() => budget.require()).toThrow(BudgetSpent);
  });

  test("is shared by its parts", () => {
    const whole = new Budget(10);
    const [first, second] = [whole.part(6), whole.part(6)];
    expect([first.spend(6), first.spend(1), first.isSpent, whole.isSpent]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([second.spend(4), second.isSpent, whole.isSpent]).toEqual([true, false, false]);
    expect([second.spend(1), second.isSpent, whole.isSpent]).toEqual([false, true, true]);
    expect(first.isSpent).toBe(true);
  });
});

describe("limited work", () => {
  test("leaves the other steps", () => {
    const budget = new Budget(10);
    expect(budget.limited(4, () => budget.spend(4))).toBe(true);
    expect(() => budget.limited(4, () => budget.require(5))).toThrow(BudgetSpent);
    expect([budget.left, budget.isSpent, budget.isExceeded]).toEqual([1, false, true]);
    expect(() => budget.limited(4, () => budget.require(2))).toThrow(BudgetSpent);
    expect([budget.left, budget.isSpent]).toEqual([0, true]);
  });

  test("that was left undone shows in the budget that it was a part of", () => {
    const whole = new Budget(10);
    expect([whole.part(2).spend(3), whole.isSpent, whole.isExceeded]).toEqual([false, false, true]);
    expect([whole.left, whole.part(9).left]).toEqual([10, 9]);
  });
});

describe("an attempt", () => {
  test("leaves the other steps, and nothing counts as left undone", () => {
    const budget = new Budget(10);
    expect(budget.attempt(4, () => budget.spend(4))).toBe(true);
    expect(budget.attempt(4, () => budget.require(5))).toBe(undefined);
    expect([budget.left, budget.isSpent, budget.isExceeded]).toEqual([1, false, false]);
    expect(budget.attempt(4, () => budget.spend(1))).toBe(true);
    expect(() => budget.attempt(4, () => budget.require(1))).toThrow(BudgetSpent);
    expect([budget.isSpent, budget.isExceeded]).toEqual([true, true]);
  });

  test("throws if the steps of the whole do not suffice", () => {
    const whole = new Budget(3);
    const part = whole.part(10);
    expect(() => part.attempt(5, () => part.require(4))).toThrow(BudgetSpent);
    expect([whole.isExceeded, part.isSpent]).toEqual([true, true]);
  });

  test("rethrows other errors", () => {
    const fail = () => {
      throw new TypeError("another error");
    };
    expect(() => new Budget(2).attempt(1, fail)).toThrow("another error");
  });
});

test("a number is a budget of its own, and a budget is shared", () => {
  const shared = new Budget(1);
  expect(budgetOf(shared)).toBe(shared);
  expect(budgetOf(5).spend(5)).toBe(true);
  expect(budgetOf(5).spend(6)).toBe(false);
  expect(budgetOf(undefined).spend(700_000)).toBe(true);
});

describe("within", () => {
  test("returns the alternative only if a budget is spent", () => {
    expect(within(() => 1, 2)).toBe(1);
    expect(within(() => new Budget(0).require(), undefined)).toBe(undefined);
    expect(() =>
      within(() => {
        throw new TypeError("another error");
      }, 2),
    ).toThrow("another error");
  });
});
