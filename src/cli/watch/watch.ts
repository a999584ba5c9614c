import { CommandError } from "../command-error.ts";
import type { FoundFile } from "../files/find-files.ts";
import type { ExitCode, Session } from "../process-io.ts";
import { ChangedFiles, type WatchScope } from "./changed-files.ts";
import { FolderWatcher } from "./folder-watcher.ts";

export interface WatchOptions extends WatchScope {
  readonly format: string;
}

/** Changes since the last round. */
export interface Changes {
  /** Files to check. */
  readonly files: Iterable<FoundFile>;
  /** Paths of deleted files. */
  readonly gone: readonly string[];
  /** Counts of changes, before the summary; empty in the first round. */
  readonly summaryPrefix: string;
}

/**
 * Runs `check` on all files and then on changed files, until SIGINT or SIGTERM. Returns the exit code of the last round.
 *
 * Events of the system only say that something changed. A scan then compares the stamps of all files, so that no change is
 * missed, in whatever steps a program writes its files.
 */
export async function watch(
  options: WatchOptions,
  session: Session,
  check: (changes: Changes) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (options.format !== "pretty") {
    throw new CommandError(
      `\`--watch\` cannot be used with \`--format ${options.format}\``,
      "A report for machines has an end, but watching does not. Leave one of the two out.",
    );
  }
  const folders = new FolderWatcher();
  const stop = () => void folders.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const files = new ChangedFiles(options, folders);
    let exitCode: ExitCode = 0;
    for (let isFirst = true; !folders.isStopped && !session.err.isBroken; isFirst = false) {
      const gone: string[] = [];
      const changed = await gathered(files.look(gone));
      if (isFirst || changed.length > 0 || gone.length > 0) {
        if (!isFirst) await session.err.line();
        const lead = isFirst ? "" : summaryPrefixOf(changed.length, gone.length);
        exitCode = await check({ files: whileWatched(changed, folders), gone, summaryPrefix: lead });
      }
      if (isFirst && !folders.isStopped) await session.err.line("watching for changes; Ctrl-C ends it");
      await folders.changed();
    }
    return exitCode;
  } finally {
    await folders.stop();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** `2 changed, 1 gone; `. */
function summaryPrefixOf(changed: number, gone: number): string {
  const parts = [...(changed > 0 ? [`${changed} changed`] : []), ...(gone > 0 ? [`${gone} gone`] : [])];
  return `${parts.join(", ")}; `;
}

/** Stops between two files after SIGINT or SIGTERM. */
function* whileWatched(files: readonly FoundFile[], folders: FolderWatcher): Generator<FoundFile> {
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
