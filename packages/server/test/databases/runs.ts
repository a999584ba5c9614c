import { createRuns, type KeptRun, keepVersion, type NewRun, type Store } from "heed/store";

/** The content of the version that runs of tests go by. */
export const CONTENT = { steps: [] };

/** Makes runs of the workflow `w` for `kim`. Returns them as they are kept. */
export async function start(
  store: Store,
  ...drafts: readonly Partial<NewRun>[]
): Promise<readonly KeptRun[]> {
  const version = await keepVersion(store, { key: "w", content: CONTENT });
  const made = await createRuns(
    store,
    drafts.map((draft) => ({ workflow: "w", workflow_run_id: "t", version, recipient: "kim", ...draft })),
  );
  return made.flatMap(({ run }) => run ?? []);
}
