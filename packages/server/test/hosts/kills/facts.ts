import { type KeptMessage, listMessages, listRuns, runLog, type Store } from "heed/store";
import { runDetailAnswer } from "../../../src/engine/run-answer.ts";

/** The state of a store's runs and messages: JSON, so that a process can tell another. */
export interface Facts {
  /** Runs with the events of their logs, in the form of the server's answers. */
  readonly runs: readonly RunFacts[];
  readonly messages: readonly Pick<KeptMessage, "id" | "recipient" | "source" | "data">[];
}

/** A run, as the server tells it. */
export interface RunFacts {
  readonly id: string;
  readonly status: string;
  readonly events: readonly { readonly event: string; readonly inserted_at: string }[];
}

/** Reads the runs and messages of a store. */
export async function factsOf(store: Store): Promise<Facts> {
  const rows = await everyPage((page) => listRuns(store, {}, page));
  const messages = await everyPage((page) => listMessages(store, {}, page));
  const runs: RunFacts[] = [];
  for (const row of rows) runs.push(runDetailAnswer(row, await runLog(store, row.id)) as RunFacts);
  return {
    runs,
    messages: messages.map(({ id, recipient, source, data }) => ({ id, recipient, source, data })),
  };
}

async function everyPage<Item>(
  list: (page: { page_size: number; after?: string }) => Promise<{
    readonly items: readonly Item[];
    readonly page_info: { readonly after: string | null };
  }>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const page = await list({ page_size: 50, ...(after !== null && { after }) });
    items.push(...page.items);
    after = page.page_info.after;
  } while (after !== null);
  return items;
}
