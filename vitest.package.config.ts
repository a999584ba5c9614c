import { defineConfig } from "vitest/config";

/** The package as people install it: packed, installed elsewhere, looked at from outside. Needs `dist/`. */
export default defineConfig({
  test: { include: ["test/package/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
});
