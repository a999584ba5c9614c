import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, test } from "vitest";
import {
  argumentKindOf,
  type Condition,
  type DataTrio,
  INCLUSION_OPERATORS,
  type Json,
  OPERATOR_NAMES,
  RANK_OPERATORS,
  readAnyPath,
  type StatusTrio,
} from "../../src/condition/index.ts";
import { type Context, type ContextOptions, EvaluationError, type Outcome } from "../../src/context/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { type JsonLogic, toJsonLogic } from "../../src/jsonlogic/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";
import { decode } from "../../src/stored/index.ts";
import { conditionArbitrary, jsonArbitrary } from "../condition/arbitraries.ts";
import { looseApply } from "../jsonlogic/loose-engine.ts";
import { MESSAGES } from "../status/states.ts";
import { pairs } from "./pairs.ts";

/** The answer of a rule on both engines, which must be equal, and exactly true or false. */
function verdictOf({ rule, data }: JsonLogic, context: Context): unknown {
  const given = data(context);
  const verdict = jsonLogic.apply(rule, given);
  const elsewhere = looseApply(rule, given);
  return verdict === elsewhere ? verdict : `${verdict} on json-logic-js, ${elsewhere} elsewhere`;
}

/** The same for a rule and data that were stored as JSON. */
function verdictAfterText({ rule, data }: JsonLogic, context: Context): unknown {
  const through = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
  const given = data(context);
  expect(through(rule)).toEqual(rule);
  expect(through(given)).toEqual(given);
  return verdictOf({ rule: through(rule), data: () => through(given) } as unknown as JsonLogic, context);
}

function answerOf(decide: () => unknown): unknown {
  try {
    return decide();
  } catch (error) {
    if (error instanceof EvaluationError) return `${error.code}: ${error.places.join(", ")}`;
    throw error;
  }
}

function expectSameAnswer(condition: Condition, context: Context, options: ContextOptions): void {
  const prepared = answerOf(() => prepare(condition, options)(context));
  const ruled = answerOf(() => verdictAfterText(toJsonLogic(condition, options), context));
  expect(ruled, JSON.stringify({ condition, context, options })).toBe(prepared);
}

describe("a rule gives the answer of the prepared condition", () => {
  test("on random pairs of conditions and contexts", () => {
    fc.assert(
      fc.property(pairs, ({ stored, context, onUnknownRef }) => {
        expectSameAnswer(decode(stored).condition as Condition, context, { onUnknownRef });
      }),
      { numRuns: 3000 },
    );
  });

  test("on unusual paths and refs, with values there", () => {
    const found = fc.array(jsonArbitrary, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(conditionArbitrary, found, (condition, values) => {
        expectSameAnswer(condition, contextFor(condition, values), {});
      }),
      { numRuns: 1500 },
    );
  });

  test("on every status trio, in every state of a step", () => {
    const outcomes: Outcome[] = ["skipped", "expired", ...MESSAGES];
    for (const trio of statusTrios()) {
      const condition = { any: [{ all: [trio] }] };
      const [logic, holds] = [toJsonLogic(condition), prepare(condition)];
      const differing = outcomes.filter((a) => verdictOf(logic, { refs: { a } }) !== holds({ refs: { a } }));
      expect(differing, JSON.stringify(trio)).toEqual([]);
    }
  });

  test.each(
    dataOperators(),
  )("on %s between values of every kind, read from the context or constant", (operator) => {
    const read = (text: string) => ({ kind: "path" as const, path: readAnyPath(text)! });
    const differing: unknown[] = [];
    const compare = (trio: Pick<DataTrio, "variable" | "argument">, contexts: readonly Context[]) => {
      const condition = { any: [{ all: [{ kind: "data", operator, ...trio } as DataTrio] }] };
      const [logic, holds] = [toJsonLogic(condition), prepare(condition)];
      for (const context of contexts) {
        if (verdictOf(logic, context) !== holds(context)) differing.push([trio, context.data]);
      }
    };
    const each = VALUES.map((x) => ({ data: { x }, now: 1735689600000 }));
    const both = VALUES.flatMap((x) => VALUES.map((y) => ({ data: { x, y } })));
    if (["none", "now"].includes(argumentKindOf(operator))) compare({ variable: read("data.x") }, each);
    else {
      compare({ variable: read("data.x"), argument: read("data.y") }, both);
      for (const value of VALUES.filter((value) => value !== undefined)) {
        const constant = { kind: "value" as const, value };
        compare({ variable: read("data.x"), argument: constant }, each);
        compare({ variable: constant, argument: read("data.x") }, each);
      }
    }
    expect(differing).toEqual([]);
  });

  test("on lists too long to be looked up item by item", () => {
    const [small, large] = [["a"], Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index))];
    const lists = [small, large, large.slice(1), large.map((_, index) => index), [...large, "z"], ["y"], []];
    for (const operator of ["contains", "contains_all", "not_contains", "not_contains_all"] as const) {
      for (const value of lists) {
        const argument = { kind: "value" as const, value };
        const variable = { kind: "path" as const, path: readAnyPath("data.x")! };
        const condition: Condition = { any: [{ all: [{ kind: "data", variable, operator, argument }] }] };
        for (const x of [...lists, "a", "abcdefghijkl", null])
          expectSameAnswer(condition, { data: { x } }, {});
      }
    }
  });

  test("on a value nested deeper than the stack", () => {
    let x: unknown = [];
    for (let level = 0; level < 100_000; level++) x = [x];
    const condition = decode({ all: [{ variable: "data.x", operator: "equal_to", argument: "data.y" }] })
      .condition!;
    const logic = toJsonLogic(condition);
    expect(verdictOf(logic, { data: { x, y: x } })).toBe(true);
    expect(verdictOf(logic, { data: { x, y: [x] } })).toBe(false);
  });
});

