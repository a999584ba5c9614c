import { describe, expect, test } from "vitest";
import type { Condition, Target, Trio } from "../../src/condition/index.ts";
import { decode } from "../../src/stored/index.ts";

const SEEN = {
  variable: "refs.feed_1.engagement_status",
  operator: "contains",
  argument: "$message.seen",
};
const SEEN_TRIO: Trio = { kind: "engagement", ref: "feed_1", operator: "contains", argument: "seen" };
const MUTED = { variable: "data.muted", operator: "exists" };

/** `code at pointer`, in order. */
function reports(stored: unknown, target: Target = "step"): string[] {
  return decode(stored, { target }).problems.map(({ code, pointer }) => `${code} at ${pointer}`);
}

function conditionOf(stored: unknown, target: Target = "step"): Condition | undefined {
  return decode(stored, { target }).condition;
}

describe("valid shapes", () => {
  const trio = { kind: "data", operator: "exists" };

  test.each<[string, unknown, unknown]>([
    ["null", null, { any: [{ all: [] }] }],
    ["an empty object", {}, { any: [{ all: [] }] }],
    ["an all", { all: [SEEN, MUTED] }, { any: [{ all: [SEEN_TRIO, trio] }] }],
    ["an any of trios", { any: [SEEN, MUTED] }, { any: [{ all: [SEEN_TRIO] }, { all: [trio] }] }],
    [
      "an any of both",
      { any: [SEEN, { all: [SEEN, MUTED] }] },
      { any: [{ all: [SEEN_TRIO] }, { all: [SEEN_TRIO, trio] }] },
    ],
    ["an any of one", { any: [SEEN] }, { any: [{ all: [SEEN_TRIO] }] }],
    [
      "keys without a value",
      { all: [{ ...SEEN, value: undefined }], any: undefined },
      { any: [{ all: [SEEN_TRIO] }] },
    ],
  ])("%s", (_name, stored, condition) => {
    expect(reports(stored)).toEqual([]);
    expect(conditionOf(stored)).toMatchObject(condition as object);
  });

  test("a list in a preference", () => {
    expect(reports([MUTED, MUTED], "preference")).toEqual([]);
    expect(conditionOf([MUTED], "preference")?.any).toHaveLength(1);
    expect(conditionOf([], "preference")).toEqual({ any: [{ all: [] }] });
    expect(conditionOf(null, "preference")).toEqual({ any: [{ all: [] }] });
  });

  test("an argument of null counts as missing", () => {
    expect(reports({ all: [{ ...MUTED, argument: null }] })).toEqual([]);
    expect(reports({ all: [{ variable: "data.x", operator: "equal_to", argument: null }] })).toEqual([
      "missing-argument at /all/0/operator",
    ]);
  });

  test("empty groups have a warning, and keep their meaning", () => {
    expect(reports({ all: [] })).toEqual(["empty-group at /all"]);
    expect(conditionOf({ all: [] })).toEqual({ any: [{ all: [] }] });
    expect(reports({ any: [] })).toEqual(["empty-group at /any"]);
    expect(conditionOf({ any: [] })).toEqual({ any: [] });
    expect(reports({ any: [SEEN, { all: [] }] })).toEqual(["empty-group at /any/1/all"]);
    expect(conditionOf({ any: [{ all: [] }] })).toEqual({ any: [{ all: [] }] });
  });
});

