import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { CommandError } from "../command-error.ts";
import { configName } from "../config/config.ts";
import { type FoundFile, findFiles, isRelevantName, SKIPPED_FOLDERS } from "../files/find-files.ts";
import type { FolderWatcher } from "./folder-watcher.ts";

/** Files and folders to watch. */
export interface WatchScope {
  readonly paths: readonly string[];
  readonly config?: string;
  readonly ignore?: boolean;
}

/** Finds files, and which of them changed since the last scan. */
export class ChangedFiles {
  readonly #options: WatchScope;
  readonly #folders: FolderWatcher;
  /** Stamps by path; a changed file has another stamp. */
  readonly #stamps = new Map<string, string>();
  #configStamp = "";

  /** Adds each scanned folder to `folders`. */
  constructor(options: WatchScope, folders: FolderWatcher) {
    this.#options = options;
    this.#folders = folders;
  }

  /**
   * Yields files that are new or changed since the last scan, or all files if the config changed. Adds paths of deleted files to
   * `gone`.
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
    const onFolder = (folder: string) => this.#folders.add(folder, isRelevantEntry);
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

  /** Watches the parent folder of an operand, which may be deleted and created again. */
  #watchEntry(path: string): void {
    const wanted = basename(path);
    this.#folders.add(dirname(path), (name) => name.startsWith(wanted));
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

/** Checks whether a change of an entry needs a scan. */
function isRelevantEntry(name: string, isFolder: boolean): boolean {
  return isFolder ? !SKIPPED_FOLDERS.has(name) : isRelevantName(name);
}

/** Returns a string that differs for each state of a file, as far as the file system shows. */
async function stampOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  }
}