const VALUES: readonly (Json | undefined)[] = [
  ...[undefined, null, true, false, 0, 1, 5, 50, -3, 5.5, 1e21, "", "a", "ab", "b", "b\n", "A", '"a"'],
  ...["5", "05", "5.0", " 5", "50", "1e1", "10", "-3", "true", "null", "0", "'", "[]", "\ud7ff"],
  ...["\uffff", "\u{1f600}", "\ud83d", "\ue000", "2025-01-01", "2025-01-01T00:00Z", "2025-02-30", "data.x"],
  ...[[], [""], ["a"], ["b", "a"], ["ab"], ["5"], ["05"], [5], [0, 1], [true], [null], ["null"], [[]]],
  ...[[["a"]], [["a"], "a"], [{ a: 1 }], ["a", 5, null], {}, { a: 1 }, { b: 2, a: 1 }, { a: 1, b: 2 }],
  ...[{ indexOf: 1 }, { length: 1, 0: "a" }, JSON.parse('{"__proto__": {"a": 1}}')],
];

function dataOperators(): readonly DataTrio["operator"][] {
  return (OPERATOR_NAMES as readonly DataTrio["operator"][]).filter(
    (operator) => !["times", "numbers", "audience"].includes(argumentKindOf(operator)),
  );
}

function statusTrios(): StatusTrio[] {
  const deliveries = ["skipped", ...DELIVERY_STATUSES] as const;
  const trios: StatusTrio[] = [];
  for (const operator of RANK_OPERATORS) {
    for (const argument of deliveries) trios.push({ kind: "delivery", ref: "a", operator, argument });
    for (const argument of [...deliveries, ...ENGAGEMENT_STATUSES])
      trios.push({ kind: "legacy", ref: "a", operator, argument });
  }
  for (const operator of INCLUSION_OPERATORS) {
    for (const argument of [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS])
      trios.push({ kind: "engagement", ref: "a", operator, argument });
  }
  return trios;
}

/** A context in which every path of a condition leads to one of the values, if possible. */
function contextFor(condition: Condition, values: readonly Json[]): Context {
  const context: { [part: string]: unknown } = { audiences: [...values], now: 1735689600000 };
  const { facts, requirements } = toJsonLogic(condition);
  for (const part of requirements.parts) context[part] ??= {};
  let next = 0;
  for (const fact of facts) {
    if (!("path" in fact) || fact.path.length < 2) continue;
    let place = context as { [key: string]: unknown };
    for (const [index, step] of fact.path.entries()) {
      const isLast = index === fact.path.length - 1;
      if (!Object.hasOwn(place, step) || (!isLast && typeof place[step] !== "object")) {
        // Copies prevent a value from containing itself.
        const value = isLast ? structuredClone(values[next++ % values.length]) : {};
        Object.defineProperty(place, step, { value, enumerable: true, writable: true, configurable: true });
      }
      if (place[step] === null || Array.isArray(place[step])) break;
      place = place[step] as typeof place;
    }
  }
  const outcomes: Outcome[] = ["skipped", "expired", ...MESSAGES];
  const refs = requirements.refs.map((ref, index) => [ref, outcomes[(index * 31) % outcomes.length]]);
  return { ...context, ...(refs.length > 0 && { refs: Object.fromEntries(refs) }) };
}
