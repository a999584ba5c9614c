/** `and`, `or`, `not` and parentheses brought to an any of alls (spec 3.6). */
import { describe, expect, test } from "vitest";
import { parse, parseAll, print } from "../../src/language/index.ts";
import { holdsMistake } from "../../src/language/normalise.ts";
import type { Syntax } from "../../src/language/syntax.ts";
import { LIMITS } from "../../src/problem/index.ts";

function normal(text: string): string {
  const { condition } = parse(text);
  if (condition === undefined) throw new Error(`no condition: ${text}`);
  return print(condition);
}

/** Letters stand for conditions: `a` for `data.a == 1`, `A` for its complement. */
function spelled(text: string): string {
  return text
    .replace(/\b[a-z]\b/g, "data.$& == 1")
    .replace(/\b[A-Z]\b/g, (letter) => `data.${letter.toLowerCase()} != 1`);
}

describe("brought to an any of alls", () => {
  test.each([
    ["a", "a"],
    ["a and b", "a and b"],
    ["a or b", "a or b"],
    ["a and b or c", "(a and b) or c"],
    ["a and (b or c)", "(a and b) or (a and c)"],
    ["(a or b) and c", "(a and c) or (b and c)"],
    // The leftmost choice varies slowest.
    ["(a or b) and (c or d)", "(a and c) or (a and d) or (b and c) or (b and d)"],
    [
      "(a or b) and c and (d or e)",
      "(a and c and d) or (a and c and e) or (b and c and d) or (b and c and e)",
    ],
    // Nothing is merged or dropped.
    ["a or a", "a or a"],
    ["a and a", "a and a"],
    ["a or a and b", "a or (a and b)"],
    ["not a", "A"],
    ["not (a and b)", "A or B"],
    ["not (a or b)", "A and B"],
    ["not (a and (b or not c))", "A or (B and c)"],
    ["not (not a)", "a"],
    ["not a and b", "A and b"],
    ["always", "always"],
    ["not always", "never"],
    ["not never", "always"],
    ["a and always", "a"],
    ["a and never", "never"],
    ["a or never", "a"],
    ["a or always", "a or always"],
    ["not (a or always)", "never"],
    ["not (a and never)", "A or always"],
    ["always or always", "always or always"],
    ["((a))", "a"],
  ])("%s", (text, expected) => {
    expect(normal(spelled(text))).toBe(spelled(expected));
  });

  test("`not` before a rank is the other side of it, before data an error", () => {
    expect(normal("not refs.a.delivery_status >= $message.sent")).toBe("a has not been sent");
    expect(normal("not refs.a.delivery_status > $message.sent")).toBe(
      "refs.a.delivery_status <= $message.sent",
    );
    expect(normal("not refs.a.status < $message.seen")).toBe("refs.a.status >= $message.seen");
    expect(parse("not data.x > 5").condition).toBeUndefined();
    expect(normal("not (not data.x > 5)")).toBe("data.x > 5");
  });
});

describe("an `and` beside an `or`", () => {
  test.each([
    "(a and b) or c",
    "c or (a and b)",
    "((a and b)) or c",
    "not (a and b) or c",
    "(a or b) and c",
    "(a or b) or c",
    "not a or b",
  ])("%s needs no more parentheses", (text) => {
    expect(parse(spelled(text)).problems).toEqual([]);
  });

  test.each([
    ["a and b or c", ["a and b"]],
    ["(a and b or c)", ["a and b"]],
    ["c or not a and b", ["not a and b"]],
    ["(a and b) and c or d", ["(a and b) and c"]],
    ["(a or b) and c or a and d", ["(a or b) and c", "a and d"]],
  ])("%s needs some around %j", (text, mixed) => {
    const { problems } = parse(spelled(text));
    expect(problems).toEqual(
      mixed.map((part) => {
        const start = spelled(text).indexOf(spelled(part));
        return { code: "mixed-and-or", parameters: {}, span: { start, end: start + spelled(part).length } };
      }),
    );
  });
});

