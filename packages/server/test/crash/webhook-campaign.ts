import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { EVENT_TYPES } from "heed/messages";
import { createMessages, migrateStore, openStore, type Store, saveChannels } from "heed/store";
import { openPostgres } from "../../src/database/pg.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { addEndpoint } from "../../src/webhooks/endpoints.ts";
import { CHANNELS, draft } from "../databases/messages.ts";

/** The findings of a campaign. */
export interface WebhookCampaignResult {
  readonly acknowledged: number;
  /** Acknowledged events that are not there. */
  readonly lost: readonly string[];
  /** Webhooks that were owed. */
  readonly owed: number;
  /** Messages whose webhooks did not arrive all, and each after the one before. */
  readonly wrong: readonly string[];
  /** Requests that the receiver accepted, those that repeated another, and those that it refused. */
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
}

/** How long the rest may take to arrive once nobody is killed any more, in milliseconds. */
const LIMIT = 120_000;

/**
 * Two processes write events and send webhooks about them, to a receiver that refuses one in ten. One is killed, then the other,
 * a number of times, and started again.
 */
export async function webhookCampaign(
  address: string,
  schema: string,
  { kills, events, messages }: { readonly kills: number; readonly events: number; readonly messages: number },
  told: (kill: number) => void = () => {},
): Promise<WebhookCampaignResult> {
  const database = openPostgres(address);
  const receiver = await startReceiver();
  const processes: Sender[] = [];
  try {
    const store = openStore(database, { schema });
    await migrateStore(store);
    await saveChannels(store, CHANNELS);
    const outgoing = openOutgoing({ allow: ["127.0.0.1"] });
    await addEndpoint(store, outgoing, { url: receiver.url, event_types: EVENT_TYPES });
    const drafts = Array.from({ length: messages }, (_, n) =>
      draft({ channel_id: CHANNELS[n % 3]?.id ?? "" }),
    );
    await createMessages(store, drafts);
    const start = () => {
      const sender = startSender(address, schema, String(processes.length), Math.ceil(events / (kills + 2)));
      processes.push(sender);
      return sender;
    };
    let [older, newer] = [start(), start()];
    for (let kill = 1; kill <= kills; kill++) {
      await older.hasWritten(Math.ceil(events / (kills + 2) / 2));
      older.process.kill("SIGKILL");
      [older, newer] = [newer, start()];
      told(kill);
    }
    for (const sender of [older, newer]) await sender.hasWritten(Math.ceil(events / (kills + 2)));
    await drained(store);
    for (const { process } of [older, newer]) {
      process.kill("SIGTERM");
      const [code] = await once(process, "close");
      if (code !== 0) throw new Error(`A process did not end by itself: ${code}`);
    }
    return await compare(
      store,
      processes.flatMap(({ written }) => written()),
      receiver,
    );
  } finally {
    for (const { process } of processes) process.kill("SIGKILL");
    receiver.close();
    await database.close();
  }
}

interface Sender {
  readonly process: ChildProcess;
  /** The lines that it has written whole. */
  written(): readonly string[];
  hasWritten(lines: number): Promise<void>;
}

function startSender(address: string, schema: string, name: string, events: number): Sender {
  const file = join(import.meta.dirname, "sender.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file, address, schema, name, String(events)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const written = () => text.split("\n").slice(0, -1);
  return {
    process: child,
    written,
    hasWritten: async (lines) => {
      while (written().length < lines) {
        if (child.exitCode !== null) throw new Error(`A process ended by itself with ${child.exitCode}.`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
  };
}

async function startReceiver() {
  const accepted: { readonly id: string; readonly message: string }[] = [];
  let refused = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isRefused = Math.random() < 0.1;
    if (isRefused) refused += 1;
    else {
      const { id, data } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      accepted.push({ id, message: data.id });
    }
    response.writeHead(isRefused ? 503 : 200).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    accepted,
    refused: () => refused,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until nothing is owed any more. */
async function drained({ database, tables }: Store): Promise<void> {
  for (const end = Date.now() + LIMIT; Date.now() < end; ) {
    const [row] = await database.query(
      `select count(*)::int as open from ${tables.outbox} where closed_at is null`,
    );
    if (row?.open === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("Webhooks are owed that do not arrive.");
}

async function compare(
  { database, tables }: Store,
  acknowledged: readonly string[],
  { accepted, refused }: Awaited<ReturnType<typeof startReceiver>>,
): Promise<WebhookCampaignResult> {
  const events = await database.query(`select message || ' ' || id as line from ${tables.events}`);
  const there = new Set(events.map(({ line }) => String(line)));
  const rows = await database.query(
    `select o.message, o.payload ->> 'id' as event from ${tables.outbox} o where o.outcome = 'done' order by o.id`,
  );
  const owed = new Map<string, string[]>();
  for (const { message, event } of rows) {
    owed.set(String(message), [...(owed.get(String(message)) ?? []), String(event)]);
  }
  const arrived = new Map<string, string[]>();
  for (const { message, id } of accepted) {
    const ids = arrived.get(message) ?? [];
    // A repetition follows what it repeats at once: nothing of the message is sent in between.
    if (ids.at(-1) !== id) ids.push(id);
    arrived.set(message, ids);
  }
  const unique = [...arrived.values()].reduce((sum, ids) => sum + ids.length, 0);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((line) => !there.has(line)),
    owed: rows.length,
    wrong: [...owed]
      .filter(([message, ids]) => ids.join() !== arrived.get(message)?.join())
      .map(([id]) => id),
    accepted: accepted.length,
    repeated: accepted.length - unique,
    refused: refused(),
  };
}
