import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** An entry as a host's bundler makes it, minified. */
export interface Bundle {
  readonly code: string;
  /** Size in bytes, gzipped. */
  readonly size: number;
  /** Paths of the bundled files, relative to the project. */
  readonly inputs: readonly string[];
}

/** Bundles an entry, given by its path relative to the project. */
export async function bundle(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(root, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    write: false,
    // Entries import chunks without names to keep their order, which esbuild warns of.
    logLevel: "error",
    metafile: true,
    absWorkingDir: root,
  });
  const code = outputFiles[0]?.text ?? "";
  if (code.length < 1000) throw new Error(`the bundle of ${entry} is empty`);
  return { code, size: gzipSync(code, { level: 9 }).length, inputs: Object.keys(metafile.inputs) };
}

/** The rooms of the source files of a bundle, in alphabetical order. */
export function roomsIn({ inputs }: Bundle): readonly (string | undefined)[] {
  return [...new Set(inputs.map((input) => input.split("/")[1]))].sort();
}
