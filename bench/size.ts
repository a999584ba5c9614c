import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { toModule } from "../src/entries/emit.ts";
import { typicalConditions } from "./typical-conditions.ts";

/**
 * Compares the sizes of conditions compiled ahead and of stored conditions with `heed/runtime`, as a host's bundler makes
 * them: minified, in bytes, gzipped. Argument: the folder of the sources' entries.
 */

const [entries = ""] = process.argv.slice(2);

async function sizeOf(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: entries },
    alias: { "heed/compiled": `${entries}/compiled.ts`, "heed/runtime": `${entries}/runtime.ts` },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

const number = (count: number) => count.toLocaleString("en");

console.log(
  "| conditions | compiled | compiled, unchecked | stored, with `heed/runtime` |\n|---|---|---|---|",
);
for (const count of [1, 10, 100, 1000]) {
  const conditions = typicalConditions(count);
  const sizes = await Promise.all([
    sizeOf(toModule(conditions).text),
    sizeOf(toModule(conditions, { checked: false }).text),
    sizeOf(`export { prepare } from "heed/runtime";\nexport const stored = ${JSON.stringify(conditions)};`),
  ]);
  console.log(`| ${[count, ...sizes].map(number).join(" | ")} |`);
}
