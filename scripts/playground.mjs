// `npm run playground [-- --port PORT]`: builds what is missing, and serves the playground until it is interrupted.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, root } from "./ensure.mjs";

ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [join(root, "dist/cli.js"), "playground", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 0;
