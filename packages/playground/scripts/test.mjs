// `npm test -w heed-playground`: builds heed if its sources are newer, checks the types and runs the tests.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../../scripts/ensure.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..");

ensureBuilt();
const steps = [
  ["tsc", "-p", "."],
  ["vitest", "run", ...process.argv.slice(2)],
];
for (const step of steps) {
  const { status } = spawnSync("npx", ["--no-install", ...step], { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
