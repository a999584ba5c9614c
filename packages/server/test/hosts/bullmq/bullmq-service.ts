/**
 * Serves runs on BullMQ until it is killed or its input ends. Arguments: the address of the database, the schema, the address of the
 * provider, the socket of Redis.
 */
import { Redis } from "ioredis";
import { bullmqHost } from "../../../../../examples/hosts/bullmq/host.mjs";
import { openNotices } from "../kills/notices.ts";

const [address = "", schema = "", provider = "", path = ""] = process.argv.slice(2);
const { runs, serve } = await openNotices(address, schema, provider);
const connection = new Redis({ path, maxRetriesPerRequest: null });
connection.on("error", console.error);
const host = bullmqHost(connection, runs, {
  lateness: 2000,
  rest: 500,
  lockDuration: 2000,
  stalledInterval: 1000,
});
await serve((wakes) => host.nudge(wakes));
process.exit();
