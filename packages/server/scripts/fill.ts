/**
 * `npm run fill -w heed-server [-- --messages 1000000]`: fills a private PostgreSQL server, or the one at `DATABASE_URL`, with
 * messages, and times lists and outcomes. The schema is `heed_fill`; on a server of one's own it is dropped before and after.
 */
import { parseArgs } from "node:util";
import { listMessages, migrateStore, openStore, outcomes, saveChannels } from "heed/store";
import { openPostgres } from "../src/database/pg.ts";
import { fill } from "../test/databases/fill.ts";
import { CHANNELS } from "../test/databases/messages.ts";
import { startPostgres } from "../test/databases/postgres-server.ts";

const { values } = parseArgs({ options: { messages: { type: "string", default: "1000000" } } });
const count = Number(values.messages);
const own = process.env.DATABASE_URL;
const server = own === undefined ? await startPostgres() : undefined;
const address = own ?? server?.connectionString;
if (address === undefined)
  throw new Error("PostgreSQL is not on this machine; DATABASE_URL can name a server.");

const schema = "heed_fill";
const database = openPostgres(address);
const store = openStore(database, { schema });
const drop = () => database.query(`drop schema if exists ${schema} cascade`);
const randomOf = (limit: number) => Math.floor(Math.random() * limit);
const cursorAt = (n: number) => {
  const time = new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString();
  return Buffer.from(JSON.stringify([time, `m${String(n).padStart(26, "0")}`])).toString("base64url");
};

/** Times a question: 200 times, each about something else. */
async function time(name: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(8);
  console.log(`${name.padEnd(46)}${at(0.5)}${at(0.99)}`);
}

try {
  await drop();
  await migrateStore(store);
  await saveChannels(store, CHANNELS);
  const start = performance.now();
  await fill(store, count, (done) => {
    if (done % 1_000_000 === 0)
      console.log(`${done} messages after ${((performance.now() - start) / 1000).toFixed(0)} s`);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const size = await database.query(
    "select pg_size_pretty(sum(pg_total_relation_size(c.oid))) as size from pg_class c where relnamespace = $1::regnamespace and relkind = 'r'",
    [schema],
  );
  console.log(`${count} messages with two events each in ${seconds} s, ${size[0]?.size}`);
  const users = Math.max(100, Math.floor(count / 50));
  console.log(`\n${"".padEnd(46)}  p50 ms  p99 ms`);
  await time("list, newest", () => listMessages(store));
  await time("list, after a cursor anywhere", () =>
    listMessages(store, {}, { after: cursorAt(randomOf(count)) }),
  );
  await time("list, of a recipient", () => listMessages(store, { recipient: `user-${randomOf(users)}` }));
  await time("list, of a recipient, seen and unread", () =>
    listMessages(store, { recipient: `user-${randomOf(users)}`, engagement_status: ["seen", "unread"] }),
  );
  await time("list, bounced, after a cursor anywhere", () =>
    listMessages(store, { status: ["bounced"] }, { after: cursorAt(randomOf(count)) }),
  );
  await time("list, bounced or undelivered", () =>
    listMessages(store, { status: ["bounced", "undelivered"] }),
  );
  await time("list, of a workflow", () => listMessages(store, { source: `workflow-${randomOf(20)}` }));
  await time("list, of a tenant", () => listMessages(store, { tenant: `tenant-${randomOf(10) * 5}` }));
  await time("list, of a run", () => listMessages(store, { workflow_run_id: `run-${randomOf(count / 4)}` }));
  await time("outcomes of four steps", () =>
    outcomes(store, `recipient-run-${randomOf(count / 4)}`, ["a", "b", "c", "d"]),
  );
} finally {
  await drop();
  await database.close();
  await server?.stop();
}
