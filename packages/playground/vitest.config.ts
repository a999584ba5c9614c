import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The editor stands beside this package, and may not be built.
  resolve: { alias: { "heed-editor/base": resolve(import.meta.dirname, "../editor/src/entries/base.ts") } },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    // A browser on a busy machine may be late once.
    retry: 1,
  },
});
