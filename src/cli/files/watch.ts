import { CommandError } from "../command-error.ts";
import type { ExitCode, Session } from "../process-io.ts";
import { ChangedFiles, type LookedAt } from "./changed-files.ts";
import { FolderWatch } from "./file-watcher.ts";
import type { FoundFile } from "./find-files.ts";

export interface WatchOptions extends LookedAt {
  readonly format: string;
}

/** What has changed since the round before. */
export interface Changes {
  /** To be checked. */
  readonly files: Iterable<FoundFile>;
  /** Paths of files that are no longer there. */
  readonly gone: readonly string[];
  /** How much it is, to begin a summary with; empty in the first round. */
  readonly lead: string;
}

/**
 * `heed check --watch`: checks all, and then what changes, until it is told to end; it ends as all files stood after
 * the last round.
 *
 * The system tells only that something has changed somewhere. What has is seen by looking at all files again: their
 * stamps say which are other files now, so that nothing is missed, in whatever steps a program writes its files.
 */
export async function watch(
  options: WatchOptions,
  session: Session,
  check: (changes: Changes) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (options.format !== "pretty") {
    throw new CommandError(
      `\`--watch\` cannot be used with \`--format ${options.format}\``,
      "A report for machines has an end, which watching has not. Leave one of the two out.",
    );
  }
  const folders = new FolderWatch();
  const stop = () => folders.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const files = new ChangedFiles(options, folders);
    let exitCode: ExitCode = 0;
    for (let isFirst = true; !folders.isStopped; isFirst = false) {
      const gone: string[] = [];
      const changed = await gathered(files.look(gone));
      if (isFirst || changed.length > 0 || gone.length > 0) {
        if (!isFirst) await session.err.line();
        const lead = isFirst ? "" : leadOf(changed.length, gone.length);
        exitCode = await check({ files: whileWatched(changed, folders), gone, lead });
      }
      if (isFirst && !folders.isStopped) await session.err.line("watching for changes; Ctrl-C ends it");
      await folders.changed();
    }
    return exitCode;
  } finally {
    folders.stop();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** `2 changed, 1 gone; `. */
function leadOf(changed: number, gone: number): string {
  const parts = [...(changed > 0 ? [`${changed} changed`] : []), ...(gone > 0 ? [`${gone} gone`] : [])];
  return `${parts.join(", ")}; `;
}

/** Being told to end is heard between two files. */
function* whileWatched(files: readonly FoundFile[], folders: FolderWatch): Generator<FoundFile> {
  for (const found of files) {
    if (folders.isStopped) return;
    yield found;
  }
}

async function gathered(found: AsyncIterable<FoundFile>): Promise<readonly FoundFile[]> {
  const all: FoundFile[] = [];
  for await (const one of found) all.push(one);
  return all;
}
