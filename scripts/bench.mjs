// `npm run bench [name]`: one process per benchmark, so that none warms up another. `--against <revision>` measures
// evaluation with the sources of another revision of the repository in turn with these.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt, ensureInstalled, root, run } from "./ensure.mjs";

// Benchmarks are bundled as hosts bundle: TypeScript runners wrap functions to keep their names, which takes longer than
// the measured calls.
const bundles = join(root, "node_modules/.cache/heed-bench");

const one = join(bundles, "evaluate-one.mjs");
const helpers = join(bundles, "compiled.mjs");
const other = join(bundles, "other-revision");

const all = [
  ["evaluate", "bench/evaluate.ts", one],
  ["rotation", "bench/rotation.ts", join(bundles, "rotation.mjs"), pathToFileURL(helpers).href],
  ["growth", "bench/growth.ts", join(root, "dist/cli.js")],
  ["compile", "bench/compile.ts"],
  ["analyse", "bench/analyse.ts"],
  ["check", "bench/check.ts", join(bundles, "cli/main.js")],
  ["assist", "bench/assist.ts"],
  ["editor", "bench/editor.ts", join(root, "dist/cli.js")],
  ["start", "bench/start.ts", join(root, "dist/cli.js")],
  ["batch", "bench/batch.ts", join(root, "dist/cli.js")],
  ["size", "bench/size.ts", join(root, "src/entries")],
];

ensureInstalled();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: "string" } },
});
const wanted = values.against === undefined ? positionals : ["evaluate"];
const chosen = wanted.length === 0 ? all : all.filter(([name]) => wanted.includes(name));
if (chosen.length === 0) {
  console.error(`unknown benchmark; the benchmarks are ${all.map(([name]) => name).join(", ")}`);
  process.exit(2);
}
for (const [name, file, ...args] of chosen) {
  console.log(`\n== ${name}`);
  const made = join(bundles, `${name}.mjs`);
  bundle(file, `--outfile=${made}`);
  if (name === "check") bundle("src/cli/main.ts", "--splitting", `--outdir=${join(bundles, "cli")}`);
  if (args.includes(join(root, "dist/cli.js"))) ensureBuilt();
  if (name === "rotation") bundle("src/entries/compiled.ts", `--outfile=${helpers}`);
  if (name === "evaluate") bundle("bench/evaluate-one.ts", `--outfile=${one}`);
  if (values.against !== undefined) args.push(bundleRevision(values.against));
  run(process.execPath, [made, ...args]);
}

function bundle(file, ...more) {
  const options = ["--bundle", "--format=esm", "--platform=node", "--packages=external", "--log-level=error"];
  run("npx", ["esbuild", file, ...options, ...more]);
}

/** Bundles the program that measures one library with the sources of another revision. */
function bundleRevision(revision) {
  rmSync(other, { recursive: true, force: true });
  mkdirSync(other, { recursive: true });
  const archive = execFileSync("git", ["archive", revision, "src"], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x", "-C", other], { input: archive });
  cpSync(join(root, "bench"), join(other, "bench"), { recursive: true });
  const made = join(bundles, "evaluate-one-other.mjs");
  bundle(join(other, "bench/evaluate-one.ts"), `--outfile=${made}`);
  return made;
}
