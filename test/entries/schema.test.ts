import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { schemas as generatedSchemas } from "../../scripts/schema/schemas.ts";
import {
  makeAjv,
  VALIDATORS_PATH,
  validatorSource,
  validatorTypes,
} from "../../scripts/schema/validators.ts";
import {
  schemas,
  validateCondition,
  validateConfigFile,
  validateGroup,
  validatePreferenceConditions,
  validateStepConditions,
} from "../../src/entries/schema.ts";

const root = resolve(import.meta.dirname, "../..");
const generated = generatedSchemas();
const files = Object.keys(generated);
const folder = join(root, "spec/schema");

describe("generated files are up to date: npx tsx scripts/schema.ts", () => {
  test("the schemas", () => {
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    for (const file of files) {
      const committed = JSON.parse(readFileSync(join(folder, file), "utf8"));
      // As texts, so that the order of keys counts too.
      expect(JSON.stringify(committed), file).toBe(JSON.stringify(generated[file]));
    }
  });

  test("the validators", () => {
    expect(readFileSync(join(root, `${VALIDATORS_PATH}.js`), "utf8")).toBe(validatorSource(generated));
    expect(readFileSync(join(root, `${VALIDATORS_PATH}.d.ts`), "utf8")).toBe(validatorTypes());
  });
});

describe("the schemas", () => {
  const ajv = makeAjv(generated);

  test.each(files)("%s is valid by the dialect that it names", (file) => {
    expect(ajv.validateSchema(generated[file] as object), JSON.stringify(ajv.errors)).toBe(true);
  });

  test.each(files)("%s has a title, a description, and examples that it accepts", (file) => {
    const { $id, title, description, examples } = generated[file] as { [key: string]: unknown };
    expect([$id, typeof title, typeof description]).toEqual([file, "string", "string"]);
    expect((examples as unknown[]).length).toBeGreaterThan(1);
    for (const example of examples as unknown[]) {
      expect(ajv.validate({ $ref: file }, example), JSON.stringify(example)).toBe(true);
    }
  });

  test("refer to each other by the name of the file beside them, and to nothing else", () => {
    for (const file of files) {
      const references = [...JSON.stringify(generated[file]).matchAll(/"\$ref":"([^"]*)"/g)].map(
        ([, to]) => to as string,
      );
      for (const to of references.filter((reference) => !reference.startsWith("#"))) {
        expect(existsSync(join(folder, to)), to).toBe(true);
      }
    }
  });

  test("are exported under their names", () => {
    expect(schemas).toEqual(generated);
  });
});

test("the validators import nothing, and make no code", () => {
  const source = readFileSync(join(root, `${VALIDATORS_PATH}.js`), "utf8");
  expect(source).not.toMatch(/\brequire\s*\(|\bimport\b|\beval\b|new Function/);
});

const SEEN = { variable: "refs.feed_1.engagement_status", operator: "contains", argument: "$message.seen" };
const MUTED = { variable: "data.muted", operator: "exists" };

describe("each validator accepts values of its name", () => {
  test.each<[string, unknown, boolean[]]>([
    ["a condition", SEEN, [true, false, false, false]],
    ["a condition on data", MUTED, [true, false, false, false]],
    ["a group", { all: [SEEN] }, [false, true, true, false]],
    ["null", null, [false, false, true, true]],
    ["nothing", undefined, [false, false, false, false]],
    ["a list", [MUTED], [false, false, false, true]],
    ["a list with a step's status", [SEEN], [false, false, false, false]],
    ["an empty list", [], [false, false, false, true]],
    ["an any of both", { any: [SEEN, { all: [] }] }, [false, true, true, false]],
    ["an any in an all", { all: [{ any: [] }] }, [false, false, false, false]],
  ])("%s", (_name, value, accepted) => {
    expect([
      validateCondition(value),
      validateGroup(value),
      validateStepConditions(value),
      validatePreferenceConditions(value),
    ]).toEqual(accepted);
  });
});

describe("config files", () => {
  const good = { all: [SEEN] };
  const bad = { all: [{ ...SEEN, operator: "equal_to" }] };
  const when = "feed_1 has been seen";

  test.each<[string, unknown]>([
    ["an empty one", {}],
    ["a trigger", { key: "x", when }],
    ["a list of texts", { when: [when, "always"] }],
    ["stored conditions of a trigger", { conditions: good }],
    ["no conditions", { conditions: null, steps: [{ conditions: null }] }],
    ["steps and branches", { steps: [{ when }, { branches: [{ conditions: good, steps: [{ when }] }] }] }],
    ["named conditions", { conditions: { vip: { when }, other: { conditions: good }, note: "x" }, when }],
    [
      "a preference set",
      { workflows: { a: true, b: { conditions: [MUTED], channel_types: { email: { when } } } } },
    ],
    ["both", { steps: [{ when }], categories: { x: { when } } }],
    ["anything elsewhere", { steps: [{ template: { when: 5, conditions: 5 } }], settings: { when: 5 } }],
    ["maps and lists of other kinds", { channels: { a: "email" }, categories: ["x"] }],
    ["null for steps, a step and settings", { steps: [null, { steps: null, settings: null }] }],
  ])("accepts %s", (_name, file) => {
    expect(validateConfigFile(file)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["a list", []],
    ["a text", when],
    ["null", null],
    ["a number as text", { when: 5 }],
    ["no text in the list", { when: [] }],
    ["a number in the list", { when: [when, 5] }],
    ["both at the root", { when, conditions: good }],
    ["both at a step", { steps: [{ when, conditions: null }] }],
    ["both at a preference", { workflows: { a: { when, conditions: [] } } }],
    ["both at a name", { conditions: { vip: { when, conditions: good } } }],
    ["wrong conditions of a trigger", { conditions: bad }],
    ["a list as a trigger's", { conditions: [SEEN] }],
    ["wrong conditions of a step", { steps: [{}, { conditions: bad }] }],
    ["wrong conditions of a branch", { steps: [{ branches: [{ conditions: bad }] }] }],
    ["wrong conditions deep down", { steps: [{ branches: [{ steps: [{ branches: [{ when: 5 }] }] }] }] }],
    ["wrong conditions by name", { conditions: { vip: { when }, other: { conditions: bad } } }],
    ["a map of steps", { steps: { email_1: { type: "channel" } } }],
    ["a text as branches", { steps: [{ branches: "x" }] }],
    ["steps that are not maps", { steps: ["x"] }],
    ["a list of settings", { steps: [{ settings: [] }] }],
    ["a group in a preference", { channels: { a: { conditions: { all: [MUTED] } } } }],
    ["a step's status in a preference", { categories: { a: { conditions: [SEEN] } } }],
    ["the same deep down", { workflows: { a: { channel_types: { email: { conditions: [SEEN] } } } } }],
  ])("refuses %s", (_name, file) => {
    expect(validateConfigFile(file)).toBe(false);
  });
});
