/**
 * Writes `docs/diagnostics/README.md`, the index of the pages beside it. Run it after adding a page or changing a
 * summary: `npx tsx scripts/diagnostics-index.ts`. A test compares the committed file with its output.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { diagnosticsIndex } from "./diagnostics/index-page.ts";

const folder = resolve(import.meta.dirname, "../docs/diagnostics");
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => readFileSync(join(folder, name), "utf8"));
writeFileSync(join(folder, "README.md"), diagnosticsIndex(pages));
console.log("docs/diagnostics/README.md");
