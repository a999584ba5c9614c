/**
 * Serves runs on DBOS until it is killed or its input ends. Arguments: the address of the database, the schema of the store, the
 * address of the provider, the id of the executor; the name of a fault of `faultOf`, if it has one.
 */
import { DBOS } from "@dbos-inc/dbos-sdk";
import { dbosHost } from "heed/hosts";
import { faultOf } from "../kills/fault.ts";
import { openNotices } from "../kills/notices.ts";

const [address = "", schema = "", provider = "", executorID = "", fault] = process.argv.slice(2);
const { runs, serve } = await openNotices(address, schema, provider, faultOf(fault, provider));
const host = dbosHost(DBOS, runs, { lease: 2000, lateness: 2000, rest: 500, onError: console.error });
DBOS.setConfig({
  name: "notices",
  // DBOS takes no address without a host.
  systemDatabaseUrl: address.replace("@/", "@localhost/"),
  systemDatabaseSchemaName: `${schema}_dbos`,
  applicationVersion: "1",
  executorID,
  logLevel: "error",
});
await DBOS.launch();
await serve((wakes) => host.nudge(wakes));
process.exit();
