import { describe, expect, test } from "vitest";
import {
  argumentKindOf,
  complementOf,
  type DataTrio,
  INCLUSION_OPERATORS,
  isInclusionOperator,
  isNegative,
  isPreferenceOperator,
  isRankOperator,
  mirrorOf,
  nearestOppositeOf,
  OPERATOR_NAMES,
  OPERATORS,
  type Operator,
  PREFERENCE_OPERATORS,
  RANK_OPERATORS,
  relationOf,
} from "../../src/condition/index.ts";
import { askOf } from "../../src/evaluate/index.ts";

/** Pairs of operators, each with the one that a function returns for it. */
const pairsBy = (other: (operator: Operator) => Operator | undefined) =>
  OPERATOR_NAMES.flatMap((operator): (readonly [Operator, Operator])[] => {
    const paired = other(operator);
    return paired === undefined ? [] : [[operator, paired]];
  });

describe("the table of operators", () => {
  test("has a row for each operator", () => {
    expect(Object.keys(OPERATORS)).toEqual(OPERATOR_NAMES);
  });

  test.each(pairsBy(complementOf))("%s and its complement %s complement each other", (operator, other) => {
    expect(complementOf(other)).toBe(operator);
    expect(isNegative(other)).toBe(!isNegative(operator));
    expect(relationOf(other)).toBe(relationOf(operator));
    expect(argumentKindOf(other)).toBe(argumentKindOf(operator));
  });

  test.each(
    pairsBy(nearestOppositeOf),
  )("%s has no complement; the closest operator is %s", (operator, other) => {
    expect(complementOf(operator)).toBeUndefined();
    expect(nearestOppositeOf(other)).toBe(operator);
    expect(relationOf(other)).toBe(relationOf(operator));
    expect(argumentKindOf(other)).toBe(argumentKindOf(operator));
  });

  test("only complements are negative", () => {
    for (const operator of OPERATOR_NAMES) {
      if (isNegative(operator)) expect(complementOf(operator)).toBeDefined();
    }
  });

  test("operators that compare ranks test equality or order, and those of the engagement set inclusion", () => {
    const testing = (...relations: readonly string[]) =>
      OPERATOR_NAMES.filter((operator) => relations.includes(relationOf(operator)));
    expect(RANK_OPERATORS).toEqual(testing("equality", "order"));
    expect(INCLUSION_OPERATORS).toEqual(testing("inclusion"));
    expect(OPERATOR_NAMES.filter(isRankOperator)).toEqual(RANK_OPERATORS);
    expect(OPERATOR_NAMES.filter(isInclusionOperator)).toEqual(INCLUSION_OPERATORS);
    expect(OPERATOR_NAMES.filter(isPreferenceOperator)).toEqual(PREFERENCE_OPERATORS);
  });
});

const VALUES = [null, true, 1, 2, "", "a", "ab", "b", [], [1], ["a"], ["a", 2], {}, { a: 1 }];

describe.each(pairsBy(mirrorOf))("%s and its mirror %s", (operator, other) => {
  const ask = (name: Operator, a: unknown, b: unknown) =>
    askOf({
      kind: "data",
      variable: { kind: "value", value: a },
      operator: name,
      argument: { kind: "value", value: b },
    } as DataTrio)({}, 0);

  test("mirror each other", () => {
    expect(mirrorOf(other)).toBe(operator);
  });

  test("give the same answer with operands swapped; for inclusion, unless both are texts", () => {
    for (const a of VALUES) {
      for (const b of VALUES) {
        if (relationOf(operator) === "inclusion" && typeof a === "string" && typeof b === "string") continue;
        expect(ask(other, b, a), `${JSON.stringify(a)} ${operator} ${JSON.stringify(b)}`).toBe(
          ask(operator, a, b),
        );
      }
    }
  });
});
