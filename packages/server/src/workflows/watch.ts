import { watch } from "chokidar";
import type { Reload, Workflows } from "./workflows.ts";

/** A watch of a folder of workflows. */
export interface FolderWatch {
  /** Ends it; a reading that runs goes on to its end first. */
  stop(): Promise<void>;
}

/** The pause after a change in which others are waited for, in milliseconds: editors and git write in several steps. */
const QUIET = 100;

/**
 * Reads a folder of workflows again whenever something in it changes.
 *
 * @param onReload is told of each reading.
 * @param onError is told if the folder cannot be watched: then only `reload` reads it again.
 */
export async function watchWorkflows(
  folder: string,
  workflows: Workflows,
  onReload: (reload: Reload) => void,
  onError: (error: unknown) => void,
): Promise<FolderWatch> {
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let isStopped = false;
  const changed = () => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = workflows.reload().then(onReload);
    }, QUIET);
  };
  // Links are followed: a folder that is mounted may be a link that is set to another one.
  const watcher = watch(folder, { ignoreInitial: true, ignorePermissionErrors: true, depth: 10 });
  watcher.on("all", changed).on("error", onError);
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
}