describe("invalid shapes", () => {
  test.each<[string, unknown, string[]]>([
    ["a text", "data.x == 1", ["not-conditions at "]],
    ["a number", 5, ["not-conditions at "]],
    ["a bare list", [SEEN], ["bare-list at "]],
    [
      "a bare list with a mistake",
      [{ ...SEEN, operator: "has" }],
      ["bare-list at ", "unknown-operator at /0/operator"],
    ],
    ["a bare trio", SEEN, ["bare-trio at "]],
    ["a trio without a variable", { operator: "exists" }, ["bare-trio at "]],
    ["undefined", undefined, ["not-conditions at "]],
    ["a key misspelt", { al: [SEEN] }, ["unknown-key at /al"]],
    ["or", { or: [SEEN], and: [] }, ["unknown-key at /or", "unknown-key at /and"]],
    ["a key too many", { all: [SEEN], name: "x" }, ["unknown-key at /name"]],
    ["a trio's key in a group", { all: [SEEN], operator: "and" }, ["unknown-key at /operator"]],
    ["all beside any", { all: [SEEN], any: [MUTED] }, ["all-beside-any at "]],
    ["operator and conditions", { operator: "and", conditions: [SEEN] }, ["operator-conditions at "]],
    ["an all that is not a list", { all: SEEN }, ["group-not-list at /all"]],
    ["an all that is null", { all: null }, ["group-not-list at /all"]],
    ["an any that is a text", { any: "x" }, ["group-not-list at /any"]],
    [
      "an all of texts",
      { all: ["data.x", 5, null, [SEEN]] },
      [0, 1, 2, 3].map((at) => `not-a-trio at /all/${at}`),
    ],
    ["an any of texts", { any: ["data.x"] }, ["not-a-trio at /any/0"]],
    ["an any in an all", { all: [SEEN, { any: [MUTED] }] }, ["any-in-all at /all/1"]],
    ["an all in an all", { all: [{ all: [SEEN] }] }, ["nested-group at /all/0"]],
    ["an any in an any", { any: [{ any: [SEEN] }] }, ["nested-group at /any/0"]],
    ["an any three deep", { any: [{ all: [{ any: [SEEN] }] }] }, ["any-in-all at /any/0/all/0"]],
    ["both in an any", { any: [{ all: [SEEN], any: [SEEN] }] }, ["all-beside-any at /any/0"]],
    ["a key too many in an any", { any: [{ all: [SEEN], x: 1 }] }, ["unknown-key at /any/0/x"]],
    [
      "operator and conditions within",
      { all: [{ operator: "or", conditions: [] }] },
      ["operator-conditions at /all/0"],
    ],
    [
      "operator and conditions within an any",
      { any: [{ operator: "or", conditions: [] }] },
      ["operator-conditions at /any/0"],
    ],
    [
      "conditions alone",
      { any: [{ conditions: [] }] },
      ["unknown-key at /any/0/conditions", "missing-key at /any/0", "missing-key at /any/0"],
    ],
  ])("%s", (_name, stored, problems) => {
    expect(reports(stored)).toEqual(problems);
    expect(conditionOf(stored)).toBeUndefined();
  });

  test.each<[string, unknown, string[]]>([
    ["an all", { all: [MUTED] }, ["group-in-preference at "]],
    ["an any", { any: [MUTED] }, ["any-in-preference at "]],
    ["both", { all: [MUTED], any: [MUTED] }, ["any-in-preference at "]],
    ["an empty object", {}, ["group-in-preference at "]],
    ["a bare trio", MUTED, ["bare-trio at "]],
    ["operator and conditions", { operator: "and", conditions: [] }, ["group-in-preference at "]],
    ["a text", "x", ["not-conditions at "]],
    ["an any within", [{ any: [MUTED] }], ["any-in-preference at /0"]],
    ["an all within", [{ all: [MUTED] }], ["nested-group at /0"]],
    ["a step's status", [MUTED, SEEN], ["refs-in-preference at /1/variable"]],
  ])("in a preference: %s", (_name, stored, problems) => {
    expect(reports(stored, "preference")).toEqual(problems);
    expect(conditionOf(stored, "preference")).toBeUndefined();
  });
});

