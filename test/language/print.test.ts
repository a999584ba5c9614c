/** The printed form of conditions: one spelling for everything. */
import { describe, expect, test } from "vitest";
import { parse, print } from "../../src/language/index.ts";
import { decode } from "../../src/stored/index.ts";
import { EXAMPLES } from "./examples.ts";

function printed(stored: unknown): string {
  const { condition } = decode(stored);
  if (condition === undefined) throw new Error("no condition");
  return print(condition);
}

function one(variable: string, operator: string, argument?: unknown): string {
  return printed({ all: [{ variable, operator, argument }] });
}

describe("the examples", () => {
  // Those that people write in another way than `print` does.
  const respelled = new Map([
    [
      "(email_1 has been skipped or email_1 has not been delivered) and not data.muted == true",
      "(email_1 has been skipped and data.muted != true) or (email_1 has not been delivered and data.muted != true)",
    ],
    ['recipient.plan is "pro"', 'recipient.plan == "pro"'],
  ]);

  test.each(EXAMPLES)("%s", (text) => {
    expect(print(parse(text).condition as never)).toBe(respelled.get(text) ?? text);
  });
});

describe("texts", () => {
  test.each([
    ["pro", '"pro"'],
    ['"5"', '"5"'],
    ["it's", '"it\'s"'],
    ["a\nb\t", '"a\\nb\\t"'],
    ["\u0000\u007f\u0085", '"\\u0000\\u007f\\u0085"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["\u202eabc\u2066", '"\\u202eabc\\u2066"'],
    ["a\u200bb\u00ad\ufeff", '"a\\u200bb\\u00ad\\ufeff"'],
    ["a\u00a0b", '"a\\u00a0b"'],
    ["\ud800", '"\\ud800"'],
    ["\u{e0041}", '"\\udb40\\udc41"'],
    ["naïve 名前 😀", '"naïve 名前 😀"'],
  ])("%j", (argument, literal) => {
    const text = one("data.x", "equal_to", argument);
    expect(text).toBe(`data.x == ${literal}`);
    expect(parse(text).problems).toEqual([]);
  });
});

describe("values", () => {
  test.each([
    ["-0", "-0"],
    ["[1,-0]", "[1, -0]"],
    ["1e21", "1e+21"],
    ['{"a":{"b":[]},"__proto__":null}', '{"a": {"b": []}, "__proto__": null}'],
  ])("%s", (argument, literal) => {
    expect(one("data.x", "equal_to", argument)).toBe(`data.x == ${literal}`);
  });
});

describe("steps", () => {
  test.each([
    ["refs.email_1", "email_1"],
    ['refs["email_1"]', "email_1"],
    ["refs.1st", "`1st`"],
    ["refs.is", "`is`"],
    ["refs.ALWAYS", "`ALWAYS`"],
    ["refs.seen", "seen"],
    ['refs["my step"]', "`my step`"],
    ['refs["a`b"]', "`a``b`"],
    ['refs["``"]', "``````"],
    ['refs[""]', "``"],
    ["refs.é", "`é`"],
  ])("%s", (path, ref) => {
    const text = one(`${path}.engagement_status`, "contains", "$message.seen");
    expect(text).toBe(`${ref} has been seen`);
    expect(parse(text).problems).toEqual([]);
  });

  test("with characters that no one sees are spelled as a path", () => {
    const text = one('refs["a\\n\\u202eb"].engagement_status', "contains", "$message.seen");
    expect(text).toBe('refs["a\\n\\u202eb"].engagement_status contains $message.seen');
    expect(parse(text).condition).toEqual(
      decode({
        all: [
          {
            variable: 'refs["a\\n\\u202eb"].engagement_status',
            operator: "contains",
            argument: "$message.seen",
          },
        ],
      }).condition,
    );
  });

  test("whose trio is not a case are printed as a path", () => {
    expect(one("refs.a.delivery_status", "less_than", "$message.skipped")).toBe(
      "refs.a.delivery_status < $message.skipped",
    );
    expect(one('refs["my step"].status', "less_than", "$message.seen")).toBe(
      'refs["my step"].status < $message.seen',
    );
  });
});

describe("betweens", () => {
  test("contain `times` if no date implies it", () => {
    expect(one("data.x", "is_timestamp_between", '["2025-01-01","data.y"]')).toBe(
      "data.x is between 2025-01-01 and data.y",
    );
    expect(one("data.x", "is_timestamp_between", '["{{ data.a }}","data.y"]')).toBe(
      "data.x is between times {{ data.a }} and data.y",
    );
    expect(one("data.x", "is_timestamp_between", '["data.y","2025-01-01"]')).toBe(
      "data.x is between data.y and 2025-01-01",
    );
    expect(one("data.x", "is_between", '["{{ data.a }}",5]')).toBe("data.x is between {{ data.a }} and 5");
  });
});

test("a constant nested to the limit leaves no room for parentheses", () => {
  const deepest = "[".repeat(64) + "]".repeat(64);
  const all = [
    { variable: "data.x", operator: "equal_to", argument: deepest },
    { variable: "data.a", operator: "exists" },
  ];
  for (const [variable, argument] of [
    ["data.x", "data.y"],
    ["data.y", "[[]]"],
  ] as const) {
    const shallow = { any: [{ all: [{ variable, operator: "equal_to", argument }, all[1]] }, all[1]] };
    expect(print(decode(shallow).condition as never)).toMatch(/^\(/);
  }
  const { condition } = decode({ any: [{ all }, all[1]] });
  const text = print(condition as never);
  expect(text).toBe(`data.x == ${deepest} and data.a exists or data.a exists`);
  expect(parse(text).condition).toEqual(condition);
});

describe("groups", () => {
  const a = { variable: "data.a", operator: "exists" };
  const b = { variable: "data.b", operator: "exists" };
  test.each([
    [{ all: [] }, "always"],
    [{ any: [] }, "never"],
    [null, "always"],
    [{ any: [a] }, "data.a exists"],
    [{ any: [{ all: [] }, a] }, "always or data.a exists"],
    [{ any: [{ all: [a, b] }, { all: [b] }] }, "(data.a exists and data.b exists) or data.b exists"],
  ])("%j", (stored, text) => {
    expect(printed(stored)).toBe(text);
  });
});
