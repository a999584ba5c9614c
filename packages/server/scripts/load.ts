// `npm run load -w heed-server -- [seconds] [clients]`: how many requests a server answers, and how soon, how many webhooks it sends,
// and its memory with nothing to do, on each driver.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../test/databases/postgres-server.ts";

const [seconds = 8, clients = 16] = process.argv.slice(2).map(Number);
const KEY = "sk_load_0123456789abcdef0123456789";
/** How long a server sleeps before its memory is read, in seconds. */
const ASLEEP = 20;
const root = join(import.meta.dirname, "..");

interface Started {
  readonly address: string;
  /** Memory in megabytes, by the system's word: the server itself is not asked. */
  memory(): number;
  /** Processor time of the server so far, in seconds, and its memory in megabytes. */
  usage(): Promise<{ readonly cpu: number; readonly memory: number }>;
  stop(): Promise<void>;
}

async function start(where: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "dist/cli.js"), ...where, "--port", "0"], {
    env: {
      PATH: process.env.PATH,
      HEED_SECRET_KEY: KEY,
      HEED_RATE_LIMITS: "off",
      HEED_LOG_LEVEL: "error",
      HEED_ALLOW: "127.0.0.1",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((done, fail) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /answers at (\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.once("exit", () => fail(new Error(said)));
  });
  return {
    address,
    memory: () => Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)])) / 1024),
    usage: async () => {
      const text = await (await call(address, "GET", "/metrics")).text;
      const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
      return {
        cpu: value("process_cpu_seconds_total"),
        memory: Math.round(value("process_resident_memory_bytes") / 2 ** 20),
      };
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** Sends a request. Node's own client costs less than fetch, so more is left for the server. */
function call(
  address: string,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const sent = send(
      address + path,
      { method, agent, headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (data) => {
          text += data;
        });
        answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // The server closed a connection that had been idle, just as it was used again.
      const isClosed = sent.reusedSocket && error.code === "ECONNRESET";
      if (isClosed) call(address, method, path, body).then(done, fail);
      else fail(error);
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The part of the machine's processors that was idle since an earlier moment. */
function idleSince(before: ReturnType<typeof cpus>): number {
  const sum = (all: ReturnType<typeof cpus>, kinds: readonly (keyof (typeof all)[0]["times"])[]) =>
    all.reduce((total, { times }) => total + kinds.reduce((part, kind) => part + times[kind], 0), 0);
  const grown = (...kinds: (keyof (typeof before)[0]["times"])[]) => sum(cpus(), kinds) - sum(before, kinds);
  return grown("idle") / grown("idle", "user", "nice", "sys", "irq");
}

/** Names the resource that was the limit: all processors, the core that JavaScript has, or what is waited for. */
function limitBy(idle: number, server: number): string {
  if (server >= 0.9) return "limit: the server's core";
  return idle < 0.1 ? "limit: the machine's processors" : "limit: waiting for the database";
}

type Usage = Awaited<ReturnType<Started["usage"]>>;

function usageOf(before: Usage, after: Usage, seconds: number, processors: ReturnType<typeof cpus>): string {
  const server = (after.cpu - before.cpu) / seconds;
  return `server ${(server * 100).toFixed(0)}% of a core, ${after.memory} MB, ${limitBy(idleSince(processors), server)}`;
}

/** Sends requests from several clients at once for some seconds, and prints how it went. */
async function measure(
  server: Started,
  title: string,
  one: (n: number) => Promise<{ status: number }>,
  events = 1,
): Promise<void> {
  const times: number[] = [];
  const before = await server.usage();
  const processors = cpus();
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let n = 0;
  let failed = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const at = performance.now();
        const { status } = await one(n++);
        times.push(performance.now() - at);
        if (status !== 200) failed++;
      }
    }),
  );
  const lasted = (performance.now() - begun) / 1000;
  const after = await server.usage();
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1).padStart(7);
  const rate = Math.round(times.length / lasted);
  console.log(
    `  ${title.padEnd(22)}${String(rate).padStart(6)}/s${events === 1 ? "" : ` (${rate * events} messages/s)`}`.padEnd(
      58,
    ) +
      `p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${usageOf(before, after, lasted, processors)}${failed > 0 ? `  ${failed} FAILED` : ""}`,
  );
}

