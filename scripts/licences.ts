import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of the packages bundled into `dist/`, found in the bundler's report, since their terms must be shipped
 * with their code.
 */

interface Metafile {
  readonly inputs: object;
}

/** Writes `dist/LICENCES.md` from the bundler's report, which is removed. */
export function writeLicences(root: string): void {
  const report = join(root, "dist/metafile-esm.json");
  const { inputs } = JSON.parse(readFileSync(report, "utf8")) as Metafile;
  rmSync(report);
  const sections = licencesOf(root, Object.keys(inputs));
  const head =
    "# Licences\n\nheed's own code is under the licence in `LICENSE`. The files here hold code of these packages too.\n";
  writeFileSync(join(root, "dist/LICENCES.md"), [head, ...sections].join("\n"));
}

/** The licences of the packages whose files went into a bundle, a section each, in the order of names. */
export function licencesOf(root: string, inputs: readonly string[]): readonly string[] {
  const packages = new Set(inputs.flatMap((input) => packageOf(input) ?? []));
  return [...packages].sort().map((name) => licenceOf(root, name));
}

function packageOf(input: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function licenceOf(root: string, name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const notice = join(folder, "NOTICE");
  const texts = [file && join(folder, file), existsSync(notice) && notice].filter(
    (path) => path !== undefined && path !== false,
  );
  if (texts.length === 0 && license === undefined) throw new Error(`${name} says nothing of its licence`);
  const quoted = texts.map((path) => `\n\`\`\`\n${readFileSync(path as string, "utf8").trim()}\n\`\`\`\n`);
  return `## ${name} ${version} (${license})\n${quoted.join("")}`;
}
