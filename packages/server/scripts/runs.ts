/**
 * `npm run runs -w heed-server [-- --runs 10000]`: measures on a private PostgreSQL server (or the one at `DATABASE_URL`) and on
 * an embedded database in a folder how many runs a second are made, and woken when all are due at once: locked, their logs
 * read, an event appended and put to sleep again. The schema is `heed_runs`; on a server of one's own it is dropped before
 * and after.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  appendManyRunEvents,
  createRuns,
  type Database,
  inTransaction,
  keepVersion,
  migrateStore,
  openStore,
  runLogs,
  type Store,
  takeDueRuns,
} from "heed/store";
import { openPostgres } from "../src/database/pg.ts";
import { openEmbedded } from "../src/database/pglite.ts";
import { startPostgres } from "../test/databases/postgres-server.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" } } });
const count = Number(values.runs);
const schema = "heed_runs";
const LATER = "2125-01-01T00:00:00Z";
const data = { order: "1234", items: ["a", "b"], note: "x".repeat(200) };

/** Makes runs that are due at once, in calls of a size, by some callers at once. */
async function makeRuns(store: Store, size: number, callers: number): Promise<void> {
  const version = await keepVersion(store, { key: "w", content: { steps: [] } });
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const first = next;
      next += size;
      await createRuns(
        store,
        Array.from({ length: Math.min(size, count - first) }, (_, index) => ({
          ...{ workflow: "w", workflow_run_id: `t${first}`, version, recipient: `user-${first + index}` },
          events: [{ event: "triggered", record: data }],
        })),
      );
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

/** Wakes all runs that are due, in transactions of a size, by some hosts at once. Returns how many it woke. */
async function wakeRuns(store: Store, size: number, hosts: number): Promise<number> {
  let total = 0;
  const host = async () => {
    for (;;) {
      const woken = await inTransaction(store, async (inner) => {
        const due = await takeDueRuns(inner, size);
        const logs = await runLogs(
          inner,
          due.map(({ id }) => id),
        );
        const written = await appendManyRunEvents(
          inner,
          due.map((run) => ({
            run,
            events: [{ event: "woken", record: { after: logs.get(run.id)?.length } }],
            progress: { status: "paused", wake_at: LATER, error_count: 0 },
          })),
        );
        return written.size;
      });
      if (woken === 0) return;
      total += woken;
    }
  };
  await Promise.all(Array.from({ length: hosts }, host));
  return total;
}

/** The processor time that this process and the server's have taken so far, in milliseconds; of a server elsewhere, none. */
async function processorTime({ query }: Database): Promise<number> {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1000;
  if (server === undefined) return own;
  const rows = await query("select pid from pg_stat_activity");
  const stats = rows.map(({ pid }) => statOf(Number(pid)));
  // The parent of all has the time of those that have ended.
  const ended = statOf(stats[0]?.parent ?? 0).ofChildren;
  return stats.reduce((sum, { time }) => sum + time, own + ended);
}

/** Linux counts processor time in hundredths of a second. */
const MILLISECONDS_A_TICK = 10;

/** The parent of a process, and the processor time of it and of its children that have ended, in milliseconds. */
function statOf(pid: number): {
  readonly parent: number;
  readonly time: number;
  readonly ofChildren: number;
} {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0, time = 0, system = 0, children = 0, theirSystem = 0] = [1, 11, 12, 13, 14].map(
    (at) => fields[at],
  );
  return {
    parent,
    time: (time + system) * MILLISECONDS_A_TICK,
    ofChildren: (children + theirSystem) * MILLISECONDS_A_TICK,
  };
}

async function time(name: string, database: Database, work: () => Promise<unknown>): Promise<void> {
  const [start, before] = [performance.now(), await processorTime(database)];
  await work();
  const seconds = (performance.now() - start) / 1000;
  const spent = ((await processorTime(database)) - before) / count;
  const rate = Math.round(count / seconds);
  console.log(
    `${name.padEnd(54)}${String(rate).padStart(8)} a second${spent.toFixed(2).padStart(8)} ms of processor each`,
  );
}

async function measure(name: string, database: Database): Promise<void> {
  const store = openStore(database, { schema });
  for (const [size, workers] of [
    [1, 1],
    [1, 8],
    [50, 1],
    [50, 4],
  ] as const) {
    await database.query(`drop schema if exists ${schema} cascade`);
    await migrateStore(store);
    const title = `${size} a transaction, ${workers} at once`;
    await time(`${name}: made, ${title}`, database, () => makeRuns(store, size, workers));
    await time(`${name}: woken, ${title}`, database, async () => {
      const woken = await wakeRuns(store, size, workers);
      if (woken !== count) throw new Error(`${woken} of ${count} runs were woken`);
    });
  }
  const size = await database.query(
    "select sum(pg_total_relation_size(c.oid)) as size from pg_class c where relnamespace = $1::regnamespace and relkind = 'r'",
    [schema],
  );
  console.log(`${name}: ${Math.round(Number(size[0]?.size) / count)} bytes a run with two events`);
  await database.query(`drop schema ${schema} cascade`);
}

const own = process.env.DATABASE_URL;
const server = own === undefined ? await startPostgres() : undefined;
const address = own ?? server?.connectionString;
const folder = mkdtempSync(join(tmpdir(), "heed-runs-"));
try {
  if (address !== undefined) {
    const database = openPostgres(address);
    await measure("PostgreSQL", database).finally(() => database.close());
  }
  const embedded = await openEmbedded({ folder });
  await measure("folder", embedded).finally(() => embedded.close());
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
}
