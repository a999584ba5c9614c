/** Hostile values: decoding and the validators accept or refuse them quickly. */
import { describe, expect, test } from "vitest";
import { diagnoseAll, severityOf } from "../../src/diagnostics/index.ts";
import {
  validateCondition,
  validateConfigFile,
  validateGroup,
  validatePreferenceConditions,
  validateStepConditions,
} from "../../src/entries/schema.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { decode, encode } from "../../src/stored/index.ts";

const TRIO = { variable: "data.x", operator: "equal_to", argument: "1" };

function nested(depth: number, open: string, close: string, innermost = ""): unknown {
  return JSON.parse(open.repeat(depth) + innermost + close.repeat(depth));
}

/** Decodes, words and validates a value for each target. */
function codesOf(value: unknown): string[] {
  for (const validate of [
    validateCondition,
    validateGroup,
    validateStepConditions,
    validatePreferenceConditions,
    validateConfigFile,
  ]) {
    expect(typeof validate(value)).toBe("boolean");
  }
  decode(value, { target: "preference" });
  const { condition, problems } = decode(value);
  expect(condition === undefined).toBe(problems.some(({ code }) => severityOf(code) === "error"));
  for (const { message } of diagnoseAll(problems)) expect(message.length).toBeLessThan(2000);
  if (condition !== undefined) encode(condition);
  return problems.map(({ code }) => code);
}

const DEEP = 100_000;

describe("deep nesting", () => {
  test.each<[string, unknown, string[]]>([
    ["lists", nested(DEEP, "[", "]"), ["bare-list", "not-a-trio"]],
    ["alls", nested(DEEP, '{"all":[', "]}"), ["nested-group"]],
    ["anys", nested(DEEP, '{"any":[', "]}"), ["nested-group"]],
    ["operators", nested(DEEP, '{"operator":"and","conditions":[', "]}"), ["operator-conditions"]],
    ["unknown keys", nested(DEEP, '{"x":', "}", "1"), ["unknown-key"]],
    ["steps", nested(DEEP, '{"steps":[', "]}"), ["unknown-key"]],
    ["steps and branches", nested(DEEP, '{"steps":[{"branches":[', "]}]}"), ["unknown-key"]],
    ["preferences", nested(DEEP, '{"workflows":{"x":', "}}", "{}"), ["unknown-key"]],
  ])("of %s", (_name, value, codes) => {
    expect(codesOf(value)).toEqual(codes);
  });

  test.each([
    ["equal_to", ["too-deep"]],
    ["exists", ["unused-argument"]],
    ["is_timestamp_before", ["time-expected"]],
    ["is_between", ["two-ends-expected"]],
  ])("of an argument of %s", (operator, codes) => {
    for (const argument of [nested(DEEP, "[", "]"), nested(DEEP, '{"a":', "}", "1")]) {
      expect(codesOf({ all: [{ ...TRIO, operator, argument }] })).toEqual(codes);
    }
    const text = "[".repeat(DEEP) + "]".repeat(DEEP);
    expect(codesOf({ all: [{ ...TRIO, operator, argument: text }] })).toEqual(codes);
    expect(codesOf({ all: [{ ...TRIO, variable: text }] })).toEqual(["static-variable", "too-deep"]);
  });
});

describe("keys that objects inherit", () => {
  test("are unknown keys", () => {
    const stored = JSON.parse(
      `{"all": [{"__proto__": {"argument": "1"}, "variable": "data.x", "operator": "equal_to"}]}`,
    );
    expect(codesOf(stored)).toEqual(["unknown-key", "missing-argument"]);
    expect(codesOf(JSON.parse('{"__proto__": {"all": []}}'))).toEqual(["unknown-key"]);
    expect(codesOf({ all: [{ ...TRIO, constructor: 1, toString: 2 }] })).toEqual([
      "unknown-key",
      "unknown-key",
    ]);
  });

  test("do not count as own keys", () => {
    const heir = Object.create({ all: [TRIO] });
    expect(codesOf(heir)).toEqual(["not-conditions"]);
    expect(validateGroup(heir)).toBe(false);
    expect(codesOf({ all: [Object.create(TRIO)] })).toEqual(["missing-key", "missing-key"]);
  });

  test("are not names of operators or statuses", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(codesOf({ all: [{ ...TRIO, operator: name }] })).toEqual(["unknown-operator"]);
      expect(
        codesOf({ all: [{ variable: "refs.a.status", operator: "equal_to", argument: `$message.${name}` }] }),
      ).toEqual(["status-argument"]);
      expect(codesOf({ all: [{ ...TRIO, variable: `refs.a.${name}` }] })).toEqual(["unknown-ref-property"]);
    }
  });

  test("are kept as data", () => {
    const argument = JSON.parse('{"__proto__": {"x": 1}}');
    const { condition } = decode({ all: [{ ...TRIO, argument }] });
    expect(condition && encode(condition)).toEqual({ all: [{ ...TRIO, argument: '{"__proto__":{"x":1}}' }] });
  });
});

