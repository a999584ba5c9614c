import { join, posix } from "node:path";
import { type ConfinedFolder, FileFault } from "./confined-folder.ts";
import { isJsonMap, type Json, type JsonMap, parseFile, pointerTo } from "./parsed-file.ts";

/** A mistake in a file's links to its contents. */
export interface ContentProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** The pointer of the link in the workflow's file, or of the one that led to it. */
  readonly pointer: string;
}

/** A value whose contents stand in it. */
export interface Inlined {
  readonly value: Json;
  readonly problems: readonly ContentProblem[];
}

/** Sizes in bytes: of one content, and of all contents of a workflow together. */
export const CONTENT_LIMITS = { one: 1_048_576, all: 5_242_880 } as const;

/** Files of JSON whose value is the content; the platform's command writes this one, with contents of its own. */
const DECODED = /(?:^|\/)visual_blocks\.json$/i;

/** Keys whose values are no texts, so that their files are decoded too. */
const DECODED_KEYS = ["visual_blocks", "trigger_data_json_schema", "action_buttons"];

/** The depth of contents in contents, as in the platform's command. */
const MOST_LEVELS = 2;

/**
 * Puts the contents of files in the place of keys that end in `@`: the key is then written without it.
 *
 * @param base the path that those of contents start from, in the folder.
 */
export async function inlineContents(value: Json, folder: ConfinedFolder, base: string): Promise<Inlined> {
  const reader = new ContentReader(folder);
  const inlined = await reader.inline(value, { base, pointer: "", level: 0 });
  return { value: inlined, problems: reader.problems };
}

/** The position of a value: `owner` is the pointer of the link in the workflow's file that led to it. */
interface Position {
  readonly base: string;
  readonly pointer: string;
  readonly level: number;
  readonly owner?: string;
}

class ContentReader {
  readonly problems: ContentProblem[] = [];
  readonly #folder: ConfinedFolder;
  #left: number = CONTENT_LIMITS.all;

  constructor(folder: ConfinedFolder) {
    this.#folder = folder;
  }

  async inline(value: Json, position: Position): Promise<Json> {
    if (Array.isArray(value)) {
      const items: Json[] = [];
      for (const [index, item] of value.entries())
        items.push(await this.inline(item, below(position, index)));
      return items;
    }
    if (!isJsonMap(value)) return value;
    const entries: [string, Json][] = [];
    for (const [key, each] of Object.entries(value)) {
      const at = below(position, key);
      if (!key.endsWith("@") || key === "@") entries.push([key, await this.inline(each, at)]);
      else {
        const name = key.slice(0, -1);
        const content = await this.#contentOf(value, name, each, at);
        if (content !== undefined) entries.push([name, content]);
      }
    }
    return Object.fromEntries(entries);
  }

  async #contentOf(map: JsonMap, name: string, path: Json, at: Position): Promise<Json | undefined> {
    const pointer = at.owner ?? at.pointer;
    const add = (code: string, message: string, help: string) =>
      void this.problems.push({ code, message, help, pointer });
    if (Object.hasOwn(map, name)) {
      add("content-twice", `\`${name}\` and \`${name}@\` stand beside each other`, "Leave one of them out.");
      return undefined;
    }
    if (typeof path !== "string" || path === "" || !isInside(path)) {
      const shown = typeof path === "string" ? `\`${path}\`` : "its value";
      add(
        "content-path",
        `\`${name}@\` is not the path of a file in the folder of the workflow: ${shown}`,
        "Write a path that starts at the file it stands in, without `..`.",
      );
      return undefined;
    }
    if (at.level >= MOST_LEVELS) {
      add(
        "content-depth",
        `\`${name}@\` stands in a content of a content`,
        "Write the content itself in the file that is linked.",
      );
      return undefined;
    }
    const file = posix.join(at.base, path);
    try {
      const text = await this.#folder.read(file, Math.min(CONTENT_LIMITS.one, this.#left));
      this.#left -= Buffer.byteLength(text);
      if (!DECODED.test(file) && !DECODED_KEYS.includes(name)) return text;
      const { value } = parseFile(text, /\.ya?ml$/i.test(file) ? "yaml" : "json");
      const within = { base: posix.dirname(file), pointer: "", level: at.level + 1, owner: pointer };
      return await this.inline(value, within);
    } catch (error) {
      const fault = error instanceof FileFault ? error.message : `is not JSON: ${(error as Error).message}`;
      add(
        "content-file",
        `the content of \`${name}@\`, \`${file}\`, ${fault}`,
        "Correct the file or its path.",
      );
      return undefined;
    }
  }
}

function below({ pointer, ...position }: Position, step: string | number): Position {
  return { ...position, pointer: pointerTo(pointer, step) };
}

/** Checks for a path without an absolute beginning, steps upwards, and what other systems take for either. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:|\\|\0/i.test(path) && !path.split("/").includes("..") && join(path) !== ".";
}
