import { join } from "node:path";
import { defineConfig } from "tsup";
import { writeSite } from "./packages/playground/scripts/build-site.ts";
import { chevrotainInBundle } from "./scripts/chevrotain-in-bundle.ts";
import { writeCommand } from "./scripts/command.ts";
import { commanderInBundle } from "./scripts/commander-in-bundle.ts";
import { languageServerInBundle } from "./scripts/language-server-in-bundle.ts";
import { writeLicences } from "./scripts/licences.ts";

export default defineConfig({
  entry: {
    index: "src/entries/index.ts",
    runtime: "src/entries/runtime.ts",
    fast: "src/entries/fast.ts",
    explain: "src/entries/explain.ts",
    condition: "src/entries/condition.ts",
    status: "src/entries/status.ts",
    language: "src/entries/language.ts",
    print: "src/entries/print.ts",
    stored: "src/entries/stored.ts",
    decode: "src/entries/decode.ts",
    read: "src/entries/read.ts",
    encode: "src/entries/encode.ts",
    analyse: "src/entries/analyse.ts",
    schema: "src/entries/schema.ts",
    jsonlogic: "src/entries/jsonlogic.ts",
    novu: "src/entries/novu.ts",
    emit: "src/entries/emit.ts",
    compiled: "src/entries/compiled.ts",
    unplugin: "src/entries/unplugin.ts",
    workflow: "src/entries/workflow.ts",
    run: "src/entries/run.ts",
    messages: "src/entries/messages.ts",
    store: "src/entries/store.ts",
    hosts: "src/entries/hosts.ts",
    simulate: "src/entries/simulate.ts",
    lint: "src/entries/lint.ts",
    assist: "src/entries/assist.ts",
    // No entries of the package. The command, `cli.js`, loads the program; `heed eval` runs the other in threads.
    start: "src/cli/start.ts",
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
  // Chevrotain, commander, YAML and others are development dependencies, so they are bundled: to find and to load their
  // modules takes longer than to run them.
  esbuildPlugins: [chevrotainInBundle, commanderInBundle, languageServerInBundle],
  metafile: true,
  onSuccess: async () => {
    writeLicences(import.meta.dirname);
    await writeCommand(import.meta.dirname, join(import.meta.dirname, "dist"));
    // `heed playground` serves it; it is bundled from the entries that are written by now.
    await writeSite(import.meta.dirname, join(import.meta.dirname, "dist/playground"));
  },
  // rollup-plugin-dts sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", noEmit: false, allowImportingTsExtensions: true } },
});