/** Marks messages, and measures how fast their webhooks come to an endpoint that accepts them at once. */
async function measureWebhooks(server: Started, ids: readonly string[]): Promise<void> {
  let count = 0;
  let last = 0;
  const endpoint = createServer((request, response) => {
    request.resume().on("end", () => {
      count++;
      last = performance.now();
      response.end();
    });
  });
  await once(endpoint.listen(0, "127.0.0.1"), "listening");
  const { port } = endpoint.address() as AddressInfo;
  const added = { url: `http://127.0.0.1:${port}/`, event_types: ["message.archived"] };
  const { text } = await call(server.address, "POST", "/heed/v1/webhook_endpoints", added);
  const before = await server.usage();
  const processors = cpus();
  const begun = performance.now();
  for (let from = 0; from < ids.length; from += 50) {
    const message_ids = ids.slice(from, from + 50);
    await call(server.address, "POST", "/v1/messages/batch/archived", { message_ids });
  }
  const marked = (performance.now() - begun) / 1000;
  const end = performance.now() + 120_000;
  while (count < ids.length && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  const lasted = (last - begun) / 1000;
  const after = await server.usage();
  console.log(
    `  ${"webhooks".padEnd(22)}${String(Math.round(count / lasted)).padStart(6)}/s  ${count} of ${ids.length} in ${lasted.toFixed(1)} s, of which marking took ${marked.toFixed(1)} s  ${usageOf(before, after, lasted, processors)}`,
  );
  await call(server.address, "DELETE", `/heed/v1/webhook_endpoints/${JSON.parse(text).id}`);
  endpoint.closeAllConnections();
  endpoint.close();
}

/** Lets a server sleep that was started on a database that there is, and says its memory. */
async function measureAsleep(server: Started): Promise<void> {
  const first = server.memory();
  await new Promise((done) => setTimeout(done, ASLEEP * 1000));
  console.log(
    `  ${"asleep".padEnd(22)}${String(server.memory()).padStart(6)} MB after ${ASLEEP} s, ${first} MB at its start`,
  );
}

/** Starts a server for some work, and stops it, even if the work fails. */
async function withServer(where: readonly string[], work: (server: Started) => Promise<void>): Promise<void> {
  const server = await start(where);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

async function run(title: string, where: readonly string[]): Promise<void> {
  console.log(title);
  await withServer(where, measureAwake);
  await withServer(where, measureAsleep);
}

/** Fills a new server, and measures how it answers. */
async function measureAwake(server: Started): Promise<void> {
  await call(server.address, "PUT", "/heed/v1/channels/feed", { type: "in_app_feed", provider: "heed" });
  const message = (n: number) => ({ channel_id: "feed", recipient: `user-${n % 200}`, source: { key: "w" } });
  const ids: string[] = [];
  for (let batch = 0; batch < 40; batch++) {
    const messages = Array.from({ length: 100 }, (_, n) => message(batch * 100 + n));
    const { text } = await call(server.address, "POST", "/heed/v1/messages", { messages });
    for (const { message } of JSON.parse(text).items) ids.push(message.id);
  }
  const some = (n: number, count: number) =>
    Array.from({ length: count }, (_, each) => ids[(n * count + each) % ids.length]);
  const { address } = server;
  await measure(server, "PUT seen", (n) => call(address, "PUT", `/v1/messages/${ids[n % ids.length]}/seen`));
  await measure(
    server,
    "POST batch/read of 50",
    (n) => call(address, "POST", "/v1/messages/batch/read", { message_ids: some(n, 50) }),
    50,
  );
  await measure(server, "GET messages, 50", () => call(address, "GET", "/v1/messages"));
  await measure(server, "GET a message", (n) => call(address, "GET", `/v1/messages/${ids[n % ids.length]}`));
  await measure(server, "GET a feed of 20", (n) =>
    call(address, "GET", `/v1/users/user-${n % 200}/feeds/feed`),
  );
  await measure(server, "POST 1 message", (n) =>
    call(address, "POST", "/heed/v1/messages", { messages: [message(n)] }),
  );
  await measure(
    server,
    "POST 100 messages",
    (n) =>
      call(address, "POST", "/heed/v1/messages", {
        messages: Array.from({ length: 100 }, (_, each) => message(n + each)),
      }),
    100,
  );
  await measureWebhooks(server, ids);
}

console.log(
  `${clients} clients, ${seconds} s each, client and server on one machine of ${cpus().length} cores (load ${loadavg()[0]?.toFixed(1)}), Node ${process.version}`,
);
const postgres = await startPostgres();
if (postgres !== undefined) {
  try {
    await run("PostgreSQL (fsync off)", [postgres.connectionString]);
  } finally {
    await postgres.stop();
  }
}
const folder = mkdtempSync(join(tmpdir(), "heed-load-"));
try {
  await run("PGlite in a folder", ["--data", folder]);
} finally {
  rmSync(folder, { recursive: true });
}
agent.destroy();