describe("trios", () => {
  const trio = (change: object) => ({
    all: [{ variable: "data.x", operator: "equal_to", argument: "1", ...change }],
  });

  test.each<[string, object, string[]]>([
    ["no variable", { variable: undefined }, ["missing-key at /all/0"]],
    ["no operator", { operator: undefined }, ["missing-key at /all/0"]],
    [
      "neither",
      { variable: undefined, operator: undefined },
      ["missing-key at /all/0", "missing-key at /all/0"],
    ],
    ["no argument", { argument: undefined }, ["missing-argument at /all/0/operator"]],
    ["a number as variable", { variable: 5 }, ["wrong-type at /all/0/variable"]],
    ["null as operator", { operator: null }, ["wrong-type at /all/0/operator"]],
    ["a value", { value: "1", argument: undefined }, ["value-key at /all/0/value"]],
    ["a value beside the argument", { value: "1" }, ["value-key at /all/0/value"]],
    ["another key", { "a/b~": 1 }, ["unknown-key at /all/0/a~1b~0"]],
    [
      "another key and no operator",
      { x: 1, operator: undefined },
      ["unknown-key at /all/0/x", "missing-key at /all/0"],
    ],
    ["a symbol", { operator: "==" }, ["operator-symbol at /all/0/operator"]],
    ["a word for a symbol", { operator: "is not" }, ["operator-symbol at /all/0/operator"]],
    ["another version's name", { operator: "is_timestamp_after" }, ["operator-renamed at /all/0/operator"]],
    ["no operator's name", { operator: "equals" }, ["unknown-operator at /all/0/operator"]],
    ["a name that objects have", { operator: "constructor" }, ["unknown-operator at /all/0/operator"]],
    ["a constant variable", { variable: "pro" }, ["static-variable at /all/0/variable"]],
    ["an unused argument", { operator: "exists" }, ["unused-argument at /all/0/argument"]],
    [
      "Liquid with a filter",
      { operator: "is_timestamp_before", argument: "{{ data.x | date }}" },
      ["liquid-not-path at /all/0/argument"],
    ],
    ["no time", { operator: "is_timestamp_before", argument: "soon" }, ["time-expected at /all/0/argument"]],
    ["no status", { variable: "refs.a.status", argument: undefined }, ["status-argument at /all/0"]],
    [
      "a status of null",
      { variable: "refs.a.status", argument: null },
      ["status-argument at /all/0/argument"],
    ],
  ])("%s", (_name, change, problems) => {
    expect(reports(trio(change))).toEqual(problems);
  });

  test("every mistake of every trio is reported", () => {
    const stored = {
      any: [
        { variable: "data.x", operator: "==", argument: "1" },
        {
          all: [
            { variable: "pro", operator: "equal_to", argument: "1" },
            { operator: "exists", value: 1 },
          ],
        },
        "text",
        { any: [] },
      ],
    };
    expect(reports(stored)).toEqual([
      "operator-symbol at /any/0/operator",
      "static-variable at /any/1/all/0/variable",
      "value-key at /any/1/all/1/value",
      "missing-key at /any/1/all/1",
      "not-a-trio at /any/2",
      "nested-group at /any/3",
    ]);
  });

  test("a text past the limit is refused, whatever its content", () => {
    const long = "a".repeat(1024 * 1024 + 1);
    expect(reports(trio({ variable: long }))).toEqual(["too-long at /all/0/variable"]);
    expect(reports(trio({ argument: long }))).toEqual(["too-long at /all/0/argument"]);
    expect(reports(trio({ operator: "is_between", argument: [1, long] }))).toEqual([
      "too-long at /all/0/argument/1",
    ]);
    expect(reports(trio({ argument: long.slice(1) }))).toEqual([]);
    // Short as a list, but long as its text.
    expect(reports(trio({ argument: ['"'.repeat(600_000)] }))).toEqual(["too-long at /all/0/argument"]);
    expect(reports(trio({ variable: "\n".repeat(600_000) }))).toEqual([
      "static-variable at /all/0/variable",
      "too-long at /all/0/variable",
    ]);
  });
});

