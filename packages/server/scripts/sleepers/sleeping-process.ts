/**
 * Puts runs to sleep on an engine until they are all due at once, and says how that went, as a line of JSON. Arguments: the engine, the
 * address of the server, the schema, the number of runs, and the seconds from the start until they are due.
 */
import { storedRuns } from "heed/hosts";
import { migrateStore, openStore, saveChannels } from "heed/store";
import { readPlan } from "heed/workflow";
import { openPostgres } from "../../src/database/pg.ts";
import { ENGINES } from "./engines.ts";

/** The figures of an engine. Times are in seconds, memory is in megabytes. */
export interface Figures {
  readonly startsPerSecond: number;
  /** From the first start until all were asleep. */
  readonly asleepAfter: number;
  readonly memoryAsleep: number;
  readonly wakesPerSecond: number;
  readonly lagMedian: number;
  readonly lag99: number;
  readonly lagMost: number;
  readonly memoryMost: number;
  /** Processor time of the process. */
  readonly processor: number;
}

/** The most runs in one call of `start`, and the calls at a time. */
const AT_ONCE = 100;
const CALLERS = 4;

/** The longest time for all to wake, in seconds. */
const LIMIT = 3600;

const [name = "", address = "", schema = "", total = "", sleep = ""] = process.argv.slice(2);
const count = Number(total);
const open = ENGINES[name];
if (open === undefined)
  throw new Error(`No engine \`${name}\`; there are ${Object.keys(ENGINES).join(", ")}.`);

const database = openPostgres(address, { connections: 10 });
const store = openStore(database, { schema });
await migrateStore(store);
await saveChannels(store, [{ id: "email", type: "email", provider: "smtp" }]);
const runs = storedRuns(store, { send: async () => ({ messages: [{ channel_id: "email" }] }) });
const { plan } = readPlan(
  `steps:
  - { ref: delay_1, type: delay, settings: { delay_until_field_path: data.at } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail }`,
  "yaml",
);
if (plan === undefined) throw new Error("The workflow has mistakes.");
const version = await runs.keepWorkflow({ key: "w", workflow: {}, plan });
const engine = await open({ store, runs, address });

const memory = () => process.memoryUsage.rss() / 2 ** 20 + (engine.memory?.() ?? 0);
const number = async (sql: string) => Number((await database.query(`select (${sql})::float as n`))[0]?.n);
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const until = async (sql: string, told: () => void = () => {}) => {
  for (const end = Date.now() + LIMIT * 1000; (await number(sql)) < count; await pause(250)) {
    if (Date.now() > end) throw new Error(`Not all runs are there: ${sql}`);
    told();
  }
};

const begun = Date.now();
const due = begun + Number(sleep) * 1000;
const at = new Date(due).toISOString();
let next = 0;
await Promise.all(
  Array.from({ length: CALLERS }, async () => {
    while (next < count) {
      const first = next;
      next += AT_ONCE;
      const requests = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => ({
        id: `r${first + index}`,
        workflowRun: `t${first}`,
        version,
        recipient: `user-${first + index}`,
        trigger: { data: { at }, recipient: { id: `user-${first + index}` } },
      }));
      const started = await runs.start(requests);
      await engine.nudge(started.flatMap((one) => ("at" in one ? [one] : [])));
    }
  }),
);
const started = (Date.now() - begun) / 1000;
await until(`select count(*) from ${store.tables.runs} where status in ('paused', 'completed')`);
const asleepAfter = (Date.now() - begun) / 1000;
if (Date.now() > due)
  throw new Error(`All slept after ${asleepAfter} s only: give more than \`--sleep ${sleep}\`.`);
await pause(Math.min(2000, due - Date.now()));
const memoryAsleep = memory();
await pause(due - Date.now());

let memoryMost = memoryAsleep;
await until(`select count(*) from ${store.tables.runs} where status = 'completed'`, () => {
  memoryMost = Math.max(memoryMost, memory());
});
const lag = (sql: string) =>
  number(
    `select ${sql} from (select extract(epoch from inserted_at) - ${due / 1000} as lag from ${store.tables.messages}) lags`,
  );
const part = (share: number) => lag(`percentile_cont(${share}) within group (order by lag)`);
const lagMost = await lag("max(lag)");
const { user, system } = process.cpuUsage();
const figures: Figures = {
  startsPerSecond: count / started,
  asleepAfter,
  memoryAsleep,
  wakesPerSecond: count / lagMost,
  lagMedian: await part(0.5),
  lag99: await part(0.99),
  lagMost,
  memoryMost,
  processor: (user + system) / 1e6,
};
await engine.stop();
await database.close();
console.log(JSON.stringify(figures));
