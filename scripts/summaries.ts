/**
 * Writes `src/cli/reports/summaries.json`: the summary of each code's page, for reports that describe the codes they
 * name. Run it after adding a page or changing a summary: `npx tsx scripts/summaries.ts`. A test compares the committed
 * file with its output.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Path of the summaries. */
export const SUMMARIES = join(root, "src/cli/reports/summaries.json");

/** The contents of the summaries' file, read from the pages: by folder, then by code. */
export function summaries(): string {
  const folders = ["diagnostics", "rules"].map((folder) => [folder, summariesIn(folder)] as const);
  return `${JSON.stringify(Object.fromEntries(folders), null, 2)}\n`;
}

function summariesIn(folder: string): { readonly [code: string]: string } {
  const found: { [code: string]: string } = {};
  for (const name of readdirSync(join(root, "docs", folder)).toSorted()) {
    const [title, summary = ""] = readFileSync(join(root, "docs", folder, name), "utf8").split("\n\n");
    const code = name.replace(/\.md$/, "");
    if (title === `# ${code}`) found[code] = summary.replaceAll("\n", " ");
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(SUMMARIES, summaries());
  console.log("src/cli/reports/summaries.json");
}
