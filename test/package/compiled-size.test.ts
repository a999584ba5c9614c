import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { typicalConditions } from "../../bench/typical-conditions.ts";
import { toModule } from "../../src/entries/emit.ts";
import { bundle, roomsIn } from "./bundle.ts";

const root = resolve(import.meta.dirname, "../..");

/** Bytes of ten typical conditions with what they need of `heed/compiled`, gzipped. */
const BUDGET = 2560;

test.each([
  "src/entries/compiled.ts",
  "dist/compiled.js",
])("ten compiled conditions and what they need of %s are at most 2.5 kB, gzipped", async (entry) => {
  const { outputFiles } = await build({
    stdin: { contents: toModule(typicalConditions(10)).text, resolveDir: root },
    alias: { "heed/compiled": resolve(root, entry) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    logLevel: "error",
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
});

test("heed/compiled has no parser, no stored form, no prose and no package in its graph", async () => {
  const made = await bundle("src/entries/compiled.ts");
  expect(roomsIn(made)).toEqual(["condition", "context", "entries", "evaluate", "problem", "status", "time"]);
  expect((await bundle("dist/compiled.js")).code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
});