describe("size", () => {
  test("a long list of trios is read completely", () => {
    const { condition, problems } = decode({ all: Array.from({ length: 100_000 }, () => TRIO) });
    expect(condition?.any[0]?.all).toHaveLength(100_000);
    expect(problems).toEqual([]);
  });

  test("problems past the limit are not reported, except for the first error", () => {
    const warned = { ...TRIO, variable: "pro" };
    const wrong = { ...TRIO, operator: "==" };
    expect(codesOf({ all: Array.from({ length: 100_000 }, () => 5) })).toEqual(
      Array.from({ length: LIMITS.diagnostics }, () => "not-a-trio"),
    );
    const warnings = Array.from({ length: LIMITS.diagnostics + 20 }, () => warned);
    expect(codesOf({ all: [...warnings, wrong, wrong] })).toEqual([
      ...Array.from({ length: LIMITS.diagnostics }, () => "static-variable"),
      "operator-symbol",
    ]);
    expect(
      codesOf({ all: [...warnings, { ...warned, argument: "1e400" }] }).slice(LIMITS.diagnostics),
    ).toEqual(["static-variable", "number-not-finite"]);
  });

  test.each([
    ["a path", `data${".a".repeat(2_500_000)}`],
    ["nearly a path", `data${".a".repeat(2_500_000)}!`],
    ["a bracketed key", `data["${"a".repeat(5_000_000)}"]`],
    ["an open bracketed key", `data["${"\\n".repeat(2_500_000)}`],
    ["a path of a status", `refs${"[0]".repeat(1_700_000)}`],
    ["Liquid", `{{${" ".repeat(5_000_000)}`],
    ["a list", `[${" ".repeat(5_000_000)}`],
    ["digits", "1".repeat(5_000_000)],
    ["a fraction of a second", `2025-01-01T00:00:00.${"0".repeat(5_000_000)}`],
  ])("%s of five million characters", (_name, text) => {
    const refused = ["too-long"];
    for (const operator of ["equal_to", "is_timestamp_before", "is_between"]) {
      const trio = { ...TRIO, operator, argument: text };
      expect(decode({ all: [trio] }).problems.map(({ code }) => code)).toEqual(refused);
      expect(validateCondition(trio)).toBe(false);
    }
    const ends = { ...TRIO, operator: "is_timestamp_between", argument: ["2025-01-01", text] };
    for (const trio of [{ ...TRIO, variable: text }, ends]) {
      expect(decode({ all: [trio] }).problems.map(({ code }) => code)).toEqual(refused);
      expect(validateCondition(trio)).toBe(false);
    }
  });
});

describe("the length of an operand is counted in code points", () => {
  const limit = LIMITS.operandLength;
  const codes = (trio: object) => decode({ all: [{ ...TRIO, ...trio }] }).problems.map(({ code }) => code);

  test("of a text as given", () => {
    expect(codes({ argument: "👩".repeat(limit) })).toEqual([]);
    expect(codes({ argument: "👩".repeat(limit + 1) })).toEqual(["too-long"]);
    expect(codes({ argument: "a".repeat(limit) })).toEqual([]);
    expect(codes({ argument: "a".repeat(limit + 1) })).toEqual(["too-long"]);
  });

  test("and of a text in canonical form", () => {
    const swapped = { argument: "data.x" };
    // Texts with outer blanks are written in quotes.
    expect(codes({ ...swapped, variable: ` ${"a".repeat(limit - 3)}` })).toEqual(["static-variable"]);
    expect(codes({ ...swapped, variable: ` ${"a".repeat(limit - 2)}` })).toEqual([
      "static-variable",
      "too-long",
    ]);
    expect(codes({ argument: ` ${"a".repeat(limit - 3)}` })).toEqual([]);
    expect(codes({ argument: ` ${"a".repeat(limit - 2)}` })).toEqual(["too-long"]);
    expect(codes({ argument: ["a".repeat(limit)] })).toEqual(["too-long"]);
  });
});

