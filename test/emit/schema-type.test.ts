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

  /** Definitions of which each refers to the next, the last of them to a text. */
  const chain = (length: number, link: (next: Json) => Json): Json => {
    const $defs: { [name: string]: Json } = { [`d${length}`]: { type: "string" } };
    for (let index = 0; index < length; index++) $defs[`d${index}`] = link({ $ref: `#/$defs/d${index + 1}` });
    return { $ref: "#/$defs/d0", $defs };
  };

  test.each<[string, (next: Json) => Json, string]>([
    ["references", (next) => next, "string"],
    ["lists of schemas", (next) => ({ allOf: [next] }), "string"],
    [
      "items",
      (next) => ({ type: "array", items: next }),
      `${"readonly (".repeat(4)}readonly string[]${")[]".repeat(4)}`,
    ],
  ])("ends where %s lead deep", (_, link, type) => {
    expect(schemaType(chain(5, link))).toBe(type);
    expect(schemaType(chain(20_000, link)).replace(/readonly |[()[\]]/g, "")).toBe("unknown");
  });

  test("ends where schemas are within each other", () => {
    let deep: Json = { type: "string" };
    for (let level = 0; level < 20_000; level++) deep = { anyOf: [deep] };
    expect(schemaType(deep)).toBe("unknown");
  });

  test.each<[string, Json]>([
    ["a long name", { type: "object", properties: { ["x".repeat(50_000)]: { type: "string" } } }],
    ["a long value", { const: "x".repeat(50_000) }],
    ["many values", { enum: Array.from({ length: 10_000 }, (_, index) => `v${index}`) }],
  ])("has %s only as often as there is room", (_, big) => {
    const properties = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [`p${index}`, { $ref: "#/$defs/big" }]),
    );
    const type = schemaType({ type: "object", properties, $defs: { big } });
    expect(type.length).toBeGreaterThan(400_000);
    expect(type.length).toBeLessThan(2_000_000);
    expect(type).toMatch(/p999\?: unknown/);
  });

  test.each<[string, Json, string]>([
    ["references", { $ref: `#${"/x".repeat(600_000)}`, type: "string" }, "unknown"],
    ["values", { enum: Array.from({ length: 1_000_001 }, () => 1), type: "number" }, "unknown"],
    ["schemas", { anyOf: Array.from({ length: 1_000_001 }, () => ({})), type: "number" }, "number"],
    ["types", { type: Array.from({ length: 1_000_001 }, () => "string") }, "unknown"],
    [
      "required names",
      { type: "object", required: Array.from({ length: 1_000_001 }, () => "a"), properties: { a: {} } },
      "unknown",
    ],
  ])("leaves out %s without end", (_, schema, type) => {
    expect(schemaType(schema)).toBe(type);
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
