import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../scripts/ensure.mjs";

const root = resolve(import.meta.dirname, "../..");

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of a user who has installed only the packed package. */
    folder: string;
    /** The packed package. */
    tarball: string;
  }
}

/** Builds, packs and installs the package, once for all tests of this folder. */
export default function install(project: TestProject): () => void {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "heed-packed-"));
  // The build is fresh, so no script has to make it again.
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) as string);
  writeFileSync(join(folder, "package.json"), '{"name":"a-user-of-heed","private":true,"type":"module"}');
  npm(["install", "--prefer-offline", tarball], folder);
  project.provide("folder", folder);
  project.provide("tarball", tarball);
  return () => rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd });
}
