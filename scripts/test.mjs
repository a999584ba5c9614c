// `npm test`: all that must hold, on a bare clone too.
import { spawnSync } from "node:child_process";
import { ensureBuilt, ensureInstalled, root } from "./ensure.mjs";

// Run by themselves, with coverage: see vitest.coverage.config.ts.
const covered = "test/{status,condition,stored,evaluate}/**";

const steps = [
  ["format and lint", "npx", ["biome", "check", "--error-on-warnings", "."]],
  ["types", "npx", ["tsc", "-p", "."]],
  ["every branch of what conditions mean", "npx", ["vitest", "run", "--config", "vitest.coverage.config.ts"]],
  ["unit, property, conformance, differential, repo", "npx", ["vitest", "run", "--exclude", covered]],
  ["package", "npx", ["vitest", "run", "--config", "vitest.package.config.ts"]],
];

ensureInstalled();
ensureBuilt();
let failed = 0;
for (const [name, command, args] of steps) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (status !== 0) failed++;
  console.log(`== ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
}
console.log(`\nsteps: ${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
