import { type FSWatcher, watch } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError } from "../command-error.ts";

/** How long nothing may change before a change counts as done, in milliseconds: editors write in several steps. */
const QUIET = 100;

/** How long changes that do not end are waited for, in milliseconds. */
const LONGEST = 1000;

/** Whether an event in a folder matters: what kind it is, and the entry's name where the system tells it. */
export type Matters = (kind: string, name: string | null) => boolean;

/**
 * Tells when something changes in some folders; not what. Each folder is watched by itself, as Node watches whole trees
 * in ways of its own on every system: on Linux it opens every file, those of ignored folders too, and it ends the
 * process where one goes at the wrong moment.
 *
 * A watch holds for a folder and not for its name, and there may be another of that name by now. So all are set up anew
 * for every look: `add` each folder before it is looked into, then call `settle`.
 */
export class FolderWatch {
  #watched = new Map<string, Watched>();
  #next = new Map<string, Watched>();
  #isRung = false;
  #wake: () => void = () => undefined;
  #isStopped = false;

  /** Whether `stop` was called. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Watches a folder, if it can be. Throws CommandError if the system watches no more. */
  add(folder: string, matters: Matters): void {
    const place = resolve(folder);
    const known = this.#next.get(place);
    if (known !== undefined) {
      known.matters.push(matters);
      return;
    }
    try {
      const all = [matters];
      const watcher = watch(place, (kind, name) => {
        if (all.some((one) => one(kind, name))) this.#ring();
      });
      // On some systems, a folder that goes away.
      watcher.on("error", () => this.#ring());
      this.#next.set(place, { watcher, matters: all });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOSPC" || code === "EMFILE") {
        throw new CommandError(
          "the system watches no more folders",
          "Name fewer folders, or raise its limit: on Linux that is fs.inotify.max_user_watches.",
        );
      }
      // Why a folder cannot be looked into is said by who looks into it.
    }
  }

  /** Lets go of what has not been added again. */
  settle(): void {
    close(this.#watched);
    this.#watched = this.#next;
    this.#next = new Map();
  }

  /** Waits for a change since the last call, and until it is done; or for the end. */
  async changed(): Promise<void> {
    if (!this.#isRung && !this.#isStopped) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    const latest = performance.now() + LONGEST;
    while (this.#isRung && !this.#isStopped && performance.now() < latest) {
      this.#isRung = false;
      await sleep(QUIET);
    }
    this.#isRung = false;
  }

  /** Ends it all. */
  stop(): void {
    this.#isStopped = true;
    close(this.#watched);
    close(this.#next);
    this.#wake();
  }

  #ring(): void {
    this.#isRung = true;
    this.#wake();
  }
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly matters: Matters[];
}

function close(all: Map<string, Watched>): void {
  for (const { watcher } of all.values()) watcher.close();
  all.clear();
}
