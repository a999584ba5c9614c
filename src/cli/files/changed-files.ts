import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { CommandError } from "../command-error.ts";
import { configName } from "../config/config.ts";
import type { FolderWatch } from "./file-watcher.ts";
import { type FoundFile, findFiles, isRelevantName } from "./find-files.ts";

/** What is looked at. */
export interface LookedAt {
  readonly paths: readonly string[];
  readonly config?: string;
  readonly ignore?: boolean;
}

/** The files that are meant by some paths, and which of them have changed between two looks. */
export class ChangedFiles {
  readonly #options: LookedAt;
  readonly #folders: FolderWatch;
  /** By a file's path, what tells whether it is still the same. */
  readonly #stamps = new Map<string, string>();
  #configStamp = "";

  /** The folders of all that is looked at are watched. */
  constructor(options: LookedAt, folders: FolderWatch) {
    this.#options = options;
    this.#folders = folders;
  }

  /**
   * The files that are new or have changed since the last look; all of them where the config has. Then, in `gone`, the
   * paths of those that are no longer there.
   */
  async *look(gone: string[]): AsyncGenerator<FoundFile> {
    const { paths, config = "heed.config", ignore } = this.#options;
    for (const path of paths) this.#watchEntry(path);
    this.#watchEntry(config);
    const configStamp = await this.#stampOfConfig();
    if (configStamp !== this.#configStamp) {
      for (const path of this.#stamps.keys()) this.#stamps.set(path, "");
    }
    this.#configStamp = configStamp;
    const present = new Set<string>();
    const onFolder = (folder: string) => this.#folders.add(folder, matters);
    for await (const found of findFiles(paths, { ...(ignore !== undefined && { ignore }), onFolder })) {
      if (this.#folders.isStopped) return;
      present.add(found.path);
      const stamp = "error" in found ? found.error.message : await stampOf(found.path);
      if (this.#stamps.get(found.path) === stamp) continue;
      this.#stamps.set(found.path, stamp);
      yield found;
    }
    for (const path of this.#stamps.keys()) if (!present.has(path)) gone.push(path);
    for (const path of gone) this.#stamps.delete(path);
    this.#folders.settle();
  }

  /** A named file or folder may go and come again: its folder tells. */
  #watchEntry(path: string): void {
    const wanted = basename(path);
    this.#folders.add(dirname(path), (_, name) => name === null || name.startsWith(wanted));
  }

  async #stampOfConfig(): Promise<string> {
    try {
      const name = configName(this.#options.config);
      return name === undefined ? "none" : `${name}: ${await stampOf(name)}`;
    } catch (error) {
      if (error instanceof CommandError) return error.message;
      throw error;
    }
  }
}

/** Whether an event in a folder is worth a look; what comes and goes may be a folder. */
function matters(kind: string, name: string | null): boolean {
  return kind === "rename" || name === null || isRelevantName(name);
}

/** Other for each state of a file, as far as the system tells states apart. */
async function stampOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  }
}
