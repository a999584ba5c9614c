import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/entries/index.ts", define: "src/entries/define.ts" },
  format: "esm",
  target: "es2022",
  platform: "browser",
  outDir: "dist",
  clean: true,
  splitting: true,
  treeshake: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true } },
});
