import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { licencesOf } from "../../../scripts/licences.ts";

/**
 * Makes the extension in `dist/extension`, as it is packaged: the extension and the server as one file each, the grammars,
 * the pages of findings, and the licences of what is bundled. heed must be built.
 */

const folder = resolve(import.meta.dirname, "..");
const root = resolve(folder, "../..");

/** The folder of the extension. */
export const EXTENSION = join(folder, "dist/extension");

/** Modules that only other verbs than `lsp` load. */
const UNUSED = ["tinypool", "diff"];

export async function buildExtension(): Promise<void> {
  rmSync(EXTENSION, { recursive: true, force: true });
  mkdirSync(join(EXTENSION, "dist"), { recursive: true });
  const common = {
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "error",
    minify: true,
  } as const;
  const { metafile } = await build({
    ...common,
    entryPoints: [join(folder, "src/extension.ts")],
    outfile: join(EXTENSION, "dist/extension.cjs"),
    format: "cjs",
    external: ["vscode"],
    metafile: true,
  });
  await build({
    ...common,
    entryPoints: [join(root, "dist/cli.js")],
    outfile: join(EXTENSION, "dist/server.mjs"),
    format: "esm",
    external: UNUSED,
    legalComments: "none",
  });
  // The server is a bundle of heed's own bundle.
  const licences = [readFileSync(join(root, "dist/LICENCES.md"), "utf8")];
  writeFileSync(
    join(EXTENSION, "dist/LICENCES.md"),
    [...licences, ...licencesOf(root, Object.keys(metafile.inputs))].join("\n"),
  );
  cpSync(join(folder, "syntaxes"), join(EXTENSION, "syntaxes"), { recursive: true });
  cpSync(join(root, "grammar/heed.tmLanguage.json"), join(EXTENSION, "syntaxes/heed.tmLanguage.json"));
  for (const pages of ["rules", "diagnostics"])
    cpSync(join(root, "docs", pages), join(EXTENSION, "docs", pages), { recursive: true });
  cpSync(join(folder, "README.md"), join(EXTENSION, "README.md"));
  cpSync(join(root, "LICENSE"), join(EXTENSION, "LICENSE"));
  writeFileSync(join(EXTENSION, "package.json"), `${JSON.stringify(manifest(), undefined, 2)}\n`);
}

/** The manifest as it is packaged: without what only its own build needs. */
function manifest(): object {
  const {
    scripts,
    devDependencies,
    private: isPrivate,
    type,
    ...kept
  } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly [key: string]: unknown };
  return { ...kept, files: ["dist", "docs", "syntaxes", "README.md", "LICENSE"] };
}

if (process.argv[1] === import.meta.filename) await buildExtension();
