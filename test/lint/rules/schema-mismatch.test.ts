import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { found } from "../found.ts";

const SCHEMA = {
  type: "object",
  required: ["plan", "owner"],
  properties: {
    plan: { type: "string", enum: ["free", "pro", "enterprise"] },
    amount: { type: "number" },
    seats: { type: ["integer", "null"] },
    urgent: { type: "boolean" },
    tags: { type: "array", items: { enum: ["billing", "refund"] } },
    lines: { type: "array", items: { $ref: "#/$defs/line" } },
    owner: { $ref: "#/$defs/person" },
    due_at: { type: "string", format: "date-time" },
    anything: {},
    meta: { type: "object", additionalProperties: { type: "number" } },
  },
  $defs: {
    person: {
      type: "object",
      required: ["email"],
      additionalProperties: false,
      properties: {
        email: { type: "string" },
        name: { type: "string" },
        manager: { $ref: "#/$defs/person" },
      },
    },
    line: { type: "object", properties: { sku: { type: "string" }, count: { type: "integer" } } },
  },
};

const file = (when: string, schema: object = SCHEMA, steps: object[] = []) =>
  JSON.stringify({ trigger_data_json_schema: schema, when, steps });
const findings = (when: string, schema?: object) => found(file(when, schema), "json");
const codes = (when: string, schema?: object) => findings(when, schema).map(({ code }) => code);
const fixed = (when: string, schema?: object) =>
  JSON.parse(fixFile(file(when, schema), "json", { suggested: true }).text).when;

describe("a property that the schema does not have", () => {
  test("near one that it has", () => {
    expect(findings("data.amout > 5")).toEqual([
      {
        code: "schema-mismatch",
        severity: "warning",
        message: "the schema of the trigger's data names no `amout` in `data`",
        help: "Did you mean `data.amount`?",
        pointer: "/when",
        at: "data.amout",
      },
    ]);
    expect(fixed("data.amout > 5")).toBe("data.amount > 5");
  });

  test("where it allows no others", () => {
    expect(findings('data.owner.role == "admin"')).toMatchObject([
      {
        message:
          "the schema of the trigger's data allows no `role` in `data.owner`, so `data.owner.role` is always missing",
        help: "Write a property that the schema has, or add this one to it.",
      },
    ]);
    expect(fixed('data.owner.emial == "a@b.c"')).toBe('data.owner.email == "a@b.c"');
    expect(fixed('data.owner.manager.manager.nmae == "x"')).toBe('data.owner.manager.manager.name == "x"');
  });

  test("below a value that has none", () => {
    expect(findings('data.plan.name == "pro"')).toMatchObject([
      {
        message:
          "the schema of the trigger's data says that `data.plan` is a text, so `data.plan.name` is always missing",
      },
    ]);
  });

  test.each([
    "data.lines[0].skuu exists",
    "data.amout exists",
    "recipient.x == data.amonut",
    "data.amount == 1 and data.urgnet == true",
    "amout > 5",
  ])("%s", (when) => {
    expect(codes(when)).toEqual(["schema-mismatch"]);
  });

  test.each([
    "data.other == 1",
    "data.meta.whatever == 1",
    "data.anything.at.all == 1",
    'data.lines[3].sku == "a"',
    "recipient.amout > 5",
    'vars.plan == "gold"',
  ])("not %s", (when) => {
    expect(codes(when)).toEqual([]);
  });

  test("not where other keywords may have it", () => {
    const properties = { amount: { type: "number" } };
    expect(codes("data.amout > 5", { properties, additionalProperties: true })).toEqual([]);
    expect(
      codes("data.amout > 5", { properties, patternProperties: { "^am": {} }, additionalProperties: false }),
    ).toEqual([]);
    expect(codes("data.amout > 5", { properties, anyOf: [{ properties: { amout: {} } }] })).toEqual([]);
    expect(codes("data.amout > 5", { properties, allOf: [{ properties: { amout: {} } }] })).toEqual([]);
    expect(codes("data.amout > 5", { properties, additionalProperties: false })).toEqual(["schema-mismatch"]);
  });
});

