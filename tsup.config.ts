import { defineConfig } from "tsup";
import { writeLicences } from "./scripts/licences.ts";

export default defineConfig({
  entry: {
    index: "src/entries/index.ts",
    runtime: "src/entries/runtime.ts",
    condition: "src/entries/condition.ts",
    language: "src/entries/language.ts",
    stored: "src/entries/stored.ts",
    analyse: "src/entries/analyse.ts",
    schema: "src/entries/schema.ts",
    jsonlogic: "src/entries/jsonlogic.ts",
    workflow: "src/entries/workflow.ts",
    run: "src/entries/run.ts",
    messages: "src/entries/messages.ts",
    simulate: "src/entries/simulate.ts",
    lint: "src/entries/lint.ts",
    cli: "src/cli/main.ts",
    // No entry of the package: `heed eval` finds it beside itself, and runs it in threads.
    "eval-thread": "src/cli/commands/eval/line-thread.ts",
  },
  format: "esm",
  target: "node20",
  platform: "neutral",
  external: [/^node:/],
  outDir: "dist",
  clean: true,
  // One copy of each class for all entries: an EvaluationError is one whichever entry it came through.
  splitting: true,
  treeshake: true,
  // The maps carry the sources that they name.
  sourcemap: true,
  // Chevrotain, YAML and what reads ignore files are development dependencies, so they are bundled: to find and to load
  // their modules takes longer than to run them.
  metafile: true,
  onSuccess: async () => writeLicences(import.meta.dirname),
  // rollup-plugin-dts sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true } },
});
