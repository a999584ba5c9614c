import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { buildExtension, EXTENSION } from "./build.ts";

/** Packages the extension as `dist/heed.vsix`, with the packager of VS Code, which is fetched for that: it has 145 MB. */

const VSIX = resolve(import.meta.dirname, "../dist/heed.vsix");

/** The last version of the packager for Node.js 20. */
const PACKAGER = "@vscode/vsce@3.9.2";

await buildExtension();
const { status } = spawnSync(
  "npx",
  ["--yes", PACKAGER, "package", "--no-dependencies", "--allow-missing-repository", "--out", VSIX],
  { cwd: EXTENSION, stdio: "inherit" },
);
process.exitCode = status ?? 1;
