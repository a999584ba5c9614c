// `npm run soak`: see test/soak/main.ts. Bundled, it runs twice as fast as in a TypeScript runner.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./ensure.mjs";

const bundle = join(root, "node_modules/.cache/heed-soak/soak.mjs");
const options = ["--bundle", "--format=esm", "--platform=node", "--packages=external", "--log-level=error"];

ensureInstalled();
run("npx", ["esbuild", "test/soak/main.ts", ...options, `--outfile=${bundle}`]);
run(process.execPath, [bundle, ...process.argv.slice(2)]);
