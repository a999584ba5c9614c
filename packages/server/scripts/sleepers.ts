/**
 * `npm run sleepers -w heed-server -- [--runs 10000] [--sleep 120] [--rounds 1] [engines]`: how many runs a second each engine starts,
 * and wakes when all are due at once, how late they are then, and how much memory it takes. The engines take turns, in another
 * order in each round, each with a schema of its own on one private PostgreSQL server that writes to the disk as usual. The load says
 * how many processes wanted a core in the minute before an engine was done, its own among them.
 */
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/databases/postgres-server.ts";
import { ENGINES } from "./sleepers/engines.ts";
import type { Figures } from "./sleepers/sleeping-process.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "10000" },
    sleep: { type: "string", default: "120" },
    rounds: { type: "string", default: "1" },
  },
});
const engines = positionals.length === 0 ? Object.keys(ENGINES) : positionals;
const unknown = engines.filter((name) => !Object.hasOwn(ENGINES, name));
if (unknown.length > 0) {
  throw new Error(`No engine ${unknown.join(", ")}; there are ${Object.keys(ENGINES).join(", ")}.`);
}

const server = await startPostgres(["fsync=on"]);
if (server === undefined)
  throw new Error("PostgreSQL is not on this machine (`apt-get install postgresql`).");
const address = server.connectionString.replace("@/", "@localhost/");

const COLUMNS: readonly (readonly [keyof Figures, string, number])[] = [
  ["startsPerSecond", "starts/s", 0],
  ["asleepAfter", "asleep s", 1],
  ["memoryAsleep", "asleep MB", 0],
  ["wakesPerSecond", "wakes/s", 0],
  ["lagMedian", "lag p50 s", 2],
  ["lag99", "lag p99 s", 2],
  ["lagMost", "lag max s", 2],
  ["memoryMost", "most MB", 0],
  ["processor", "CPU s", 1],
];

function measure(engine: string, round: number): Figures {
  const file = join(import.meta.dirname, "sleepers/sleeping-process.ts");
  const schema = `${engine}_${round}`;
  const said = execFileSync(
    process.execPath,
    ["--import", "tsx", file, engine, address, schema, values.runs, values.sleep],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(said.trim().split("\n").at(-1) ?? "");
}

try {
  const titles = [...COLUMNS.map(([, title]) => title), "load"].map((title) => title.padStart(11));
  console.log(`Node.js ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model}`);
  console.log(`${values.runs} runs${"".padEnd(8)}${titles.join("")}`);
  for (let round = 0; round < Number(values.rounds); round++) {
    const first = round % engines.length;
    for (const engine of [...engines.slice(first), ...engines.slice(0, first)]) {
      const figures = measure(engine, round);
      const numbers = [
        ...COLUMNS.map(([key, , digits]) => figures[key].toFixed(digits)),
        loadavg()[0]?.toFixed(1),
      ];
      const cells = numbers.map((number) => String(number).padStart(11));
      console.log(`${engine.padEnd(`${values.runs} runs`.length + 8)}${cells.join("")}`);
    }
  }
} finally {
  await server.stop();
}
