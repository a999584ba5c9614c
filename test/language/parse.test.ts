/** The meaning of each form of the text language: the stored form that it compiles to. */
import { describe, expect, test } from "vitest";
import { type Condition, OPERATOR_NAMES, PREFERENCE_OPERATORS } from "../../src/condition/index.ts";
import { type LanguageOptions, parse, print } from "../../src/language/index.ts";
import { STATUS_CASES } from "../../src/status/index.ts";
import { encode, encodePreference } from "../../src/stored/index.ts";
import { EXAMPLES } from "./examples.ts";

function stored(text: string, options?: LanguageOptions) {
  const { condition, problems } = parse(text, options);
  expect(problems).toEqual([]);
  if (condition === undefined) throw new Error(`no condition: ${text}`);
  return encode(condition, options ?? {});
}

/** One trio that a text is compiled to: variable, operator and argument, if there is one. */
function trio(variable: string, operator: string, argument?: string) {
  return { all: [argument === undefined ? { variable, operator } : { variable, operator, argument }] };
}

describe("status cases", () => {
  test.each(
    STATUS_CASES.flatMap((row) => (["has", "has_not"] as const).map((polarity) => [row, polarity] as const)),
  )("$0.name, $1", (row, polarity) => {
    const text = `email_1 ${row.phrases[polarity]}`;
    const expected = trio(
      `refs.email_1.${row.property}`,
      row.operators[polarity],
      `$message.${row.argument}`,
    );
    expect(stored(text)).toEqual(expected);
    expect(stored(text.toUpperCase().replace("EMAIL_1", "email_1"))).toEqual(expected);
    expect(stored(text.replaceAll(" ", " \r\n\t "))).toEqual(expected);
    if (polarity === "has_not") {
      expect(stored(text.replace("has not", "hasn't"))).toEqual(expected);
      expect(stored(text.replace("has not", "hasn’t"))).toEqual(expected);
    }
  });
});

describe("comparisons", () => {
  test.each<[text: string, operator: string, argument?: string]>([
    ["data.x == 1", "equal_to", "1"],
    ["data.x is 1", "equal_to", "1"],
    ["data.x IS 1", "equal_to", "1"],
    ["data.x != 1", "not_equal_to", "1"],
    ["data.x is not 1", "not_equal_to", "1"],
    ["data.x isn't 1", "not_equal_to", "1"],
    ["data.x isn’t 1", "not_equal_to", "1"],
    ["data.x > 1", "greater_than", "1"],
    ["data.x >= 1", "greater_than_or_equal_to", "1"],
    ["data.x < 1", "less_than", "1"],
    ["data.x <= 1", "less_than_or_equal_to", "1"],
    ["data.x<=1", "less_than_or_equal_to", "1"],
    ['data.x contains "a"', "contains", "a"],
    ['data.x contains["a"]', "contains", '["a"]'],
    ['data.x does not contain "a"', "not_contains", "a"],
    ['data.x doesn’t contain "a"', "not_contains", "a"],
    ['data.x contains all["a"]', "contains_all", '["a"]'],
    ['data.x does not contain all ["a"]', "not_contains_all", '["a"]'],
    ["data.x is empty", "empty"],
    ["data.x is not empty", "not_empty"],
    ["data.x exists", "exists"],
    ["data.x does not exist", "not_exists"],
    ["data.x doesn't exist", "not_exists"],
    ["data.x is a timestamp", "is_timestamp"],
    ["data.x is before 2025-01-31", "is_timestamp_before", "2025-01-31"],
    ['data.x is before "2025-01-31T09:00Z"', "is_timestamp_before", "2025-01-31T09:00Z"],
    ["data.x is before 2025-01-31T09:00:00.5+02:00", "is_timestamp_before", "2025-01-31T09:00:00.5+02:00"],
    ["data.x is before data.y", "is_timestamp_before", "data.y"],
    ["data.x is before {{data.y}}", "is_timestamp_before", "{{data.y}}"],
    ["data.x is on or after 7 days ago", "is_timestamp_on_or_after", "7 days ago"],
    ["data.x is on or after 2  Hours\nFROM now", "is_timestamp_on_or_after", "2 hours from now"],
    ["data.x is before now", "is_timestamp_before_now"],
    ["data.x is on or after NOW", "is_timestamp_on_or_after_now"],
    ["data.x is between 1 and 5", "is_between", "[1,5]"],
    ["data.x is between data.low and {{ data.high }}", "is_between", '["data.low","{{ data.high }}"]'],
    ["data.x is between 2025-01-01 and data.y", "is_timestamp_between", '["2025-01-01","data.y"]'],
    ['data.x is between "2025-01-01" and data.y', "is_timestamp_between", '["2025-01-01","data.y"]'],
    ["data.x is between times data.low and data.high", "is_timestamp_between", '["data.low","data.high"]'],
  ])("%s", (text, operator, argument) => {
    expect(stored(text)).toEqual(trio("data.x", operator, argument));
  });

  test("audiences are asked of the bare recipient", () => {
    expect(stored('recipient is in audience "beta"')).toEqual(
      trio("recipient", "is_audience_member", "beta"),
    );
    expect(stored("recipient isn't in audience data.key")).toEqual(
      trio("recipient", "is_not_audience_member", "data.key"),
    );
  });

  test("every operator has a form", () => {
    const found = new Set<string>();
    for (const text of [
      ...EXAMPLES,
      "data.x < 1",
      "data.x <= 1",
      "data.x != 1",
      "data.x is on or after now",
    ]) {
      for (const { all } of parse(text).condition?.any ?? [])
        for (const { operator } of all) found.add(operator);
    }
    expect(OPERATOR_NAMES.filter((operator) => !found.has(operator))).toEqual(PREFERENCE_OPERATORS);
  });

  test.each([
    ["data.x is not a timestamp", "is_not_timestamp", null],
    ["not data.x is a timestamp", "is_not_timestamp", null],
    ["not (data.x isn't a timestamp)", "is_timestamp", null],
    ["data.x is before date 2025-01-31", "is_timestamp_before_date", "2025-01-31"],
    ["data.x is on or after date 7 days ago", "is_timestamp_on_or_after_date", "7 days ago"],
    ["data.x is before date data.date", "is_timestamp_before_date", "data.date"],
  ])("of preferences only: %s", (text, operator, argument) => {
    const parsed = parse(text, { target: "preference" });
    expect(parsed.problems).toEqual([]);
    expect(encodePreference(parsed.condition as Condition)).toEqual([
      { variable: "data.x", operator, argument },
    ]);
    const printed = print(parsed.condition as Condition);
    expect(parse(printed, { target: "preference" }).condition).toEqual(parsed.condition);
    if (operator === "is_timestamp") return;
    const code = operator === "is_not_timestamp" ? "no-complement" : "operator-renamed";
    for (const target of ["step", "match"] as const) {
      expect(parse(text, { target }).problems.map((problem) => problem.code)).toEqual([code]);
    }
  });

  test("`date` alone after `is before` is a name", () => {
    const codes = parse("data.x is before date and date has been sent").problems.map(({ code }) => code);
    expect(codes).toEqual(["time-expected"]);
  });
});