describe("a value that the schema does not allow", () => {
  test("of another type", () => {
    expect(findings('data.amount == "5"')).toMatchObject([
      {
        code: "schema-mismatch",
        message:
          'the schema of the trigger\'s data says that `data.amount` is a number, so `data.amount == "5"` is always false',
        help: "Did you mean `5`?",
      },
    ]);
    expect(fixed('data.amount == "5"')).toBe("data.amount == 5");
    expect(fixed('data.urgent != "true"')).toBe("data.urgent != true");
    expect(fixed("data.due_at == 5")).toBe('data.due_at == "5"');
  });

  test("that is none of its own", () => {
    expect(findings('data.plan == "prow"')).toMatchObject([
      {
        message:
          'the schema of the trigger\'s data allows only `"free"`, `"pro"` or `"enterprise"` for `data.plan`, so `data.plan == "prow"` is always false',
        help: 'Did you mean `"pro"`?',
      },
    ]);
    expect(fixed('data.plan == "prow"')).toBe('data.plan == "pro"');
  });

  test.each([
    'data.plan != "gold"',
    'data.plan contains ["gold", "silver"]',
    'data.tags contains "shipping"',
    "data.tags contains 5",
    'data.seats == "5"',
    "data.plan > 5",
    "data.plan is between 1 and 5",
    "data.amount is before 7 days from now",
    "data.amount is a timestamp",
    "data.amount contains 5",
    "data.urgent contains all [1]",
    "data.owner == 5",
    "data.owner.email does not exist",
    "data.lines[0].count == true",
    "data.meta.x == true",
  ])("%s", (when) => {
    expect(codes(when)).toEqual(["schema-mismatch"]);
  });

  test.each([
    'data.plan == "pro"',
    'data.plan contains ["gold", "pro"]',
    'data.plan contains "r"',
    "data.amount == 5",
    'data.urgent == ""',
    "data.seats does not exist",
    "data.amount does not exist",
    "data.amount is empty",
    'data.tags contains "billing"',
    'data.tags contains ["shipping"]',
    "data.due_at is before now",
    "data.owner.email exists",
    'data.anything == "x"',
  ])("not %s", (when) => {
    expect(codes(when).filter((code) => code !== "equal-to-null")).toEqual([]);
  });
});

test("not behind a step that may write to the data, nor about a schema that is none", () => {
  const step = { ref: "email_1", type: "channel", channel_type: "email", when: "data.amout > 5" };
  const fetch = { ref: "http_fetch_1", type: "http_fetch" };
  const after = (...steps: object[]) =>
    found(JSON.stringify({ trigger_data_json_schema: SCHEMA, steps }), "json").map(({ code }) => code);
  expect(after(step)).toEqual(["schema-mismatch"]);
  expect(after(step, fetch)).toEqual(["schema-mismatch"]);
  expect(after(fetch, step)).toEqual([]);
  for (const schema of [
    {},
    { type: "thing" },
    { properties: [] },
    { properties: { amount: true } },
    { $ref: "#/nowhere" },
    { $ref: "#" },
  ]) {
    expect(codes('data.plan == "x"', schema)).toEqual([]);
  }
});

test.each<[string, object]>([
  ["to itself, from many parts", { allOf: Array(14).fill({ $ref: "#" }), properties: { amount: {} } }],
  [
    "to itself, from a property of several parts",
    {
      allOf: [{ $ref: "#/$defs/a" }, { $ref: "#/$defs/b" }],
      $defs: { a: { properties: { amount: { $ref: "#" } } }, b: { properties: { amount: { $ref: "#" } } } },
    },
  ],
])("a schema that leads %s, is read once", (_name, schema) => {
  const path = `data${".amount".repeat(40)}`;
  expect(codes(`${path} == 5 and data.amout == 5`, schema)).toContain("schema-mismatch");
});

test("a schema without a property that every object has", () => {
  const schema = { additionalProperties: false, properties: { a: {} } };
  expect(codes("data.constructor == 1", schema)).toEqual(["schema-mismatch"]);
  expect(codes("data.toString == 1 and data.__proto__ == 1", schema)).toHaveLength(2);
});

test("in stored form", () => {
  const conditions = {
    all: [
      { variable: "data.pln", operator: "equal_to", argument: "pro" },
      { variable: "data.due_at", operator: "equal_to", argument: "5" },
    ],
  };
  const text = JSON.stringify({ trigger_data_json_schema: SCHEMA, conditions, steps: [] });
  const { text: after, findings: left } = fixFile(text, "json", { suggested: true });
  expect(JSON.parse(after).conditions.all).toEqual([
    { variable: "data.plan", operator: "equal_to", argument: "pro" },
    { variable: "data.due_at", operator: "equal_to", argument: '"5"' },
  ]);
  expect(left).toEqual([]);
});
