import { describe, expect, test } from "vitest";
import { compileFile, decompileFile } from "../../../src/workflow/index.ts";

type Trio = { readonly [key: string]: string };

const exported: Trio = { argument: "5", operator: "greater_than", variable: "data.n" };
const canonical: Trio = { variable: "data.n", operator: "greater_than", argument: "5" };
const other: Trio = { operator: "greater_than", variable: "data.n", argument: "5" };

function step(ref: string, ...trios: readonly Trio[]): object {
  return { conditions: { all: trios }, ref, steps: [], type: "branch" };
}

function written(file: object): string {
  return JSON.stringify(file, null, 2);
}

function thereAndBack(text: string): string | undefined {
  return compileFile(decompileFile(text, "json").text as string, "json").text;
}

describe("the keys of trios, decompiled and compiled again, keep their order", () => {
  test.each<[title: string, file: object]>([
    [
      "in an export",
      { conditions: { all: [exported] }, name: "New", steps: [step("a", exported, exported)] },
    ],
    ["in an export of a step only", { steps: [step("a", exported)] }],
    [
      "in an export with keys of the platform at its end",
      {
        name: "New",
        steps: [{ branches: [{ conditions: { all: [exported] }, name: "b", steps: [] }], type: "branch" }],
        trigger_frequency: "every_trigger",
        __readonly: { environment: "dev", active: true },
        $schema: "https://schemas.example.com/workflow.json",
      },
    ],
    [
      "in an export without arguments",
      { name: "New", steps: [step("a", { operator: "exists", variable: "data.a" })] },
    ],
    [
      "in an export with groups",
      { conditions: { any: [exported, { all: [exported, exported] }] }, name: "New", steps: [] },
    ],
    [
      "in an exported preference set",
      { workflows: { a: { channel_types: { email: true }, conditions: [exported, exported] } } },
    ],
    ["in a file in no order", { name: "New", key: "new", steps: [{ ref: "a", ...step("a", canonical) }] }],
    ["in a file with nothing beside them", { conditions: { all: [canonical] } }],
  ])("%s", (_, file) => {
    expect(thereAndBack(written(file))).toBe(written(file));
  });
});

describe("a trio that is compiled has its keys in the order", () => {
  test.each([
    ["of those of the export", exported],
    ["of canonical ones", canonical],
    ["of others", other],
  ])("%s that are still in the file", (_, trio) => {
    const file = (when: object) => written({ name: "New", steps: [step("a", trio), { ref: "b", ...when }] });
    expect(compileFile(file({ when: "data.n > 5" }), "json").text).toBe(
      file({ conditions: { all: [trio] } }),
    );
  });

  test("of the alphabet in YAML too, if all keys are in that order", () => {
    const result = compileFile("steps:\n  - when: data.n > 5\n    ref: a\n", "yaml");
    expect(result.text).toContain('- argument: "5"\n          operator: greater_than\n');
  });
});
