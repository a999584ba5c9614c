/** The schema of config files as editors use it: fetched by its path, with its messages and suggestions. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/index.ts";
import { compile } from "../../src/entries/index.ts";
import { lintFile } from "../../src/entries/lint.ts";
import { validateConfigFile } from "../../src/entries/schema.ts";
import { STEP_CHANNEL_TYPES } from "../../src/status/index.ts";

const root = resolve(import.meta.dirname, "../..");
const PATH = "spec/schema/config-file.schema.json";

type Schema = { readonly [keyword: string]: unknown };
const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Schema;
const schema = read(join(root, PATH));

/** A value and all that stands in it. */
function withAll(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(withAll)];
}

/** Returns the value at a JSON Pointer. */
function at(value: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce((inner, step) => (inner as Schema | undefined)?.[step], value);
}

const definitions = schema.$defs as { readonly [name: string]: Schema };
const step = (definitions.step as { properties: { [key: string]: Schema } }).properties;

/** Keywords of what a value is tested for, which editors do not show. */
const TESTS = ["if", "then", "else", "not", "allOf", "anyOf"];

/** Every `properties` in a schema that editors show, key by key. */
function keysOf(value: unknown): [string, Schema][] {
  if (typeof value !== "object" || value === null) return [];
  const { properties } = value as Schema;
  const own =
    typeof properties === "object" ? (Object.entries(properties as object) as [string, Schema][]) : [];
  const inner = Object.entries(value).filter(([keyword]) => !TESTS.includes(keyword));
  return [...own, ...inner.flatMap(([, one]) => keysOf(one))];
}

describe("fetched by its path", () => {
  test("it is where the README says, in the package", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, path] = /^# yaml-language-server: \$schema=\.\/node_modules\/heed\/(\S+)$/m.exec(readme) ?? [];
    expect(path).toBe(PATH);
    const { files, exports } = read(join(root, "package.json")) as {
      files: string[];
      exports: Record<string, string>;
    };
    expect(files).toContain("spec");
    expect(exports["./schema/*.json"]).toBe("./spec/schema/*.json");
  });

  test("every reference leads to something, in it and in the files beside it", () => {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const content = read(file);
      for (const one of withAll(content)) {
        const to = (one as Schema | null)?.$ref;
        if (typeof to !== "string") continue;
        const [name = "", pointer = ""] = to.split("#");
        const target = name === "" ? file : join(dirname(file), name);
        expect(existsSync(target), to).toBe(true);
        expect(at(read(target), pointer), to).toBeDefined();
        follow(target);
      }
    };
    follow(join(root, PATH));
    expect(seen.size).toBe(
      readdirSync(join(root, "spec/schema")).filter((name) => !/^(?:heed-|scenario)/.test(name)).length,
    );
  });

  test("it has no keyword that some editor does not know", () => {
    const known = ["$schema", "$id", "$ref", "$defs", "title", "description", "examples", "type", "items"];
    const more = ["properties", "additionalProperties", "required", "minItems", "allOf", "anyOf", "not"];
    const since = ["patternProperties", "propertyNames", "enum", "pattern", "prefixItems"];
    const keywords = new Set<string>();
    const visit = (one: unknown): void => {
      if (typeof one !== "object" || one === null) return;
      for (const [keyword, value] of Object.entries(one)) {
        keywords.add(keyword);
        if (["examples", "required", "enum"].includes(keyword)) continue;
        if (["properties", "patternProperties", "$defs"].includes(keyword))
          Object.values(value as object).forEach(visit);
        else if (Array.isArray(value)) value.forEach(visit);
        else visit(value);
      }
    };
    visit(schema);
    const all = [...known, ...more, ...since, "if", "then", "else"];
    expect([...keywords].filter((one) => !all.includes(one))).toEqual([]);
  });
});

