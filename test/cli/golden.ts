import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect } from "vitest";
import type { Outcome } from "./run.ts";

/**
 * Compares a run with `test/golden/cli/<name>.txt`: the command line, both outputs and the exit code. `UPDATE_GOLDEN=1`
 * rewrites the files; review the difference.
 */
export function holdToGolden(name: string, args: readonly string[], { code, stdout, stderr }: Outcome): void {
  const parts = [
    `$ heed ${args.map(quoted).join(" ")}`,
    stdout,
    "--- standard error",
    stderr,
    `--- ended with ${code}`,
  ];
  const shown = `${parts.map((part) => part.replace(/\n$/, "")).join("\n")}\n`.replaceAll("\u001b", "ESC");
  const file = resolve(import.meta.dirname, "../golden/cli", `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, shown);
  }
  expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(shown).toBe(readFileSync(file, "utf8"));
}

function quoted(arg: string): string {
  return /^[\w./-]+$/.test(arg) ? arg : `'${arg}'`;
}
