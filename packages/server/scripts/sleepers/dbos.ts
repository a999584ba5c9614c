import { DBOS } from "@dbos-inc/dbos-sdk";
import { dbosHost } from "heed/hosts";
import type { Engine, EngineParts } from "./engines.ts";

/** Opens DBOS on the database of the store, with tables of its own. */
export async function openDbos({ store, runs, address }: EngineParts): Promise<Engine> {
  const host = dbosHost(DBOS, runs);
  DBOS.setConfig({
    name: store.schema,
    applicationVersion: "1",
    systemDatabaseUrl: address,
    systemDatabaseSchemaName: `${store.schema}_dbos`,
    logLevel: "error",
  });
  await DBOS.launch();
  return {
    nudge: (wakes) => host.nudge(wakes),
    stop: () => DBOS.shutdown({ workflowCompletionTimeoutMS: 10_000 }),
  };
}
