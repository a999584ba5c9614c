import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { STANDALONE_PATH, standaloneSource } from "../../../scripts/emit/standalone.ts";
import { DECLARATIONS } from "../../../src/emit/generated/standalone.ts";
import { HELPERS } from "../../../src/emit/scope.ts";

const root = resolve(import.meta.dirname, "../../..");

describe("the declarations for standalone modules", () => {
  test("are those of the source", async () => {
    expect(readFileSync(join(root, STANDALONE_PATH), "utf8")).toBe(await standaloneSource());
  });

  test("have all helpers", () => {
    expect(DECLARATIONS.map(({ name }) => name)).toEqual(expect.arrayContaining([...HELPERS]));
  });
});
