import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { licencesOf } from "../../../scripts/licences.ts";
import { minifiedTemplates } from "../../editor/scripts/minified-templates.ts";

/** The files of the site with their texts, and what the bundler says of them. */
export interface Site {
  readonly scripts: ReadonlyMap<string, string>;
  readonly metafile: Metafile;
}

/** The folder of the page's entries. */
const SOURCE = "packages/playground/src/entries";

/** Files that go into the site as they are. */
const STATIC = ["index.html", "page.css", "canvas.css"];

/** Bundles the scripts of the site, given the folder of the repository. heed must be built. */
export async function bundleSite(root: string): Promise<Site> {
  const source = join(root, SOURCE);
  const { outputFiles, metafile } = await build({
    entryPoints: { main: join(source, "main.ts"), worker: join(source, "worker.ts") },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "/",
    // The editor stands beside this package, and may not be built.
    alias: {
      "heed-editor": join(root, "packages/editor/src/entries/index.ts"),
      "heed-editor/base": join(root, "packages/editor/src/entries/base.ts"),
    },
    plugins: [minifiedTemplates],
    chunkNames: "part-[hash]",
    absWorkingDir: root,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return {
    scripts: new Map(outputFiles.map(({ path, text }) => [basename(path), text])),
    metafile,
  };
}

/** Writes the site into a folder, which is emptied before, with the licences of what is bundled. */
export async function writeSite(root: string, target: string): Promise<Site> {
  const site = await bundleSite(root);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of site.scripts) writeFileSync(join(target, name), text);
  for (const name of STATIC) cpSync(join(root, SOURCE, name), join(target, name));
  const later = [...site.scripts.keys()].filter((name) => name !== "main.js");
  writeFileSync(
    join(target, "scripts.js"),
    `export const SCRIPTS = ${JSON.stringify(later.map((name) => `./${name}`))};\n`,
  );
  const bundled = Object.keys(site.metafile.inputs).filter((input) => !input.startsWith("dist/"));
  const ofHeed = readFileSync(join(root, "dist/LICENCES.md"), "utf8");
  writeFileSync(join(target, "LICENCES.md"), [ofHeed, ...licencesOf(root, bundled)].join("\n"));
  return site;
}