describe("long texts within the limit are read quickly", () => {
  test.each<[string, string]>([
    ["blanks", " "],
    ["blanks in braces", "{{ "],
    ["blanks in braces, and more", "{{ x"],
    ["blanks in quotes", '" '],
    ["blanks in a list", "[ "],
    ["blanks in a list, and more", "[1, "],
    ["brackets", "["],
    ["braces", "{{"],
    ["quotes", '"'],
    ["backslashes", "\\"],
    ["digits", "1"],
    ["a date and digits", "2025-01-01T00:00:00.1"],
    ["steps of a path", "data.a.a"],
    ["a path and nearly", "data.a.a!"],
    ["indices", "data[0][0]"],
    ["escapes in a key", 'data["\\n\\n'],
    ["steps of a path in a list", '["data.a.a'],
    ["escapes in a list", '["data[\\"\\\\n\\\\n'],
    ["signs", "$message.$message."],
    ["surrogate pairs", "👩👩"],
  ])("%s", (_name, pattern) => {
    // The last two characters repeat: a start, and a quarter of a million possible continuations.
    const tail = pattern.slice(-2);
    for (const end of ["", "}}", '"', "]", '"]', '", 1]']) {
      const text = `${pattern}${tail.repeat((1024 * 256) / tail.length)}${end}`;
      for (const operator of ["equal_to", "is_timestamp_before", "is_between", "is_timestamp_between"]) {
        const trio = { ...TRIO, operator, argument: text };
        const { condition, problems } = decode({ all: [trio] });
        // A number of that many digits is not finite, which schemas cannot express.
        if (problems.some(({ code }) => code === "number-not-finite" || code === "too-deep")) continue;
        expect(condition !== undefined).toBe(validateCondition(trio));
      }
    }
  });
});

test("long names are truncated in messages", () => {
  const long = "é".repeat(100_000);
  expect(codesOf({ all: [{ ...TRIO, operator: long }] })).toEqual(["unknown-operator"]);
  expect(codesOf({ all: [{ ...TRIO, [long]: 1 }] })).toEqual(["unknown-key"]);
  expect(codesOf({ all: [{ ...TRIO, variable: `refs.${long}.${long}` }] })).toEqual(["unknown-ref-property"]);
});

describe("values that JSON cannot express", () => {
  const cyclic: { all: unknown[] } = { all: [] };
  cyclic.all.push({ ...TRIO, argument: cyclic });

  test.each<[string, unknown, string[]]>([
    ["a function", () => 1, ["not-conditions"]],
    ["a symbol", Symbol("x"), ["not-conditions"]],
    ["a bigint", 5n, ["not-conditions"]],
    ["a date", new Date(0), ["not-conditions"]],
    ["a map", new Map(), ["not-conditions"]],
    ["an object without a prototype", Object.assign(Object.create(null), { all: [TRIO] }), []],
    [
      "an operator that cannot become a text",
      { operator: Object.create(null), conditions: [] },
      ["operator-conditions"],
    ],
    ["the same within", { all: [{ operator: { toString: 1 }, conditions: [] }] }, ["operator-conditions"]],
    ["a bigint as argument", { all: [{ ...TRIO, argument: 5n }] }, ["wrong-type"]],
    ["a function as argument", { all: [{ ...TRIO, argument: () => 1 }] }, ["wrong-type"]],
    ["a symbol as argument", { all: [{ ...TRIO, argument: Symbol("x") }] }, ["wrong-type"]],
    ["a symbol as variable", { all: [{ ...TRIO, variable: Symbol("x") }] }, ["wrong-type"]],
    ["a bigint unused", { all: [{ ...TRIO, operator: "exists", argument: 5n }] }, ["unused-argument"]],
    [
      "a bigint as time",
      { all: [{ ...TRIO, operator: "is_timestamp_before", argument: 5n }] },
      ["time-expected"],
    ],
    [
      "bigints as ends",
      { all: [{ ...TRIO, operator: "is_between", argument: [5n, 6n] }] },
      ["number-expected", "number-expected"],
    ],
    ["NaN", { all: [{ ...TRIO, argument: Number.NaN }] }, ["number-not-finite"]],
    ["itself", cyclic, ["too-deep"]],
    ["holes", { any: [...Array(1), TRIO] }, ["not-a-trio"]],
  ])("%s", (_name, value, codes) => {
    expect(codesOf(value)).toEqual(codes);
  });

  test("holes in lists", () => {
    // biome-ignore lint/suspicious/noSparseArray: the point of the test
    expect(codesOf({ all: [, TRIO] })).toEqual(["not-a-trio"]);
    expect(codesOf({ any: new Array(2) })).toEqual(["not-a-trio", "not-a-trio"]);
    expect(codesOf(new Array(1))).toEqual(["bare-list", "not-a-trio"]);
  });
});
