import { defineConfig } from "tsup";
import { minifiedStyles } from "./scripts/minified-styles.ts";

export default defineConfig({
  entry: { base: "src/entries/base.ts", index: "src/entries/index.ts", define: "src/entries/define.ts" },
  format: "esm",
  target: "es2022",
  platform: "browser",
  outDir: "dist",
  clean: true,
  esbuildPlugins: [minifiedStyles],
  splitting: true,
  treeshake: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true } },
});
