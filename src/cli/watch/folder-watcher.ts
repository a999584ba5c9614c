import { type FSWatcher, watch } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../command-error.ts";

/** Debounce time in milliseconds: editors write in several steps. */
const QUIET = 100;

/** The longest debounce of continuous changes, in milliseconds. */
const LONGEST = 1000;

/** Checks whether an event in a folder matters, by its kind and the entry's name, which some systems omit. */
export type EventFilter = (kind: string, name: string | null) => boolean;

/**
 * Reports that something changed in some folders, but not what. Watches each folder separately: Node's recursive watching
 * differs by system. On Linux it opens every file, ignored ones too, and crashes if one is deleted at the wrong moment.
 * chokidar watches each file, which takes several times the memory (docs/performance.md).
 *
 * A system watch belongs to a folder, not to its path, and a new folder may have taken the path. So each scan renews all
 * watches: it calls `add` for each folder before it reads the folder, and `settle` at the end.
 */
export class FolderWatcher {
  #watched = new Map<string, WatchedFolder>();
  #next = new Map<string, WatchedFolder>();
  #hasChanged = false;
  #wake: () => void = () => undefined;
  #isStopped = false;

  /** Checks whether `stop` was called. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Watches a folder, if it exists. Throws CommandError if the system's limit of watches is reached. */
  add(folder: string, matters: EventFilter): void {
    const place = resolve(folder);
    const known = this.#next.get(place);
    if (known !== undefined) {
      known.matters.push(matters);
      return;
    }
    try {
      const all = [matters];
      const watcher = watch(place, (kind, name) => {
        if (all.some((one) => one(kind, name))) this.#notify();
      });
      // Some systems report a deleted folder as an error.
      watcher.on("error", () => this.#notify());
      this.#next.set(place, { watcher, matters: all });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOSPC" || code === "EMFILE") {
        throw new CommandError(
          "the system cannot watch more folders",
          "Name fewer folders, or raise its limit: on Linux that is fs.inotify.max_user_watches.",
        );
      }
      // Reading the folder reports why it cannot be read.
    }
  }

  /** Closes watches of folders that were not added again. */
  settle(): void {
    close(this.#watched);
    this.#watched = this.#next;
    this.#next = new Map();
  }

  /** Waits until something has changed since the last call and changes have paused, or until `stop` is called. */
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
  }

  /** Closes all watches. */
  stop(): void {
    this.#isStopped = true;
    close(this.#watched);
    close(this.#next);
    this.#wake();
  }

  #notify(): void {
    this.#hasChanged = true;
    this.#wake();
  }
}

interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly matters: EventFilter[];
}

function close(all: Map<string, WatchedFolder>): void {
  for (const { watcher } of all.values()) watcher.close();
  all.clear();
}
