import { defineConfig } from "vitest/config";

/** The rooms that carry the meaning of conditions: their own tests take every branch of them. */
const rooms = "{status,condition,stored,evaluate}";

export default defineConfig({
  test: {
    include: [`test/${rooms}/**/*.test.ts`],
    testTimeout: 60_000,
    coverage: {
      enabled: true,
      provider: "v8",
      include: [`src/${rooms}/**`],
      // Those that only name what others export have nothing to run.
      exclude: ["src/*/index.ts"],
      reporter: [["text", { skipFull: true }]],
      reportsDirectory: "node_modules/.cache/heed-coverage",
      thresholds: { 100: true, perFile: true },
    },
  },
});
