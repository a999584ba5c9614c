import { basename, dirname } from "node:path";
import {
  type FindOptions,
  type FoundFile,
  findFiles,
  isRelevantName,
  SKIPPED_FOLDERS,
} from "../files/find-files.ts";
import { stampOf } from "../files/stamp.ts";
import type { FolderWatcher } from "./folder-watcher.ts";

/** Files and folders to watch. */
export interface WatchScope {
  readonly paths: readonly string[];
  readonly config?: string;
  readonly ignore?: boolean;
  /** Returns the configs for the next round. */
  readonly nextConfigs?: () => Promise<WatchedConfigs>;
}

/** The configs of a round. */
export interface WatchedConfigs {
  /** True if a file that those of the last round were read from has changed since; this concerns all files. */
  readonly areNew: boolean;
  /** Absolute paths of these files, or of those that may come. */
  readonly paths: Iterable<string>;
  readonly excludesIn: NonNullable<FindOptions["excludesIn"]>;
}

/** Finds files, and which of them changed since the last scan. */
export class ChangedFiles {
  readonly #options: WatchScope;
  readonly #folders: FolderWatcher;
  /** Stamps by path; a changed file has another stamp. */
  readonly #stamps = new Map<string, string>();

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
    const { paths, config = "heed.config", ignore, nextConfigs } = this.#options;
    for (const path of paths) this.#watchEntry(path);
    this.#watchEntry(config);
    const configs = await nextConfigs?.();
    for (const path of configs?.paths ?? []) this.#watchEntry(path);
    if (configs?.areNew) for (const path of this.#stamps.keys()) this.#stamps.set(path, "");
    const present = new Set<string>();
    const onFolder = (folder: string) => this.#folders.add(folder, isRelevantEntry);
    const options = {
      ...(ignore !== undefined && { ignore }),
      ...(configs && { excludesIn: configs.excludesIn }),
      onFolder,
    };
    for await (const found of findFiles(paths, options)) {
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
}

/** Checks whether a change of an entry needs a scan. */
function isRelevantEntry(name: string, isFolder: boolean): boolean {
  return isFolder ? !SKIPPED_FOLDERS.has(name) : isRelevantName(name);
}
