import { chmodSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { chevrotainInBundle } from "./chevrotain-in-bundle.ts";

/** Leaves the program out of the command: it is built with the entries of the package, whose code it shares. */
const programBeside: Plugin = {
  name: "program-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: "./start.js", external: true }));
  },
};

/**
 * Writes the command: `cli.js`, which starts the program, `start.js`, and `eval-at-once.cjs`, which answers plain command lines
 * of `heed eval`. Each is one file, as Node takes long to find and to load many; the second is CommonJS, which Node loads
 * sooner than a module. It reports no error of its own, so it has no map.
 *
 * @param root the folder of the repository
 * @param target the folder of the program
 */
export async function writeCommand(root: string, target: string): Promise<void> {
  const common = {
    bundle: true,
    platform: "node",
    target: "node20",
    legalComments: "none",
    logLevel: "error",
  } as const;
  await build({
    ...common,
    entryPoints: [join(root, "src/cli/commands/eval/at-once.ts")],
    outfile: join(target, "eval-at-once.cjs"),
    format: "cjs",
    minify: true,
    mainFields: ["module", "main"],
    plugins: [chevrotainInBundle],
  });
  const command = join(target, "cli.js");
  await build({
    ...common,
    entryPoints: [join(root, "src/cli/main.ts")],
    outfile: command,
    format: "esm",
    sourcemap: true,
    plugins: [programBeside],
  });
  chmodSync(command, 0o755);
}
