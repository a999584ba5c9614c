import { describe, expect, test } from "vitest";
import type { Json } from "../../src/condition/index.ts";
import { schemaType } from "../../src/emit/schema-type.ts";

describe("a JSON Schema as a type", () => {
  test("has the properties of objects, required or not", () => {
    expect(
      schemaType({
        type: "object",
        properties: {
          id: { type: "string" },
          "due at": { type: ["string", "null"], format: "date-time" },
          items: {
            type: "array",
            items: { type: "object", properties: { n: { type: "integer" } }, required: ["n"] },
          },
        },
        required: ["id"],
      }),
    ).toBe(`{
  id: string;
  "due at"?: string | null | undefined;
  items?: readonly {
    n: number;
  }[] | undefined;
}`);
  });

  test.each<[Json, string]>([
    [true, "unknown"],
    [{}, "unknown"],
    [false, "never"],
    [{ type: "object" }, "{ [key: string]: unknown }"],
    [{ type: "object", additionalProperties: { type: "number" } }, "{ [key: string]: number }"],
    [{ enum: ["a", 1, null] }, '"a" | 1 | null'],
    [{ const: "*/" }, '"*/"'],
    [{ type: "string", enum: ["a", "b"] }, '("a" | "b") & string'],
    [{ anyOf: [{ type: "string" }, { type: "number" }] }, "string | number"],
    [{ anyOf: [{ type: "string" }, {}] }, "unknown"],
    [{ allOf: [{ type: "string" }, {}] }, "string"],
    [{ type: "array" }, "readonly unknown[]"],
    [{ type: "array", items: { type: ["string", "null"] } }, "readonly (string | null)[]"],
    [{ type: "string", nullable: true }, "string | null"],
    [{ type: "date" }, "unknown"],
    [{ $ref: "#/$defs/a~1b", $defs: { "a/b": { type: "boolean" } } }, "boolean"],
    [{ $ref: "https://example.com" }, "unknown"],
    [{ $ref: "#" }, "unknown"],
    [{ properties: { a: { type: "string" } } }, "unknown"],
    // Several keywords, of which each narrows the type, or is not understood.
    [{ oneOf: [{ type: "boolean" }, { type: "null" }] }, "boolean | null"],
    [{ allOf: [{ type: "string" }, { enum: ["a"] }] }, 'string & "a"'],
    [{ allOf: [{}, {}], type: "string" }, "string"],
    [{ anyOf: [{ type: "string" }, {}], type: "string" }, "string"],
    [{ anyOf: [], type: "string" }, "string"],
    [{ type: "date", enum: ["a"] }, '"a"'],
    [{ type: ["string", "date"] }, "unknown"],
    [{ type: ["string", "date"], enum: ["a"] }, '"a"'],
    [{ type: [], enum: ["a"] }, '"a"'],
    [{ $ref: "https://example.com", type: "string" }, "string"],
    [{ $ref: "other.json#/$defs/a", $defs: { a: { type: "string" } } }, "unknown"],
    [{ $ref: "#/$defs/a~0b", $defs: { "a~b": { type: "boolean" } } }, "boolean"],
    // Values that TypeScript has no type of.
    [{ enum: [null] }, "null"],
    [{ enum: ["a", {}] }, "unknown"],
    // Items one by one, and lists of objects that have lists.
    [{ type: "array", items: [{ type: "string" }] }, "readonly unknown[]"],
    [
      {
        type: "array",
        items: { type: "object", properties: { l: { type: "array" } }, required: ["l"] },
      },
      "readonly {\n  l: readonly unknown[];\n}[]",
    ],
  ])("%j is %s", (schema, type) => {
    expect(schemaType(schema)).toBe(type);
  });

  test("ends where references multiply, or are deep", () => {
    const $defs: { [name: string]: Json } = { d0: { type: "string" } };
    for (let level = 1; level <= 40; level++) {
      const next = { $ref: `#/$defs/d${level - 1}` };
      $defs[`d${level}`] = { type: "object", properties: { a: next, b: next } };
    }
    expect(schemaType({ $ref: "#/$defs/d40", $defs }).length).toBeLessThan(2_000_000);
  });

  test("has up to five thousand schemas, and objects within fifty", () => {
    const many = Array.from({ length: 6_000 }, (_, index) => [`p${index}`, { type: "string" }]);
    const type = schemaType({ type: "object", properties: Object.fromEntries(many) });
    expect(type.match(/: string/g)).toHaveLength(4_999);
    let deep: Json = {};
    for (let level = 0; level < 60; level++)
      deep = { type: "object", properties: { a: deep }, required: ["a"] };
    expect(schemaType(deep).match(/\{/g)).toHaveLength(51);
  });
});
