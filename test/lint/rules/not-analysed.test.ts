import { describe, expect, test } from "vitest";
import { found } from "../found.ts";

/** Comparisons of values with the values inside of them: few, and too hard. */
const HARD = Array.from(
  { length: 6 },
  (_, index) => `data.a${".a".repeat(index)} != data.a${".a".repeat(index + 1)}`,
).join(" and ");

const VALUES = (count: number, operator = "equal_to") =>
  Array.from({ length: count }, (_, index) => ({ variable: "data.plan", operator, argument: `p${index}` }));

const codes = (steps: readonly object[]) =>
  found(JSON.stringify({ steps }), "json").map(({ code, pointer }) => `${code} ${pointer}`);

describe("not-analysed", () => {
  test("a condition on which the analysis gives up", () => {
    expect(found(JSON.stringify({ steps: [{ ref: "a", when: HARD }] }), "json")).toEqual([
      {
        code: "not-analysed",
        severity: "warning",
        message: "these conditions were not analysed to the end, as they are too hard",
        help: "They may always hold, never hold or repeat themselves without a finding; split them between several steps, or shorten them.",
        pointer: "/steps/0/when",
        at: HARD,
      },
    ]);
  });

  test("several of them are reported once, and the others are analysed", () => {
    const steps = [
      { ref: "a", when: HARD },
      { ref: "b", when: HARD },
      { ref: "c", when: "data.x == 1 and data.x == 2" },
    ];
    const findings = found(JSON.stringify({ steps }), "json");
    expect(findings.map(({ code, message }) => [code, message.includes("at 1 other place")])).toEqual([
      ["not-analysed", true],
      ["constant-condition", false],
    ]);
  });
});

describe("conditions of many values are analysed", () => {
  test("an `any` of 100", () => {
    const [, second] = VALUES(100);
    const covered = { all: [second, { variable: "data.x", operator: "exists" }] };
    expect(codes([{ ref: "a", conditions: { any: [...VALUES(100), covered] } }])).toEqual([
      "redundant-condition /steps/0/conditions/any/100/all",
    ]);
  });

  test("an `all` of 400", () => {
    expect(codes([{ ref: "a", conditions: { all: VALUES(400) } }])).toEqual([
      "constant-condition /steps/0/conditions",
    ]);
  });

  test("or it is said that they were not", () => {
    expect(codes([{ ref: "a", conditions: { any: VALUES(2200) } }])).toEqual([
      "not-analysed /steps/0/conditions",
    ]);
  });
});
