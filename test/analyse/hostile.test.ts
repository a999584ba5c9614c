/** Small conditions that could cost much: each question ends within its budget, and most are decided with little. */
import { describe, expect, test } from "vitest";
import { alwaysTrue, Budget, equivalent, findWitness, satisfiable } from "../../src/analyse/index.ts";
import type { Condition, Group, Trio } from "../../src/condition/index.ts";
import { readPath } from "../../src/condition/index.ts";
import { condition } from "./conditions.ts";

const repeat = (count: number, make: (index: number) => string, joined = " and ") =>
  condition(Array.from({ length: count }, (_, index) => make(index)).join(joined));

describe("is decided with few steps", () => {
  test.each<[name: string, asked: Condition, steps: number]>([
    [
      "a text that begins with a long constant",
      condition(`data.x contains "${"a".repeat(2_000)}" and data.x > "${"a".repeat(2_000)}b"`),
      2_000,
    ],
    [
      "texts around long constants that share their beginning",
      repeat(5, (n) => `data.x < "${"b".repeat(400)}${n}" and data.x contains "${"ab".repeat(200)}${n}"`),
      60_000,
    ],
    ["many equalities", repeat(500, (n) => `data.x${n} == ${n}`), 10_000],
    ["one path that equals many constants", repeat(500, (n) => `data.x != ${n}`), 400_000],
  ])("%s", (_, asked, steps) => {
    expect(satisfiable(asked, { budget: steps }).answer).toBe("yes");
  });
});

describe("is undecided, and costs no more than its budget", () => {
  const long = "a".repeat(20_000);
  test.each<[name: string, asked: Condition]>([
    ["long texts", condition(`data.x contains "${long}" and data.x < "${long}b"`)],
    [
      "texts compared between paths",
      repeat(4, (n) => `data.x${n} contains data.x${n + 1} and data.x${n} < "${long.slice(0, 5_000)}"`),
    ],
    ["paths within each other", repeat(60, (n) => `data${".a".repeat(n + 1)} != data${".a".repeat(n + 2)}`)],
    [
      "times relative to each other",
      repeat(
        60,
        (n) => `data.t${n} is before ${n + 1} days ago and data.t${n} is on or after data.t${n + 1}`,
      ),
    ],
    ["a circle of paths", repeat(200, (n) => `data.a${n} < data.a${(n + 1) % 200}`)],
    [
      "lists of many items",
      condition(
        `data.x contains all [${Array.from({ length: 9_000 }, (_, n) => n).join()}] and data.x contains all data.y`,
      ),
    ],
  ])("%s", (_, asked) => {
    for (const steps of [10, 1_000]) {
      const budget = new Budget(steps);
      const { answer, why } = satisfiable(asked, { budget });
      expect({ answer, why }).toEqual({ answer: "undecided", why: "it would take too long to find out" });
      expect(budget.isSpent).toBe(true);
    }
  });

  test("a value that is nested deeper than any stack", () => {
    const path = readPath("data.x");
    let value: unknown = [];
    for (let depth = 0; depth < 20_000; depth++) value = [value];
    const trio = {
      kind: "data",
      variable: { kind: "path", path },
      operator: "equal_to",
      argument: { kind: "value", value },
    };
    expect(satisfiable({ any: [{ all: [trio as never] }] }).answer).toBe("undecided");
  });

  test("a hundred thousand trios", () => {
    const ten = repeat(10, (n) => `data.x == ${n}`).any[0]?.all as readonly Trio[];
    const all = Array.from({ length: 100_000 }, (_, n) => ten[n % 10] as Trio);
    expect(satisfiable({ any: [{ all }] }).answer).toBe("no");
    expect(satisfiable({ any: [{ all }] }, { budget: 1_000 }).answer).toBe("undecided");
  });
});

test("one group that could cost all is put off until the others are tried", () => {
  const hard = repeat(12, (n) => `data.a${n} < data.a${(n + 1) % 12}`);
  const [easy] = condition("data.x == 1").any;
  const budget = new Budget(20_000);
  expect(satisfiable(hard, { budget: 20_000 }).answer).toBe("undecided");
  expect(satisfiable({ any: [...hard.any, easy as Group] }, { budget }).answer).toBe("yes");
  expect([budget.left > 15_000, budget.isExceeded]).toEqual([true, false]);
});

test("questions that share a budget end together", () => {
  const hard = repeat(10, (n) => `data${".a".repeat(n + 1)} != data${".a".repeat(n + 2)}`);
  const budget = new Budget(3_000);
  expect(alwaysTrue(hard, { budget }).answer).toBe("undecided");
  expect(findWitness({ holding: [condition("data.x == 1")], failing: [] }, { budget }).exists).toBe(
    "undecided",
  );
});

test("both directions of an equivalence share one budget", () => {
  const [a, b] = [repeat(8, (n) => `data.x != ${n}`), repeat(8, (n) => `data.x != ${7 - n}`)];
  const steps = (ask: (budget: number) => string) => {
    let [low, high] = [1, 100_000];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (ask(middle) === "yes") high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const one = steps((budget) => {
    const { exists } = findWitness({ holding: [a], failing: [b] }, { budget });
    return exists === "no" ? "yes" : exists;
  });
  const both = steps((budget) => equivalent(a, b, { budget }).answer);
  expect(both).toBeGreaterThan(one);
  expect(both).toBeLessThanOrEqual(2 * one + 1);
});
