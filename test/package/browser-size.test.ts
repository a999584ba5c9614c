import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { minify } from "terser";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const BUDGET = 86 * 1024;

test(
  "heed in a browser is at most 86 kB, gzipped, and needs nothing of Node",
  { timeout: 60_000 },
  async () => {
    // Imports that a browser lacks, such as `node:fs`, fail this build.
    const { outputFiles } = await build({
      entryPoints: [resolve(root, "dist/index.js")],
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
      logLevel: "error",
    });
    const { code = "" } = await minify(outputFiles[0]?.text ?? "", { ecma: 2020, module: true });
    expect(code.length).toBeGreaterThan(10_000);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
  },
);
