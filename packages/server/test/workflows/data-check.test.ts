import { describe, expect, test } from "vitest";
import { compileDataCheck, SchemaFault } from "../../src/workflows/data-check.ts";
import type { Json } from "../../src/workflows/parsed-file.ts";

const SCHEMA: Json = {
  type: "object",
  properties: {
    name: { type: "string", minLength: 2 },
    items: { type: "array", items: { type: "object", required: ["id"] }, uniqueItems: true },
    plan: { enum: ["free", "pro"] },
    code: { type: "string", pattern: "^[A-Z]{2}\\/\\d+$" },
    mail: { type: "string", format: "email" },
  },
  required: ["name"],
  additionalProperties: false,
};

describe("the data of a trigger", () => {
  test("has no mistakes if it is as the schema says", () => {
    const check = compileDataCheck(SCHEMA);
    expect(
      check({ name: "Ada", items: [{ id: 1 }, { id: 2 }], plan: "pro", code: "AB/12", mail: "a@b.example" }),
    ).toEqual([]);
  });

  test("has all its mistakes listed, with their places", () => {
    const check = compileDataCheck(SCHEMA);
    const data = { items: [{ id: 1 }, {}, { id: 1 }], plan: "gold", code: "ab", mail: "none", ____: 1 };
    expect(check(data)).toEqual([
      { field: "data.name", message: "`data.name` is missing." },
      { field: "data.____", message: "`data.____` is not known to the schema of the workflow." },
      { field: "data.items[1].id", message: "`data.items[1].id` is missing." },
      { field: "data.items", message: "`data.items` must NOT have duplicate items." },
      { field: "data.plan", message: '`data.plan` is not one of `"free"`, `"pro"`.' },
      { field: "data.code", message: '`data.code` must match pattern "^[A-Z]{2}\\/\\d+$".' },
      { field: "data.mail", message: '`data.mail` must match format "email".' },
    ]);
  });

  test("has its first mistake listed if it is long, and at most a hundred else", () => {
    const check = compileDataCheck({ properties: { list: { items: { type: "number" } } } });
    expect(check({ list: Array(1000).fill("x") })).toHaveLength(100);
    expect(check({ list: Array(100_000).fill("x") })).toHaveLength(1);
  });

  test("is read by own keys only", () => {
    const check = compileDataCheck({ required: ["toString", "__proto__"] });
    expect(check({})).toHaveLength(2);
    expect(check(JSON.parse('{"__proto__": 1, "toString": 2}'))).toEqual([]);
    const closed = compileDataCheck({ additionalProperties: false });
    expect(closed(JSON.parse('{"__proto__": 1}'))).toMatchObject([{ field: "data.__proto__" }]);
  });

  test.each([
    ["draft 4's own", "http://json-schema.org/draft-04/schema#"],
    ["another", "https://example.com/schema"],
  ])("is not checked by a schema of a draft that is not read: %s", (_name, $schema) => {
    expect(() => compileDataCheck({ $schema })).toThrow(SchemaFault);
  });

  test("is checked by drafts 6, 7, 2019-09 and 2020-12", () => {
    for (const draft of [
      "http://json-schema.org/draft-06/schema#",
      "http://json-schema.org/draft-07/schema",
    ]) {
      expect(compileDataCheck({ $schema: draft, exclusiveMinimum: 1 })(1)).toHaveLength(1);
    }
    const tuple = { prefixItems: [{ type: "number" }] };
    const newest = { $schema: "https://json-schema.org/draft/2020-12/schema", ...tuple };
    expect(compileDataCheck(newest)(["x"])).toHaveLength(1);
    expect(compileDataCheck(tuple)(["x"])).toEqual([]);
    const older = {
      $schema: "https://json-schema.org/draft/2019-09/schema",
      dependentRequired: { a: ["b"] },
    };
    expect(compileDataCheck(older)({ a: 1 })).toHaveLength(1);
  });

  test.each<[string, Json]>([
    ["a text", "object"],
    ["a wrong type", { type: "objekt" }],
    ["a reference to nothing", { $ref: "#/definitions/none" }],
    ["a reference to another server", { $ref: "https://example.com/schema.json" }],
    ["a pattern that looks ahead", { pattern: "(?=a)b" }],
    ["a pattern that refers back", { pattern: "(a)\\1" }],
    ["a pattern that is broken", { pattern: "(" }],
  ])("is not checked by a schema that is %s", (_name, schema) => {
    expect(() => compileDataCheck(schema)).toThrow(SchemaFault);
  });
});

describe("hostile data", () => {
  // Each of these takes hours, or for ever, with the expressions of JavaScript or with a check of every pair.
  test("meets patterns in linear time", () => {
    const check = compileDataCheck({ properties: { a: { pattern: "^(a+)+$" } } });
    expect(check({ a: `${"a".repeat(50_000)}!` })).toHaveLength(1);
    expect(check({ a: "a".repeat(50_000) })).toEqual([]);
  });

  test("has at most so much text that is held against patterns", () => {
    const check = compileDataCheck({ items: { pattern: "^(a|b)*$" } });
    const text = "a".repeat(300_000);
    expect(check([text])).toEqual([]);
    expect(check([text, text, text, text])).toEqual([
      { field: "data", message: "`data` has more text than patterns are held against." },
    ]);
    expect(check([text])).toEqual([]);
  });

  test.each([
    ["email", `${"a.".repeat(500)}!`],
    ["email", `a@${"a-".repeat(500)}!`],
    ["hostname", `${"a-".repeat(126)}!`],
    ["url", `http://${"a-".repeat(500)}!`],
    ["uri-template", `${"{a".repeat(500)}`],
    ["uri-reference", `${"a%20/".repeat(200)}<`],
    ["duration", `P${"1".repeat(1000)}`],
    ["ipv6", `${"1:".repeat(500)}`],
    ["date-time", `2026-01-01T00:00:00.${"0".repeat(900)}`],
  ])("meets the format %s with a text that it may take long for, and none that is longer than such texts are", (format, text) => {
    const check = compileDataCheck({ format });
    expect(check(text)).toHaveLength(1);
    expect(check("a".repeat(1e6))).toHaveLength(1);
  });

  test("meets `uniqueItems` with many items", () => {
    const check = compileDataCheck({ uniqueItems: true });
    const items = Array.from({ length: 50_000 }, (_, index) => ({ index }));
    expect(check(items)).toEqual([]);
    expect(check([...items, { index: 7 }])).toHaveLength(1);
  });

  test("that is nested without end is refused by a schema that goes all the way down", () => {
    const check = compileDataCheck({ items: { $ref: "#" } });
    const deep = (depth: number) => {
      let data: Json = [];
      for (let level = 0; level < depth; level++) data = [data];
      return data;
    };
    expect(check(deep(100))).toEqual([]);
    expect(check(deep(100_000))).toEqual([{ field: "data", message: "`data` is nested too deeply." }]);
  });
});