describe("its messages and suggestions", () => {
  test("every key has a description, its own or that of its definition", () => {
    const keys = keysOf(schema).filter(
      ([key, one]) => typeof one === "object" && !["all", "any"].includes(key),
    );
    expect(keys.length).toBeGreaterThan(30);
    const lacking = keys.filter(([, one]) => {
      const referred =
        typeof one.$ref === "string" && one.$ref.startsWith("#") ? at(schema, one.$ref.slice(1)) : {};
      return typeof one.description !== "string" && typeof (referred as Schema).description !== "string";
    });
    // The part that recognises named conditions needs no description: editors never show it.
    expect(
      lacking.filter(([, one]) => one.$ref !== "#/$defs/areNamed" && !("additionalProperties" in one)),
    ).toEqual([]);
  });

  test("the texts that it suggests compile", () => {
    const texts = definitions.when?.examples as string[];
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect([text, compile(text).diagnostics]).toEqual([text, []]);
  });

  test("the channel types are all that there are", () => {
    expect(step.channel_type?.examples).toEqual(STEP_CHANNEL_TYPES);
  });

  test("the types, units and amounts are those of heed check", () => {
    const duration = (step.settings as { properties: { [key: string]: Schema } }).properties.delay_for as {
      properties: { [key: string]: { examples: unknown[] } };
    };
    for (const unit of duration.properties.unit?.examples ?? []) {
      for (const value of duration.properties.value?.examples ?? []) {
        const steps = [{ ref: "delay_1", type: "delay", settings: { delay_for: { unit, value } } }];
        expect(lintFile(JSON.stringify({ steps }), "json")).toEqual([]);
      }
    }
    for (const type of step.type?.examples as string[]) {
      const asking = { ref: "sms_1", type: "channel", when: "x has been skipped" };
      const found = lintFile(JSON.stringify({ steps: [{ ref: "x", type }, asking] }), "json");
      // Steps without settings have findings of their own.
      const about = found.map(({ code }) => code).filter((code) => code.startsWith("ref-"));
      expect([type, about]).toEqual([type, type === "channel" ? [] : ["ref-without-messages"]]);
    }
  });
});

/** Rules of which the schema marks what they find. */
const MARKED = [
  ...["misplaced-key", "misspelt-type", "unknown-type", "branch-without-default"],
  ...["conditions-not-evaluated", "impossible-duration", "wrong-kind"],
];

describe("it accepts", () => {
  const pages = ["README.md", ...readdirSync(join(root, "docs/rules")).map((name) => `docs/rules/${name}`)];
  const blocks = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...text.matchAll(/^```yaml\n(.*?)\n```$/gms)].map(([, code = ""]) => [page, code] as const);
  });

  test("every example of a YAML file in the README and on the pages of rules, but for slips that it marks", () => {
    expect(blocks.length).toBeGreaterThan(40);
    for (const [page, code] of blocks) {
      const text = `${code}\n`;
      const isMarked = lintFile(text.replace(/# heed-ignore.*/g, ""), "yaml").some((found) =>
        MARKED.includes(found.code),
      );
      const { value } = readDocument(text, "yaml");
      expect([page, code, validateConfigFile(value)]).toEqual([page, code, !isMarked]);
    }
  });

  test("every workflow among the examples", () => {
    const files = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" });
    const workflows = files.filter((file) => /(?<!\.scenario)\.ya?ml$|workflow\.json$/.test(file));
    expect(workflows.length).toBeGreaterThan(0);
    for (const file of workflows) {
      const text = readFileSync(join(root, "examples", file), "utf8");
      const { value } = readDocument(text, file.endsWith(".json") ? "json" : "yaml");
      expect([file, validateConfigFile(value)]).toEqual([file, true]);
    }
  });

  test("any value under keys that are not about conditions, and keys that it does not know", () => {
    const keys = [...new Set(keysOf(schema).map(([key]) => key)), "$schema", "anything"];
    const { settings } = step;
    const own = ["when", "conditions", "steps", "branches", "cohort_branches", "settings"];
    // Types, channel types and settings at the wrong level are slips.
    own.push(
      "type",
      "channel_type",
      "channel_types",
      ...Object.keys((settings as Schema).properties as object),
    );
    for (const key of keys.filter((one) => !own.includes(one))) {
      for (const value of [null, 5, "x", [], ["x"], {}, { unit: [], value: {} }]) {
        const file = { [key]: value, steps: [{ ref: "x", [key]: value, branches: [{ [key]: value }] }] };
        expect([key, value, validateConfigFile(file)]).toEqual([key, value, true]);
      }
    }
  });

  test("keys of the platform and of extensions that are near to a known one or like conditions", () => {
    const step = { ref: "email_1", type: "channel", channel_type: "email" };
    const free = [
      { wait: ["a"], where: "Berlin", if: true, note: "recipient is important" },
      { "x-if": "data.x == 1", _when: "data.x == 1", description: "data.x == 1", rev: "a1b2" },
      {
        template: { if: "data.x == 1", settings: { x: 1 } },
        comment: "email_1 has been seen by all of them",
      },
      { conditions: null, type: "{{ type }}" },
    ];
    for (const more of free) {
      const file = { key: "welcome", stops: 3, owners: [{ name: "a" }], steps: [{ ...step, ...more }] };
      expect([more, validateConfigFile(file)]).toEqual([more, true]);
    }
  });
});