describe("operands", () => {
  test.each([
    ["true", "true"],
    ["FALSE", "false"],
    ["null", "null"],
    ["-1.5e3", "-1500"],
    ['"5"', '"5"'],
    ["'it\\'s'", "it's"],
    ['"\\u00e9\\n\\/"', "é\n/"],
    ["'\"'", '"'],
    ['"data.y"', '"data.y"'],
    ["data.y", "data.y"],
    ['data["a \\"b\\""][0].é', 'data["a \\"b\\""][0].é'],
    ["[]", "[]"],
    ['[1, "a", [null], {"b": true}]', '[1,"a",[null],{"b":true}]'],
    ['{"a": 1, "__proto__": {"b": []}}', '{"a":1,"__proto__":{"b":[]}}'],
    ['"$message.seen"', '"$message.seen"'],
  ])("%s", (text, argument) => {
    expect(stored(`data.x == ${text}`)).toEqual(trio("data.x", "equal_to", argument));
  });

  test("a bare name on the left is data", () => {
    expect(stored("shouldExecute == true")).toEqual(trio("data.shouldExecute", "equal_to", "true"));
    expect(stored("`should execute` exists")).toEqual(trio('data["should execute"]', "exists"));
    expect(stored("seen exists")).toEqual(trio("data.seen", "exists"));
  });

  test("a declared prefix starts paths", () => {
    expect(stored('event.name == "signup"', { prefixes: ["event"] })).toEqual(
      trio("event.name", "equal_to", "signup"),
    );
    expect(parse('event.name == "signup"').condition).toBeUndefined();
  });
});

describe("refs", () => {
  const words =
    "been skipped sent delivered seen read interacted archived empty before between in audience a timestamp on after now times all had hasnt".split(
      " ",
    );

  test.each(words)("%s can be one without backticks", (word) => {
    expect(stored(`${word} has been seen`)).toEqual(
      trio(`refs.${word}.engagement_status`, "contains", "$message.seen"),
    );
  });

  test.each(
    "and or not is has does contains exists true false null always never Has NOT".split(" "),
  )("%s needs backticks", (word) => {
    expect(parse(`${word} has been seen`).condition).toBeUndefined();
    const text = `\`${word}\` has been seen`;
    expect(stored(text)).toEqual(trio(`refs.${word}.engagement_status`, "contains", "$message.seen"));
    expect(print(parse(text).condition as never)).toBe(text);
  });

  test("a backtick within is doubled", () => {
    expect(stored("`a``b` has bounced")).toEqual(
      trio('refs["a`b"].delivery_status', "equal_to", "$message.bounced"),
    );
  });
});

test("nothing is kept between two texts", () => {
  const alone = parse("a has been seen and data.x == 1");
  for (const text of ["(", "a has been", "@ and", '"', "data.x is between", "a == 1 b"]) parse(text);
  expect(parse("a has been seen and data.x == 1")).toEqual(alone);
});
