import { afterEach, describe, expect, test } from "vitest";
import { prepare as prepareFast } from "../../src/entries/fast.ts";
import { type Context, prepare, type StoredInput } from "../../src/entries/runtime.ts";

/** The verdict or the error of each `prepare`, as texts. */
function answers(conditions: StoredInput, context: unknown): readonly string[] {
  return [prepare, prepareFast].map((make) => {
    try {
      return String(make(conditions)(context as Context));
    } catch (error) {
      return String(error);
    }
  });
}

const trio = (variable: string, operator: string, argument?: string) => ({ variable, operator, argument });

/** Checks that both answer alike, and returns the answer. */
function answer(conditions: StoredInput, context: unknown): string {
  const [small, fast] = answers(conditions, context);
  expect(fast).toBe(small);
  return fast as string;
}

class Row {
  readonly status = "sent";
  readonly plan = "pro";
  get amount(): number {
    return 120;
  }
}

const SCALARS = ["pro", "", "5", 5, 120, -0, 1e21, true, false];
const ODD = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  5n,
  [],
  ["pro"],
  {},
  { pro: 1 },
  new Row(),
];
const MORE = [new Date(0), new Date(Number.NaN), new Map(), Object.create(null), Object.create({ x: "pro" })];
const VALUES = [...SCALARS, ...ODD, ...MORE];

