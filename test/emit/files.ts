import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";

/** Compares a text with a file of `test/`. `UPDATE_GOLDEN=1` rewrites the file; review the difference. */
export function holdToFile(name: string, text: string): void {
  const file = resolve(import.meta.dirname, "..", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}
