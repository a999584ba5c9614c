import { basename, dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type FSWatcher, watch } from "chokidar";
import { CommandError } from "../command-error.ts";

/** Debounce time in milliseconds: editors write in several steps. */
const QUIET = 100;

/** The longest debounce of continuous changes, in milliseconds. */
const LONGEST = 1000;

/** Checks whether an entry of a folder matters, by its name, and by whether it is a folder. */
export type EntryFilter = (name: string, isFolder: boolean) => boolean;

/**
 * Reports that something changed in some folders, but not what. A scan calls `add` for each folder, and `settle` at the
 * end; it finds what changed.
 *
 * The folders of the first scan are watched with the entries that matter. A folder that is created later is watched until
 * the end, since only a scan finds out that git ignores it.
 */
export class FolderWatcher {
  #watcher: FSWatcher | undefined;
  #folders: ReadonlyMap<string, readonly EntryFilter[]> = new Map();
  #next = new Map<string, EntryFilter[]>();
  #isReady = false;
  #hasChanged = false;
  #failure: unknown;
  #wake: () => void = () => undefined;
  #isStopped = false;

  /** Checks whether `stop` was called. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Adds a folder of a scan, which need not exist. */
  add(folder: string, matters: EntryFilter): void {
    const place = resolve(folder);
    const known = this.#next.get(place);
    if (known === undefined) this.#next.set(place, [matters]);
    else known.push(matters);
  }

  /** Watches the folders of a scan. Changes that come before they are watched make another scan necessary. */
  settle(): void {
    const added = [...this.#next.keys()].filter((folder) => !this.#folders.has(folder));
    this.#folders = this.#next;
    this.#next = new Map();
    if (added.length === 0 || this.#isStopped) return;
    if (this.#watcher === undefined) this.#watcher = this.#start(added);
    else {
      this.#watcher.add(added);
      this.#notify();
    }
  }

  /**
   * Waits until something has changed since the last call and changes have paused, or until `stop` is called. Throws
   * CommandError if the system's limit of watches is reached.
   */
  async changed(): Promise<void> {
    if (!this.#hasChanged && !this.#isStopped) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    const latest = performance.now() + LONGEST;
    while (this.#hasChanged && !this.#isStopped && performance.now() < latest) {
      this.#hasChanged = false;
      await sleep(QUIET);
    }
    this.#hasChanged = false;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Closes all watches. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    await this.#watcher?.close();
  }

  #start(folders: readonly string[]): FSWatcher {
    return watch([...folders], {
      ignoreInitial: true,
      ignorePermissionErrors: true,
      followSymlinks: false,
      ignored: (path, stats) => stats !== undefined && !this.#matters(resolve(path), stats.isDirectory()),
    })
      .on("all", () => this.#notify())
      .on("error", (error) => this.#fail(error))
      .on("ready", () => {
        this.#isReady = true;
        this.#notify();
      });
  }

  /** Checks whether to watch an entry: a folder of the last scan, or what may be new in one. */
  #matters(path: string, isFolder: boolean): boolean {
    if (this.#folders.has(path)) return true;
    const filters = this.#folders.get(dirname(path));
    // The first scan has found all folders that matter.
    if (filters === undefined) return this.#isReady;
    if (isFolder && !this.#isReady) return false;
    return filters.some((matters) => matters(basename(path), isFolder));
  }

  #fail(error: unknown): void {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOSPC" || code === "EMFILE") {
      this.#failure = new CommandError(
        "the system cannot watch more files",
        "Name fewer files, or raise its limit: on Linux that is fs.inotify.max_user_watches.",
      );
    }
    // The scan reports other folders that cannot be read.
    this.#notify();
  }

  #notify(): void {
    this.#hasChanged = true;
    this.#wake();
  }
}
