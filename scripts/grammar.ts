/**
 * Writes the files generated from the grammar of the text language: `grammar/heed.ebnf` and `grammar/railroad.svg`. Run
 * it after a change to the parser or its tokens: `npx tsx scripts/grammar.ts`. A test compares the committed files with
 * its output.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { grammarFiles } from "./grammar/files.ts";

const folder = resolve(import.meta.dirname, "../grammar");
for (const [name, text] of grammarFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(`grammar/${name}`);
}
