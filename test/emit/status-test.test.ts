import { describe, expect, test } from "vitest";
import { INCLUSION_OPERATORS, RANK_OPERATORS, type StatusTrio } from "../../src/condition/index.ts";
import { not, print } from "../../src/emit/expression.ts";
import { statusTest } from "../../src/emit/status-test.ts";
import { statesOf } from "../../src/evaluate/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";

const DELIVERY = ["skipped", ...DELIVERY_STATUSES] as const;

const TRIOS: readonly StatusTrio[] = [
  ...RANK_OPERATORS.flatMap((operator) => [
    ...DELIVERY.map((argument) => ({ kind: "delivery", ref: "a", operator, argument }) as const),
    ...[...DELIVERY, ...ENGAGEMENT_STATUSES].map(
      (argument) => ({ kind: "legacy", ref: "a", operator, argument }) as const,
    ),
  ]),
  ...INCLUSION_OPERATORS.flatMap((operator) =>
    [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS].map(
      (argument) => ({ kind: "engagement", ref: "a", operator, argument }) as const,
    ),
  ),
];

describe("the test of a status on a state", () => {
  test.each(
    TRIOS.map((trio) => [`${trio.kind} ${trio.operator} ${trio.argument}`, trio] as const),
  )("%s holds of the states that it holds of when evaluated, and its negation of the others", (_, trio) => {
    const expression = statusTest(trio, "state");
    const [holds, fails] = [expression, not(expression)].map(
      (each) => new Function("state", `return ${print(each)};`) as (state: number) => boolean,
    );
    const states = [...statesOf(trio)];
    expect(states.map((_, state) => holds?.(state))).toEqual(states.map((holds) => holds === 1));
    expect(states.map((_, state) => fails?.(state))).toEqual(states.map((holds) => holds === 0));
  });
});
