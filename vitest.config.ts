import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** The rooms that carry the meaning of conditions. Their own tests take every branch of them. */
const COVERED = "{condition,evaluate,status,stored}";

const covered = `test/${COVERED}/**/*.test.ts`;
const processes = ["test/**/process/**/*.test.ts", "test/**/*.process.test.ts"];
const packaged = "test/package/**/*.test.ts";

/** Loading modules anew for each test file takes longer than most tests, so files share them. */
const shared = { extends: true, test: { isolate: false } } as const;

/**
 * Four projects of tests: `covered` and `rooms` share modules between files; `process` has tests whose subject is a
 * process, each file in one of its own; `package` looks at the package as people install it.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    setupFiles: "test/seed.ts",
    // By default vitest leaves one processor idle, which on two is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      { ...shared, test: { ...shared.test, name: "covered", include: [covered] } },
      {
        ...shared,
        test: {
          ...shared.test,
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, covered, packaged, ...processes],
        },
      },
      { extends: true, test: { name: "process", include: processes } },
      {
        extends: true,
        test: {
          name: "package",
          include: [packaged],
          globalSetup: "test/package/install.ts",
          testTimeout: 180_000,
        },
      },
    ],
    // Used with `--project covered --coverage`.
    coverage: {
      provider: "v8",
      include: [`src/${COVERED}/**`],
      // Those that only name what others export have nothing to run.
      exclude: ["src/**/index.ts"],
      reporter: [["text", { skipFull: true }]],
      reportsDirectory: "node_modules/.cache/heed-coverage",
      thresholds: { 100: true, perFile: true },
    },
  },
});
