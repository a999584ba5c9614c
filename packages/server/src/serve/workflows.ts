import type { Store } from "heed/store";
import { type Engine, openEngine } from "../engine/engine.ts";
import type { Outgoing } from "../outgoing/outgoing.ts";
import { FolderError } from "../workflows/folder.ts";
import { problemLine } from "../workflows/problem.ts";
import { watchWorkflows } from "../workflows/watch.ts";
import { openWorkflows, type Reload, type Workflows } from "../workflows/workflows.ts";
import type { ServerLog } from "./log.ts";
import { type Settings, SettingsError } from "./settings.ts";

/** The engine of a server, and its folder of workflows. */
export interface RunningWorkflows {
  readonly engine: Engine;
  /** Reads the folder again. A file with mistakes is refused by name, and the version before stays. */
  reload(): Promise<void>;
  /** Ends the watch of the folder. */
  stop(): Promise<void>;
}

/**
 * Reads the folder of workflows and opens the engine that runs them. Returns undefined if the settings name no folder.
 *
 * @throws SettingsError if the folder cannot be read.
 */
export async function openWorkflowsOf(
  { workflowsFolder }: Settings,
  store: Store,
  outgoing: Outgoing,
  log: ServerLog,
): Promise<RunningWorkflows | undefined> {
  if (workflowsFolder === undefined) return undefined;
  const { workflows, first } = await openFolder(workflowsFolder);
  report(workflows, first, log);
  const engine = openEngine(store, {
    workflows,
    outgoing,
    onError: (error) => log.error({ err: error }, "waking runs failed"),
  });
  const watch = await watchWorkflows(
    workflowsFolder,
    workflows,
    (reload) => report(workflows, reload, log),
    (error) => log.error({ err: error }, "watching the workflows failed"),
  );
  return {
    engine,
    reload: async () => report(workflows, await workflows.reload(), log),
    stop: () => watch.stop(),
  };
}

async function openFolder(folder: string) {
  try {
    return await openWorkflows(folder);
  } catch (error) {
    if (error instanceof FolderError) throw new SettingsError(`HEED_WORKFLOWS: ${error.message}`);
    throw error;
  }
}

function report(
  workflows: Workflows,
  { added, changed, removed, refused, problems }: Reload,
  log: ServerLog,
): void {
  for (const problem of problems) {
    const details = { code: problem.code, file: problem.file };
    if (problem.severity === "error") log.error(details, problemLine(problem));
    else log.info(details, problemLine(problem));
  }
  log.info({ added, changed, removed, refused }, `${workflows.all().length} workflows can run`);
}
