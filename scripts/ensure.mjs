// Installs and builds only what is missing. Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a command in the project's folder and ends the process if it fails. */
export function run(command, args, options = {}) {
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (status !== 0) {
    console.error(`failed: ${command} ${args.join(" ")}${signal ? ` (${signal})` : ""}`);
    process.exit(status ?? 1);
  }
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) newest = Math.max(newest, modified(join(entry.parentPath ?? entry.path, entry.name)));
  }
  return newest;
}

/** Installs the locked dependencies unless the last installation is at least as new as the lock file. */
export function ensureInstalled() {
  const installed = modified(join(root, "node_modules/.package-lock.json"));
  if (installed > 0 && installed >= modified(join(root, "package-lock.json"))) return;
  console.error("Installing dependencies (once)...");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", 2, 2] });
}

/** Installs what is missing, then builds `dist/` unless it is newer than its sources. */
export function ensureBuilt() {
  ensureInstalled();
  build();
}

/** Builds `dist/` unless it is newer than its sources. */
export function build() {
  const sources = ["package.json", "tsup.config.ts", "tsconfig.json"].map((file) =>
    modified(join(root, file)),
  );
  const folders = ["src", "packages/playground/src", "packages/playground/scripts", "packages/editor/src"];
  const newest = Math.max(...folders.map((folder) => newestIn(join(root, folder))), ...sources);
  if (modified(join(root, "dist/cli.js")) >= newest && existsSync(join(root, "dist/index.d.ts"))) return;
  console.error("Building...");
  run("npx", ["tsup", "--silent"], { stdio: ["ignore", 2, 2] });
}
