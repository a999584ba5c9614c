import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The names of the program, by systems. */
const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Returns the path of Chromium's program, or undefined if this machine has none. Where tests must not be skipped, that is an
 * error.
 */
export function chromiumProgram(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
  if (found !== undefined) return found;
  const missing = "Chromium is not on this machine (`apt-get install chromium`): its tests are SKIPPED.";
  if (process.env.CI === "true") throw new Error(missing);
  console.warn(`\n${"!".repeat(missing.length)}\n${missing}\n${"!".repeat(missing.length)}\n`);
  return undefined;
}
