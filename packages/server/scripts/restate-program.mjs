// `node packages/server/scripts/restate-program.mjs` installs the Restate server for the tests of its host. It is no development
// dependency, since it takes 220 MB, which everybody would download.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const version = "1.7.12";
const folder = resolve(
  fileURLToPath(import.meta.url),
  `../../../../node_modules/.cache/restate-server-${version}`,
);

/** The path of the program, once it is installed. */
export const programPath = resolve(
  folder,
  `node_modules/@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`,
);

if (process.argv[1] === fileURLToPath(import.meta.url) && !existsSync(programPath)) {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    "npm",
    [
      ...["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"],
      `@restatedev/restate-server@${version}`,
    ],
    { stdio: "inherit" },
  );
  if (status !== 0 || !existsSync(programPath)) {
    console.error(
      `The Restate server ${version} could not be installed for ${process.platform}-${process.arch}.`,
    );
    process.exitCode = 1;
  }
}
