import { defineConfig } from "tsup";
import { minifiedTemplates } from "./scripts/minified-templates.ts";

export default defineConfig({
  entry: { base: "src/entries/base.ts", index: "src/entries/index.ts", define: "src/entries/define.ts" },
  format: "esm",
  target: "es2022",
  platform: "browser",
  outDir: "dist",
  clean: true,
  esbuildPlugins: [minifiedTemplates],
  splitting: true,
  treeshake: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true } },
});
