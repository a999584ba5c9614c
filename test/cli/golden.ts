import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect } from "vitest";
import type { Outcome } from "./run.ts";

/**
 * Holds a run to `test/golden/cli/<name>.txt`: what was typed, what went to standard output, what to standard error, how
 * it ended. `UPDATE_GOLDEN=1` writes the files anew; read the difference.
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
