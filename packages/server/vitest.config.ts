import { configDefaults, defineConfig } from "vitest/config";

/** Tests that kill engines and processes take minutes, and have a script of their own: `npm run kills`. */
const KILLS = "test/**/kills.test.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(process.env.HEED_KILLS === "true" ? [] : [KILLS])],
    setupFiles: "../../test/seed.ts",
    globalSetup: "test/databases/postgres-server.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // An embedded database takes seconds and hundreds of megabytes, so files share modules and with them the databases.
    isolate: false,
    maxWorkers: 2,
    // A browser, an engine or a database on a busy machine may be late once.
    retry: process.env.CI === "true" ? 1 : 0,
  },
});