describe("arguments", () => {
  const argumentOf = (operator: string, argument: unknown) => {
    const trio = conditionOf({ all: [{ variable: "data.x", operator, argument }] })?.any[0]?.all[0];
    return trio?.kind === "data" ? trio.argument : undefined;
  };

  test.each<[string, unknown]>([
    ["pro", "pro"],
    ["in-app", "in-app"],
    ["5", 5],
    ['"5"', "5"],
    ["true", true],
    ["null", null],
    [" 5 ", 5],
    ["05", "05"],
    ["[1, 2]", [1, 2]],
    ["[1, 2", "[1, 2"],
    ["{}", {}],
    ['"$message.seen"', "$message.seen"],
    ['"data.plan"', "data.plan"],
    ["", ""],
    ["7 days ago", "7 days ago"],
    ["{{ data.x }}", "{{ data.x }}"],
    ["data", "data"],
    ["recipient", "recipient"],
  ])("%j is a constant", (text, value) => {
    expect(argumentOf("equal_to", text)).toEqual({ kind: "value", value });
  });

  test("JSON other than a text stands for itself", () => {
    for (const value of [5, true, [1, "data.x"], { a: null }]) {
      expect(argumentOf("equal_to", value)).toEqual({ kind: "value", value });
    }
  });

  test("a whole path is read from the context", () => {
    expect(argumentOf("equal_to", "data.y[0]")).toEqual({
      kind: "path",
      path: { text: "data.y[0]", root: "data", segments: ["y", 0] },
    });
  });

  test.each<[string, string, boolean]>([
    ["2025-01-01", "2025-01-01", false],
    ['"2025-01-01"', "2025-01-01", false],
    [' "2025-01-01T00:00Z"\n', "2025-01-01T00:00Z", false],
    ["7 days ago", "7 days ago", true],
  ])("%j is a time after an operator that compares times", (stored, text, relative) => {
    const milliseconds = relative ? -604800000 : 1735689600000;
    expect(argumentOf("is_timestamp_before", stored)).toEqual({ kind: "time", text, milliseconds, relative });
  });

  test("a path in braces keeps its spelling", () => {
    const path = { text: "data.y", root: "data", segments: ["y"] };
    expect(argumentOf("is_timestamp_before", "{{data.y  }}")).toEqual({
      kind: "liquid",
      text: "{{data.y  }}",
      path,
    });
  });

  test("a between has two ends, as a list or as its text", () => {
    const end = { kind: "path", path: { text: "data.y", root: "data", segments: ["y"] } };
    const range = { kind: "range", low: { kind: "value", value: 1 }, high: end };
    expect(argumentOf("is_between", [1, "data.y"])).toEqual(range);
    expect(argumentOf("is_between", '[1, "data.y"]')).toEqual(range);
    expect(argumentOf("is_between", '\n[1,"data.y" ]')).toEqual(range);
    const problems = (argument: unknown) =>
      reports({ all: [{ variable: "data.x", operator: "is_between", argument }] });
    for (const argument of ["5", "data.y", "[1]", "[1, 2, 3]", 5, { a: 1 }, "[1, 2"]) {
      expect(problems(argument)).toEqual(["two-ends-expected at /all/0/argument"]);
    }
    expect(problems([1, "x"])).toEqual(["number-expected at /all/0/argument"]);
  });
});

describe("a group of a wrong shape", () => {
  const wrong = { variable: "data.x", operator: "==", argument: "5" };
  const at = (pointer: string) => `operator-symbol at ${pointer}/operator`;

  test.each<[string, unknown, string[]]>([
    ["all beside any", { all: [wrong], any: [wrong] }, ["all-beside-any at ", at("/all/0"), at("/any/0")]],
    [
      "an any in an all",
      { all: [{ any: [MUTED, wrong] }, wrong] },
      ["any-in-all at /all/0", at("/all/0/any/1"), at("/all/1")],
    ],
    ["an any in an any", { any: [{ any: [wrong] }] }, ["nested-group at /any/0", at("/any/0/any/0")]],
    [
      "a group of another builder",
      { operator: "and", conditions: [wrong, { all: [wrong] }] },
      ["operator-conditions at ", at("/conditions/0"), at("/conditions/1/all/0")],
    ],
    ["a trio without a group", wrong, ["bare-trio at ", at("")]],
    ["a list", [wrong], ["bare-list at ", at("/0")]],
  ])("is reported together with the mistakes in it: %s", (_name, stored, expected) => {
    expect(reports(stored)).toEqual(expected);
  });

  test("is reported in a preference too", () => {
    expect(reports({ any: [wrong, SEEN] }, "preference")).toEqual([
      "any-in-preference at ",
      at("/any/0"),
      "refs-in-preference at /any/1/variable",
    ]);
  });

  test("that contains itself is checked once", () => {
    const group: { all: unknown[]; any: unknown[] } = { all: [wrong], any: [] };
    group.all.push(group, { any: [group, group] });
    expect(reports(group)).toEqual(["all-beside-any at ", at("/all/0")]);
    let deep: unknown = { all: [wrong] };
    for (let depth = 0; depth < 100_000; depth++) deep = { all: [deep] };
    expect(reports(deep)).toEqual(["nested-group at /all/0"]);
  });
});
