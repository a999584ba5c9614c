import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Bundles and minifies an entry as a host's bundler does. Returns the code and the names of the bundled files. */
async function bundled(
  entry: string,
): Promise<{ readonly code: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(root, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    write: false,
    // Entries import chunks without names to keep their order, which esbuild warns of.
    logLevel: "error",
    metafile: true,
    absWorkingDir: root,
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

const BUDGET = 6144;

describe("heed/runtime", () => {
  test("is at most 6,144 bytes, gzipped", async () => {
    for (const entry of ["src/entries/runtime.ts", "dist/runtime.js"]) {
      const { code } = await bundled(entry);
      expect(code.length).toBeGreaterThan(1000);
      expect(gzipSync(code, { level: 9 }).length, entry).toBeLessThanOrEqual(BUDGET);
    }
  });

  test("has no parser, no validator, no prose and no package in its graph", async () => {
    const { inputs } = await bundled("src/entries/runtime.ts");
    const rooms = new Set(inputs.map((input) => input.split("/")[1]));
    expect([...rooms].sort()).toEqual([
      "condition",
      "context",
      "entries",
      "evaluate",
      "problem",
      "status",
      "stored",
      "time",
    ]);
    expect(inputs.filter((input) => !input.startsWith("src/"))).toEqual([]);
  });

  test("generates no code", async () => {
    expect((await bundled("dist/runtime.js")).code).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/);
  });
});
