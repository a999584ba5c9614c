import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/entries/index.ts", cli: "src/entries/cli.ts" },
  format: "esm",
  target: "node20",
  platform: "node",
  outDir: "dist",
  clean: true,
  splitting: true,
  sourcemap: true,
  dts: {
    entry: { index: "src/entries/index.ts" },
    compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true },
  },
});
