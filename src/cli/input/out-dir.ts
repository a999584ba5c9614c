import { access, copyFile, mkdir } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isMap, type Json, memberOf } from "../../condition/index.ts";
import { type Document, readDocument } from "../../document/index.ts";
import { bodiesOf } from "../../workflow/index.ts";
import { CommandError, systemFault } from "../command-error.ts";
import { readTextFile } from "../files/read-file.ts";
import { writeTextFile } from "../files/write-file.ts";
import type { Layout } from "../options/options.ts";
import { jsonText } from "../output/visible.ts";

/** Settings for writing to another folder. */
export interface OutDirSettings {
  readonly outDir: string;
  readonly layout: Layout;
  /** Targets that were written, by path, with their sources. */
  readonly written: Map<string, string>;
}

/** A file to write. */
export interface OutFile {
  /** The path of the source. */
  readonly source: string;
  /** The path of the source from its operand. */
  readonly place: string;
  readonly text: string;
  readonly document: Document;
}

/**
 * Writes a file to `--out-dir`, with copies of the files that it names by keys that end in `@`. Returns the path, and those of
 * named files that are not there. Throws CommandError if it would replace its source or another result, or cannot be written.
 */
export async function writeOut(
  { source, place, text, document }: OutFile,
  { outDir, layout, written }: OutDirSettings,
): Promise<{ readonly path: string; readonly missing: readonly string[] }> {
  const key = layout === "pulled" ? keyOf(document, source) : undefined;
  const path = key === undefined ? join(outDir, place) : join(outDir, key, "workflow.json");
  if (resolve(path) === resolve(source)) {
    throw new CommandError(
      "the result would replace its source",
      "Name another folder, or use `--write` to rewrite it in place.",
    );
  }
  const other = written.get(resolve(path));
  if (other !== undefined) {
    throw new CommandError(
      `\`${path}\` is written from \`${other}\` already`,
      layout === "pulled" ? "Give the two workflows different keys." : "Write them to different folders.",
    );
  }
  written.set(resolve(path), source);
  const isConverted = key !== undefined && document.format === "yaml";
  await writeTextFile(
    path,
    isConverted ? `${jsonText(readDocument(text, "yaml").value ?? null, 2)}\n` : text,
  );
  const roots = [dirname(source), ...(key === undefined ? [] : [join(dirname(source), key)])];
  const missing = await copyNamed(document.value ?? null, roots, dirname(path));
  return { path, missing };
}

/** Returns the key of a file's workflow; undefined if it is no workflow. Throws CommandError if no folder can have its name. */
function keyOf(document: Document, source: string): string | undefined {
  const [body] = bodiesOf(document.root);
  const steps = body?.map.entries.find(({ key }) => key === "steps")?.node;
  if (body === undefined || steps?.kind !== "list") return undefined;
  const { value } = body.map;
  const written = [memberOf(value, "key"), memberOf(memberOf(value, "__readonly"), "key")];
  const name = basename(source, extname(source));
  const byName = name === "workflow" ? basename(dirname(resolve(source))) : name.replace(/\.workflow$/, "");
  const key = written.find((one) => typeof one === "string") ?? byName;
  if (/^[\w-]+$/.test(key)) return key;
  throw new CommandError(`its key \`${key}\` cannot be the name of a folder`, "Write a `key` in the file.");
}

/** The most levels of files that name others. */
const DEEPEST = 4;

/**
 * Copies the files that a value names by keys that end in `@`, such as `"markdown_body@": "in_app_feed_1/markdown_body.md"`,
 * and those that these name if they are JSON. Returns the names of those that are not there.
 *
 * @param roots the folders from which names count, the first of which has the file
 * @param target the folder that takes them
 */
async function copyNamed(
  value: Json,
  roots: readonly string[],
  target: string,
  depth = 1,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const name of namesIn(value)) {
    // A name that leads out of the folder is no file of the workflow.
    if (isAbsolute(name) || name.includes("\0") || relative(".", name).split(sep)[0] === "..") continue;
    const from = await copyFrom(roots, name, join(target, name));
    if (from === undefined) missing.push(name);
    else if (depth < DEEPEST && /\.json$/i.test(name)) {
      const { value: inner } = readDocument(await readTextFile(from), "json");
      // Names in a file count from its own folder, or from that of the workflow.
      const own = dirname(from);
      const fromOwn = await copyNamed(inner ?? null, [own], dirname(join(target, name)), depth + 1);
      if (fromOwn.length > 0) missing.push(...(await copyNamed(inner ?? null, roots, target, depth + 1)));
    }
  }
  return missing;
}

/** Copies a file from the first folder that has it. Returns its path, or undefined if none has it. */
async function copyFrom(roots: readonly string[], name: string, target: string): Promise<string | undefined> {
  for (const root of roots) {
    const from = join(root, name);
    try {
      if (resolve(from) === resolve(target)) return from;
      await access(from);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(from, target);
      return from;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") continue;
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      throw new CommandError(`\`${from}\` cannot be copied: ${fault}`);
    }
  }
  return undefined;
}

function namesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => namesIn(item));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key.endsWith("@") && typeof member === "string" ? [member] : namesIn(member as Json),
  );
}