describe("prepareFast", () => {
  afterEach(() => {
    for (const name of ["x", "data", "refs", "status", "engagement_statuses"])
      Reflect.deleteProperty(Object.prototype, name);
  });

  const OPERATORS = ["equal_to", "not_equal_to", "greater_than", "greater_than_or_equal_to", "less_than"];
  test.each([...OPERATORS, "less_than_or_equal_to"])("%s compares all values as prepare does", (operator) => {
    for (const argument of ["pro", '""', "5", "120", "0", "true", "null"]) {
      for (const path of [
        "data.x",
        "recipient.x",
        "vars.x",
        "data.x.y",
        "data.x[0]",
        "data.x.x",
        "data[0]",
      ]) {
        const conditions = { all: [trio(path, operator, argument)] } as StoredInput;
        for (const x of VALUES)
          answer(conditions, { data: { x }, recipient: { x }, vars: { x: { x } } as unknown });
        for (const part of VALUES) answer(conditions, { data: part, recipient: part, vars: part });
      }
    }
  });

  test("reads each of many paths and refs", () => {
    const names = ["a", "b", "c", "d", "e"];
    const paths = names.map((name) => trio(`data.${name}`, "equal_to", name));
    const refs = names.map((name) => trio(`refs.${name}.delivery_status`, "equal_to", "$message.sent"));
    const all = [...paths, ...refs, ...paths] as never;
    for (const wrong of [...names, "none"]) {
      const data = Object.fromEntries(names.map((name) => [name, name === wrong ? "x" : name]));
      const sent = Object.fromEntries(names.map((name) => [name, [{ status: "sent" }]]));
      const other = Object.fromEntries(names.map((name) => [name, name === wrong ? "skipped" : sent[name]]));
      expect(answer({ all }, { data, refs: sent })).toBe(String(wrong === "none"));
      expect(answer({ all }, { data: { a: "a", b: "b", c: "c", d: "d", e: "e" }, refs: other })).toBe(
        String(wrong === "none"),
      );
    }
  });

  const asked = {
    all: [
      trio("refs.a.delivery_status", "greater_than_or_equal_to", "$message.sent"),
      trio("refs.a.engagement_status", "not_contains", "$message.seen"),
    ],
  } as StoredInput;
  const sent = { status: "sent", engagement_statuses: [] };
  const OUTCOMES: readonly (readonly [string, unknown])[] = [
    ["one message", [sent]],
    ["an outcome that is a message", sent],
    ["several", [sent, { status: "queued", engagement_statuses: ["seen", "read"] }, { status: "bounced" }]],
    [
      "statuses of each kind",
      ["delivered", "queued", "not_sent", "undelivered", "delivery_attempted"].map((status) => ({ status })),
    ],
    [
      "engagement of each kind",
      [{ ...sent, engagement_statuses: ["interacted", "link_clicked", "archived"] }],
    ],
    ["an unknown status among several", [sent, { status: "gone" }]],
    ["an unknown engagement", [{ ...sent, engagement_statuses: ["gone"] }]],
    ["an engagement of null", [{ ...sent, engagement_statuses: null }]],
    ["an engagement that is no list", [{ ...sent, engagement_statuses: "seen" }]],
    ["a message of a class", [new Row()]],
    ["a message without a prototype", [Object.assign(Object.create(null), sent)]],
    ["a message with defaults", [Object.create(sent)]],
    ["a message with a constructor of undefined", [{ ...sent, constructor: undefined }]],
    ["a message with a length", [{ ...sent, length: 1 }]],
    ["a list in a message's place", [Object.setPrototypeOf(Object.assign([], sent), Object.prototype)]],
    ["an output", { matched: true, signal_variables: {} }],
    ["a message that is an output too", [{ ...sent, matched: undefined }]],
    ...["skipped", "expired", "sent", null, undefined, 5, [], [null], [[]]].map(
      (outcome) => [String(outcome), outcome] as const,
    ),
  ];
  test.each(OUTCOMES)("the outcome: %s", (_name, a) => {
    for (const refs of [
      { a },
      Object.create({ a }),
      Object.assign(Object.create(null), { a }),
      [a],
      "a",
      null,
    ]) {
      answer(asked, { refs });
      answer(asked, Object.create({ refs }));
      answer(asked, Object.assign(new Row(), { refs }));
      answer(asked, Object.assign(Object.create(null), { refs }));
      answer(asked, { refs, constructor: undefined });
    }
    for (const name of ["status", "engagement_statuses", "refs", "a"]) {
      Object.defineProperty(Object.prototype, name, { value: "sent", configurable: true });
      answer(asked, { refs: { a } });
      answer(asked, {});
      Reflect.deleteProperty(Object.prototype, name);
    }
  });

  test("each of four refs may have any outcome, also while the context asks the same again", () => {
    const names = ["a", "b", "c", "d"];
    const all = names.map((name) => trio(`refs.${name}.delivery_status`, "equal_to", "$message.sent"));
    const refs = Object.fromEntries(names.map((name) => [name, [sent]]));
    const decide = prepareFast({ all } as StoredInput);
    for (const name of names) {
      for (const [, outcome] of OUTCOMES)
        answer({ all } as StoredInput, { refs: { ...refs, [name]: outcome } });
      const { [name]: _left, ...others } = refs;
      answer({ all } as StoredInput, { refs: others });
      answer({ any: all } as StoredInput, { refs: { ...refs, [name]: "skipped" } });
      answer({ any: all.slice(0, 2) } as StoredInput, { refs: { ...refs, [name]: "skipped" } });
      const within: boolean[] = [];
      const asking = {
        ...refs,
        get [name]() {
          within.push(decide({ refs: { ...refs, [name]: [{ status: "queued" }] } } as Context));
          return [sent];
        },
      };
      expect(decide({ refs: asking } as Context)).toBe(true);
      expect(new Set(within)).toEqual(new Set([false]));
    }
  });

  test("parts that a host declares, audiences and now are read as well", () => {
    const declared = (variable: string, prefixes: readonly string[]) =>
      prepareFast({ all: [trio(variable, "equal_to", "1")] } as StoredInput, { prefixes })({
        order: { x: 1 },
      });
    expect(declared("order.x", ["order"])).toBe(true);
    expect(() => declared("other.x", ["other"])).toThrow("missing-context: other");
    const all = [trio("recipient", "is_audience_member", "beta"), trio("data.at", "is_timestamp_before_now")];
    const context = { data: { at: "2025-01-01" }, audiences: ["beta"], now: 1e15 };
    expect(answer({ all } as StoredInput, context)).toBe("true");
    for (const name of Object.keys(context))
      answer({ all } as StoredInput, { ...context, [name]: "nothing" });
  });
});
