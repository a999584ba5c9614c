import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { heed } from "../run.ts";
import { yamlArbitrary } from "./random-yaml.ts";
import { VERBS, wrongWith } from "./rewriting.ts";

/** Properties of every verb that writes YAML files: it leaves all but the conditions as it is. The soak tries more. */

const RUNS = 4;

test("a verb loses no comment, and changes no other value and no line outside of the conditions", () => {
  fc.assert(
    fc.property(yamlArbitrary, (text) => {
      for (const [name, verb] of VERBS) expect(wrongWith(name, verb, text), `${name}\n${text}`).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("the command writes the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-written-"));
  const file = join(folder, "w.yaml");
  try {
    for (const [at, text] of fc.sample(yamlArbitrary, 7).entries()) {
      const [name, verb] = [...VERBS][at % VERBS.size] as [string, (text: string) => string | undefined];
      writeFileSync(file, text);
      const [command = "", ...flags] = name.split(" ");
      const isInPlace = command === "check" || command === "fmt";
      const { code } = await heed([command, ...flags, ...(isInPlace ? [] : ["--write"]), file]);
      // The command refuses more: keys under which conditions are overlooked.
      const isRefused = command !== "check" && code !== 0;
      const written = isRefused ? undefined : verb(text);
      expect(readFileSync(file, "utf8"), `${name}\n${text}`).toBe(written ?? text);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
