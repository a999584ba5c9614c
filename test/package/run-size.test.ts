import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const BUDGET = 11 * 1024;

/** The bundle that a host's bundler makes of an entry, minified, with the files that went into it. */
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
    logLevel: "error",
    metafile: true,
    absWorkingDir: root,
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

describe("heed/run", () => {
  test("is at most 11 kB, minified and gzipped", async () => {
    for (const entry of ["src/entries/run.ts", "dist/run.js"]) {
      const { code } = await bundled(entry);
      expect(code.length).toBeGreaterThan(1000);
      expect(gzipSync(code, { level: 9 }).length, entry).toBeLessThanOrEqual(BUDGET);
    }
  });

  test("loads no parser, no document, no prose and no package", async () => {
    const { inputs } = await bundled("src/entries/run.ts");
    const rooms = new Set(inputs.map((input) => input.split("/")[1]));
    expect([...rooms].sort()).toEqual([
      "condition",
      "context",
      "entries",
      "evaluate",
      "problem",
      "status",
      "time",
      "workflow",
    ]);
    const inWorkflow = inputs.filter((input) => input.startsWith("src/workflow/"));
    expect(inWorkflow.filter((input) => !/^src\/workflow\/(?:run|windows)\//.test(input))).toEqual([]);
    expect(inputs.filter((input) => !input.startsWith("src/"))).toEqual([]);
  });

  test("as it is published, imports no chunk that it does not use", async () => {
    const { inputs } = await bundled("dist/run.js");
    const { inputs: runtime } = await bundled("dist/runtime.js");
    // Beside what `heed/runtime` loads: the runs and the entry itself.
    const added = inputs.filter((input) => !runtime.includes(input));
    expect(added.length).toBeLessThanOrEqual(3);
  });
});
