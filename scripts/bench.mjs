// `npm run bench [name]`: one process per benchmark, so that none warms up another.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./ensure.mjs";

// What is measured is bundled as hosts bundle it: runners of TypeScript wrap functions to keep their names, which costs
// more than what is measured.
const bundles = join(root, "node_modules/.cache/heed-bench");

const all = [
  ["evaluate", "bench/evaluate.ts"],
  ["evaluate-dirty", "bench/evaluate.ts", "dirty"],
  ["compile", "bench/compile.ts"],
  ["analyse", "bench/analyse.ts"],
  ["check", "bench/check.ts", join(bundles, "cli/main.js")],
];

ensureInstalled();
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? all : all.filter(([name]) => wanted.includes(name));
if (chosen.length === 0) {
  console.error(`there is no such benchmark; there are ${all.map(([name]) => name).join(", ")}`);
  process.exit(2);
}
for (const [name, file, ...args] of chosen) {
  console.log(`\n== ${name}`);
  const made = join(bundles, `${name}.mjs`);
  bundle(file, `--outfile=${made}`);
  if (name === "check") bundle("src/cli/main.ts", "--splitting", `--outdir=${join(bundles, "cli")}`);
  run(process.execPath, [made, ...args]);
}

function bundle(file, ...more) {
  const options = ["--bundle", "--format=esm", "--platform=node", "--packages=external", "--log-level=error"];
  run("npx", ["esbuild", file, ...options, ...more]);
}
