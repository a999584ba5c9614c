import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

test("The declarations, as they are built, type the element in pages, and in React, Vue and Svelte.", () => {
  const run = (...command: readonly string[]) => {
    try {
      return execFileSync("npx", ["--no-install", ...command], { cwd: root, encoding: "utf8" });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  if (!existsSync(resolve(root, "dist/index.d.ts"))) run("tsup", "--silent");
  expect(run("tsc", "-p", "examples")).toBe("");
}, 300_000);
