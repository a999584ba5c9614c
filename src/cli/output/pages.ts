import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import manifest from "../../../package.json";

/** Folders of `docs` with a page for each code. */
const FOLDERS = ["rules", "diagnostics"] as const;

/** The page of a code: of a rule of `heed check`, or of a diagnostic. */
export interface Page {
  readonly kind: "rule" | "diagnostic";
  readonly path: string;
}

/** Returns the page of a code in the installed package. Returns undefined if there is none. */
export function pageOf(code: string): Page | undefined {
  const docs = docsFolder();
  if (docs === undefined || !/^[a-z][a-z0-9-]*$/.test(code) || code === "ignoring") return undefined;
  for (const folder of FOLDERS) {
    const path = join(docs, folder, `${code}.md`);
    if (existsSync(path)) return { kind: folder === "rules" ? "rule" : "diagnostic", path };
  }
  return undefined;
}

/** Returns the address of a code's page: on the package's site if it has one, else of the file in the package. */
export function pageUri(code: string): string | undefined {
  const page = pageOf(code);
  if (page === undefined) return undefined;
  const { homepage } = manifest as { readonly homepage?: string };
  const folder = page.kind === "rule" ? "rules" : "diagnostics";
  return homepage === undefined
    ? pathToFileURL(page.path).href
    : `${homepage.replace(/\/$/, "")}/docs/${folder}/${code}.md`;
}

let found: string | undefined;

/** The package's folder `docs`: the program lies in `dist`, or in `src` while it is tested. */
function docsFolder(): string | undefined {
  if (found !== undefined) return found;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "docs/rules/README.md"))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  found = join(folder, "docs");
  return found;
}
