import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { memberOf } from "../../../condition/index.ts";
import { type Json, readDocument } from "../../../document/index.ts";
import { isChannelType } from "../../../status/index.ts";
import { bodiesOf } from "../../../workflow/index.ts";
import { CommandError } from "../../command-error.ts";
import { nearestConfig } from "../../config/config-name.ts";
import { isHeedFile } from "../../files/content.ts";
import { findFiles } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { REPOSITORY } from "../../files/repository.ts";
import { kindOfName } from "../../files/source.ts";

/** Files and settings that are there already. */
export interface Seen {
  /** The config of this folder, or of one above; undefined if there is none. */
  readonly config: string | undefined;
  /** Paths of workflows and preference files. */
  readonly workflows: readonly string[];
  /** The folder that has all of them; undefined if there is none. */
  readonly folder: string | undefined;
  readonly hasScenarios: boolean;
  readonly hasManifest: boolean;
  readonly usesGithub: boolean;
  /** Keys of channels of which no workflow says the type. */
  readonly unknownChannels: readonly string[];
}

/** The most files that are looked into. */
const MOST_FILES = 5000;

/** Looks at the current folder. */
export async function see(): Promise<Seen> {
  const config = nearestConfig(process.cwd());
  const workflows: string[] = [];
  const channels = new Map<string, boolean>();
  let hasScenarios = false;
  let count = 0;
  for await (const found of findFiles(["."])) {
    if ("error" in found || ++count > MOST_FILES) continue;
    const { path } = found;
    if (/\.scenario\.(?:json|ya?ml)$/i.test(path)) hasScenarios = true;
    const kind = kindOfName(path);
    const text = await textOf(path);
    if (text === undefined || kind === undefined || kind === "text") continue;
    const document = readDocument(text, kind);
    if (!isHeedFile(document, path)) continue;
    workflows.push(path);
    for (const { map } of bodiesOf(document.root)) noteChannels(map.value as Json, channels);
  }
  const unknownChannels = [...channels].flatMap(([key, isKnown]) => (isKnown ? [] : [key])).toSorted();
  return {
    config: config === undefined ? undefined : relative(".", config),
    workflows,
    folder: commonFolder(workflows),
    hasScenarios,
    hasManifest: existsSync("package.json"),
    usesGithub: usesGithub(),
    unknownChannels,
  };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readTextFile(path);
  } catch (error) {
    // `heed check` says why it cannot be read.
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** Notes for each channel key whether a step says its type, by `channel_type` or by the stem of its ref. */
function noteChannels(value: Json, channels: Map<string, boolean>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) noteChannels(item, channels);
  else if (typeof value === "object" && value !== null) {
    const key = memberOf(value, "channel_key");
    const ref = memberOf(value, "ref");
    const stem = typeof ref === "string" ? ref.replace(/_\d+$/, "") : undefined;
    const isKnown = isChannelType(memberOf(value, "channel_type")) || isChannelType(stem);
    if (typeof key === "string" && key !== "") channels.set(key, isKnown && (channels.get(key) ?? true));
    for (const member of Object.values(value)) noteChannels(member as Json, channels);
  }
}

/** Returns the deepest folder that has all paths, `.` for the current one. */
function commonFolder(paths: readonly string[]): string | undefined {
  const [first, ...others] = paths.map((path) => path.split(sep).slice(0, -1));
  if (first === undefined) return undefined;
  let length = first.length;
  for (const folders of others) {
    while (length > 0 && first.slice(0, length).join("/") !== folders.slice(0, length).join("/")) length--;
  }
  return length === 0 ? "." : first.slice(0, length).join("/");
}

/** Checks whether the repository is on GitHub: by a folder, or by where it is pushed to. */
function usesGithub(): boolean {
  if (existsSync(".github")) return true;
  try {
    return /^\s*url\s*=.*github\.com/m.test(readFileSync(join(REPOSITORY, "config"), "utf8"));
  } catch {
    return false;
  }
}
