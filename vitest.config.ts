import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    // The package tests pack and install: they run by themselves, after the rest.
    exclude: ["test/package/**", "node_modules/**"],
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "text"] },
    typecheck: { enabled: false },
  },
});