describe("trees with a mistake", () => {
  const place = { start: 0, end: 0 };
  const mistake: Syntax = { kind: "mistake", isWhole: false, ...place };
  const constant: Syntax = { kind: "constant", value: true, ...place };
  const group = (kind: "and" | "or", ...members: Syntax[]): Syntax => ({
    kind,
    members,
    connective: place,
    isWrapped: false,
    ...place,
  });
  const not = (operand: Syntax): Syntax => ({ kind: "not", operand, ...place });

  test.each([
    [mistake, true],
    [constant, false],
    [not(mistake), true],
    [not(not(constant)), false],
    [group("and", constant, mistake), true],
    [group("or", mistake, constant), true],
    [group("or", constant, group("and", constant, not(mistake))), true],
    [group("and", constant, group("or", constant, constant)), false],
  ])("%#", (tree, expected) => {
    expect(holdsMistake(tree)).toBe(expected);
  });
});

describe("limits", () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, n) => `(data.a${n} == 1 or data.b${n} == 1)`).join(" and ");

  test("hold at 64 groups, with the sizes in the problem", () => {
    expect(parse(choices(6)).condition?.any).toHaveLength(64);
    const { condition, problems } = parse(choices(7));
    expect(condition).toBeUndefined();
    expect(parse(`(${choices(6)}) or data.z == 1`).problems[0]?.parameters).toEqual({
      groups: 65,
      conditions: 385,
      groupLimit: 64,
      conditionLimit: 512,
    });
    expect(problems).toEqual([
      {
        code: "too-many-groups",
        parameters: { groups: 128, conditions: 896, groupLimit: 64, conditionLimit: 512 },
        span: { start: 0, end: choices(7).length },
      },
    ]);
  });

  test("hold at 512 conditions", () => {
    const all = (count: number) => Array.from({ length: count }, () => "a has been seen").join(" and ");
    expect(parse(all(512)).condition?.any[0]?.all).toHaveLength(512);
    expect(parse(all(513)).problems.map(({ code }) => code)).toEqual(["too-many-groups"]);
  });

  test("can be set", () => {
    expect(parse(choices(7), { groupLimit: 128, conditionLimit: 896 }).condition?.any).toHaveLength(128);
    expect(parse(choices(7), { groupLimit: 128, conditionLimit: 895 }).condition).toBeUndefined();
    expect(parse("data.a == 1 or data.b == 1", { groupLimit: 1 }).condition).toBeUndefined();
  });

  test("are not held against a text that has an error", () => {
    expect(parse(`${choices(7)} and data.x = 1`).problems.map(({ code }) => code)).toEqual(["wrong-symbol"]);
    const { problems } = parseAll([choices(7), "data.x = 1"]);
    expect(problems.map((own) => own.map(({ code }) => code))).toEqual([[], ["wrong-symbol"]]);
  });

  test("are counted before anything is built, however many there would be", () => {
    const { problems } = parse(choices(1000));
    expect(problems[0]).toMatchObject({ parameters: { groups: Number.MAX_SAFE_INTEGER } });
    expect(parse(`${choices(1000)} and never`).condition).toEqual({ any: [] });
    expect(parse(`never and ${choices(1000)}`).condition).toEqual({ any: [] });
    expect(normal(`(${choices(1000)} and never) or data.x == 1`)).toBe("data.x == 1");
    expect(normal(`data.x == 1 or (never and ${choices(1000)})`)).toBe("data.x == 1");
  });

  test("parentheses, brackets and braces together nest 64 deep", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}data.x == 1${")".repeat(depth)}`;
    expect(parse(nested(LIMITS.nesting)).condition).toBeDefined();
    const text = nested(LIMITS.nesting + 1);
    expect(parse(text).problems).toEqual([
      { code: "too-deep", parameters: { limit: 64 }, span: { start: 64, end: 65 } },
    ]);
    const list = `(((data.x == ${"[".repeat(61)}${"]".repeat(61)})))`;
    expect(parse(list).condition).toBeDefined();
    expect(parse(`(${list})`).condition).toBeUndefined();
    expect(parse("(".repeat(60_000)).problems.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  test("a text has at most 65,536 characters", () => {
    const text = (length: number) => `data.x == "${"a".repeat(length - 12)}"`;
    expect(parse(text(LIMITS.textLength)).condition).toBeDefined();
    expect(parse(text(LIMITS.textLength + 1))).toEqual({
      ok: false,
      problems: [
        {
          code: "too-long",
          parameters: { length: 65_537, limit: 65_536 },
          span: { start: 0, end: 65_537 },
        },
      ],
    });
  });

  test("at most 100 problems are reported, and errors before warnings", () => {
    const { condition, problems } = parse(`${"refs.a.status == $message.seen and ".repeat(150)} data.x = 1`);
    expect(condition).toBeUndefined();
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.code).toBe("wrong-symbol");
  });
});

describe("several texts", () => {
  test("must all hold", () => {
    const { condition, problems } = parseAll(["data.a == 1 or data.b == 1", "data.c == 1"]);
    expect(problems).toEqual([[], []]);
    expect(print(condition as never)).toBe("(data.a == 1 and data.c == 1) or (data.b == 1 and data.c == 1)");
  });

  test("are always true if there are none", () => {
    expect(parseAll([])).toEqual({ condition: { any: [{ all: [] }] }, problems: [] });
  });

  test("have their problems apart, each with spans into its own text", () => {
    const { condition, problems } = parseAll(["data.a = 1", "data.b == 1", "data.c"]);
    expect(condition).toBeUndefined();
    expect(problems.map((own) => own.map(({ code, span }) => [code, span]))).toEqual([
      [["wrong-symbol", { start: 7, end: 8 }]],
      [],
      [["not-a-condition", { start: 0, end: 6 }]],
    ]);
  });

  test("are held to the limits together: the text that goes past them answers for it", () => {
    const four = "(data.a == 1 or data.b == 1) and (data.c == 1 or data.d == 1)";
    expect(parseAll([four, four, four]).condition?.any).toHaveLength(64);
    const { problems } = parseAll([four, four, four, four, "data.x == 1"]);
    expect(problems.map((own) => own.map(({ code }) => code))).toEqual([[], [], [], ["too-many-groups"], []]);
  });

  test("of a preference are one group each", () => {
    const { condition, problems } = parseAll(["data.a == 1", "not (data.b == 1 and data.c == 1)", "never"], {
      target: "preference",
    });
    expect(condition).toBeUndefined();
    expect(problems.map((own) => own.map(({ code }) => code))).toEqual([
      [],
      ["any-in-preference"],
      ["any-in-preference"],
    ]);
    expect(
      parse("data.a == 1 and not (data.b == 1 or data.c == 1)", { target: "preference" }).condition,
    ).toBeDefined();
  });

  test.each([
    ["data.a == 1 or data.b == 1", "or", 12],
    ["data.a == 1 and (data.b == 1 or data.c == 1)", "or", 29],
    ["data.a == 1 and data.b == 1 and not (data.c == 1 and (data.d == 1 and data.e == 1))", "and", 49],
    ["not (not (data.a == 1 or data.b == 1))", "or", 22],
    ["(data.a == 1 and data.b == 1) and (data.c == 1 or data.d == 1 or data.e == 1)", "or", 47],
    ["data.a == 1 and never", "data.a == 1 and never", 0],
  ])("of a preference, %s is told of at its first choice", (text, found, start) => {
    const says = found.includes("never") ? "never" : "or";
    expect(parse(text, { target: "preference" }).problems).toEqual([
      { code: "any-in-preference", parameters: { says }, span: { start, end: start + found.length } },
    ]);
  });
});
