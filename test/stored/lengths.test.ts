import { expect, test } from "vitest";
import { LIMITS } from "../../src/problem/index.ts";
import { decode } from "../../src/stored/index.ts";

const LIMIT = LIMITS.operandLength;

/** The problems about the length of a trio's operands; `taken` if the trio is read. */
function verdictOn(change: object): string {
  const trio = { variable: "data.x", operator: "equal_to", argument: "1", ...change };
  const { condition, problems } = decode({ all: [trio] });
  const long = problems.find(({ code }) => code === "too-long");
  if (long?.code !== "too-long") return condition?.any[0]?.all.length === 1 ? "taken" : "refused";
  expect(long.parameters.limit).toBe(LIMIT);
  return `${long.parameters.length} at ${long.pointer}`;
}

test("an operand may be as long as the limit, in code points", () => {
  for (const point of ["a", "👩"]) {
    expect(verdictOn({ argument: point.repeat(LIMIT) })).toBe("taken");
    expect(verdictOn({ variable: point.repeat(LIMIT) })).toBe("taken");
  }
  expect(verdictOn({ argument: "a".repeat(LIMIT + 1) })).toBe(`${LIMIT + 1} at /all/0/argument`);
  expect(verdictOn({ variable: "a".repeat(LIMIT + 1) })).toBe(`${LIMIT + 1} at /all/0/variable`);
  expect(verdictOn({ argument: `👩${"a".repeat(LIMIT)}` })).toBe(`${LIMIT + 1} at /all/0/argument`);
  expect(verdictOn({ variable: `data.${"a".repeat(LIMIT - 5)}` })).toBe("taken");
});

test("an unused argument must be within the limit too", () => {
  expect(verdictOn({ operator: "exists", argument: "a".repeat(LIMIT + 1) })).toBe(
    `${LIMIT + 1} at /all/0/argument`,
  );
});

test("each end of a between must be within the limit by itself; other lists count as a whole", () => {
  const long = "a".repeat(LIMIT + 1);
  for (const operator of ["is_between", "is_timestamp_between"]) {
    expect(verdictOn({ operator, argument: [long, long] })).toBe(`${LIMIT + 1} at /all/0/argument/0`);
    expect(verdictOn({ operator, argument: ["data.x", long] })).toBe(`${LIMIT + 1} at /all/0/argument/1`);
  }
  expect(verdictOn({ argument: [long] })).toBe(`${LIMIT + 5} at /all/0/argument`);
});

test("the canonical form, which may be longer, must be within the limit too", () => {
  // A leading blank requires quotes, and a control character becomes six characters.
  const controls = (count: number) => ` ${"\u0001".repeat(count)}`;
  const most = Math.floor((LIMIT - 3) / 6);
  for (const part of ["variable", "argument"]) {
    expect(verdictOn({ [part]: controls(most) })).toBe("taken");
    expect(verdictOn({ [part]: controls(most + 1) })).toBe(`${6 * most + 9} at /all/0/${part}`);
  }
  const audience = { variable: "recipient", operator: "is_audience_member" };
  expect(verdictOn({ ...audience, argument: controls(most) })).toBe("taken");
  expect(verdictOn({ ...audience, argument: controls(most + 1) })).toBe(`${6 * most + 9} at /all/0/argument`);
  expect(verdictOn({ argument: ['"'.repeat(LIMIT / 2)] })).toBe(`${LIMIT + 4} at /all/0/argument`);
});
