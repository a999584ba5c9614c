import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** The folder of a user who has installed only the packed package. */
export const folder = inject("folder");

let modules = 0;

/** Runs a module of that user in the given folder, by default the user's. Returns what it prints. */
export function runModule(source: string, cwd = folder): string {
  modules += 1;
  const file = join(folder, `run-${process.pid}-${modules}.mjs`);
  writeFileSync(file, source);
  return execFileSync(process.execPath, [file], { cwd, encoding: "utf8" });
}
